package dev.shelfcheck.ask;

import dev.shelfcheck.model.Identifier;

/** Which work an identifier leads to. */
public record WorkById(Identifier identifier) implements Question<Holding> {
  @Override
  public String words() {
    return "which work is " + identifier.canonical();
  }
}
