package dev.shelfcheck.model;

import java.util.List;

/** What was recognised in one string. */
public record Recognition(List<Identifier> identifiers, List<InvalidIdentifier> impossible) {
  public static final Recognition NOTHING = new Recognition(List.of(), List.of());

  public Recognition {
    identifiers = List.copyOf(identifiers);
    impossible = List.copyOf(impossible);
  }

  /** One of identifiers alone. */
  public static Recognition of(Identifier... identifiers) {
    return new Recognition(List.of(identifiers), List.of());
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Recognition that
        && identifiers.equals(that.identifiers)
        && impossible.equals(that.impossible);
  }

  @Override
  public int hashCode() {
    return 31 * identifiers.hashCode() + impossible.hashCode();
  }
}
