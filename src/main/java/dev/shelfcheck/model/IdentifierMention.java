package dev.shelfcheck.model;

/**
 * An identifier that stands in an entry.
 *
 * @param own whether it is said to be the entry's own work, not a work the description mentions
 */
public record IdentifierMention(Identifier identifier, Span span, boolean own) {
  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof IdentifierMention that
        && identifier.equals(that.identifier)
        && span.equals(that.span)
        && own == that.own;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * identifier.hashCode() + span.hashCode()) + Boolean.hashCode(own);
  }
}
