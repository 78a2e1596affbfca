package dev.shelfcheck.model;

import java.util.List;

/** What was recognised in one string. */
public record Recognition(List<Identifier> identifiers, List<ImpossibleIdentifier> impossible) {
  public static final Recognition NOTHING = new Recognition(List.of(), List.of());

  public Recognition {
    identifiers = List.copyOf(identifiers);
    impossible = List.copyOf(impossible);
  }

  public static Recognition of(Identifier... identifiers) {
    return new Recognition(List.of(identifiers), List.of());
  }
}
