package dev.shelfcheck.audit;

/**
 * A finding that is known and put up with.
 *
 * @param ground who excuses it
 * @param reason as given; empty where none is
 */
public record Excused(ReportedFinding broken, SuppressionKind ground, String reason) {
  /** Where the exception is written down. */
  public enum SuppressionKind {
    /** A comment in the list itself. */
    COMMENT,
    BASELINE
  }
}
