package dev.shelfcheck.rule;

import java.util.Locale;

/** How much a finding matters; the most severe first. */
public enum Severity {
  ERROR,
  WARNING,
  ADVICE;

  /** Whether it is as grave as another, or graver. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  /** As written in configs and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
