package dev.shelfcheck.ask;

import dev.shelfcheck.model.Identifier;

/** Which work an identifier leads to. */
public record WorkById(Identifier identifier) implements Question<Holding> {
  @Override
  public String words() {
    return "which work is " + identifier.canonical();
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof WorkById that && identifier.equals(that.identifier);
  }

  @Override
  public int hashCode() {
    return identifier.hashCode();
  }
}
