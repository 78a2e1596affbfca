package dev.shelfcheck.rule;

import dev.shelfcheck.model.Span;

/** One replacement in one file. */
public record Edit(String path, Span span, String replacement) {
  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Edit that
        && path.equals(that.path)
        && span.equals(that.span)
        && replacement.equals(that.replacement);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * path.hashCode() + span.hashCode()) + replacement.hashCode();
  }
}
