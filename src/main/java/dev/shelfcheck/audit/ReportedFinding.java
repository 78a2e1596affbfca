package dev.shelfcheck.audit;

import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import java.util.Comparator;
import java.util.function.Predicate;

/**
 * A finding under its rule.
 *
 * @param severity in force
 * @param fingerprint the same for the same fault of the same entry, wherever its lines move
 */
public record ReportedFinding(RuleId rule, Severity severity, Finding finding, String fingerprint) {
  /** By file, place, rule. */
  public static final Comparator<ReportedFinding> READING =
      Comparator.comparing((ReportedFinding b) -> b.finding().subject().path())
          .thenComparing(b -> b.finding().subject().span())
          .thenComparing(ReportedFinding::rule);

  /** So many of a fingerprint's digits name the fault; what follows tells equal ones apart. */
  private static final int STEM = 24;

  /** What equal findings share of their fingerprint. */
  public String stem() {
    return fingerprint.substring(0, Math.min(STEM, fingerprint.length()));
  }

  /** The same finding led by the first of its places that is wanted, if one is. */
  public ReportedFinding ledBy(Predicate<Subject> wanted) {
    return new ReportedFinding(rule, severity, finding.ledBy(wanted), fingerprint);
  }
}
