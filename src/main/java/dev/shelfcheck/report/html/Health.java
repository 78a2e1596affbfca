package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Score;

/**
 * How an audit as a whole came out.
 *
 * @param score the health, of 100, and what it is made of
 * @param gauge the score as a dial
 * @param outcomes how many checks came out how
 */
public record Health(Score score, Gauge gauge, Outcomes outcomes) {
  static Health of(Audit audit) {
    return new Health(Score.of(audit), Gauge.of(audit), Outcomes.of(audit));
  }
}
