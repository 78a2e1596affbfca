package dev.shelfcheck.rule;

import java.util.List;

/**
 * A way to mend a finding: all edits or none.
 *
 * @param title in the imperative: "Use the canonical form"
 */
public record Fix(String title, Applicability applicability, List<Edit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }

  /** Whether it may be made without being asked for. */
  public boolean isSafe() {
    return applicability == Applicability.SAFE && !edits.isEmpty();
  }

  /** How far a fix may be trusted. */
  public enum Applicability {
    /** Changes no meaning. */
    SAFE,
    /** Applied only where asked for by name. */
    UNSAFE,
    /** Never applied, only shown. */
    SHOWN
  }
}
