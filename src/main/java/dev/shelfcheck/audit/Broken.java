package dev.shelfcheck.audit;

import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;

/**
 * A finding under its rule.
 *
 * @param severity in force
 * @param fingerprint the same for the same fault of the same entry, wherever its lines move
 */
public record Broken(RuleId rule, Severity severity, Finding finding, String fingerprint) {
  private static final int STEM = 24;

  /** What equal findings share of their fingerprint. */
  public String stem() {
    return fingerprint.substring(0, Math.min(STEM, fingerprint.length()));
  }
}
