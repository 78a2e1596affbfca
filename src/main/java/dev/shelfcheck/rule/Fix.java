package dev.shelfcheck.rule;

import dev.shelfcheck.model.Span;
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

  /** One edit that changes no meaning. */
  public static Fix safe(String title, String path, Span span, String replacement) {
    return new Fix(title, Applicability.SAFE, List.of(new Edit(path, span, replacement)));
  }

  /** One edit that is made only where it is asked for by name. */
  public static Fix unsafe(String title, String path, Span span, String replacement) {
    return new Fix(title, Applicability.UNSAFE, List.of(new Edit(path, span, replacement)));
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
