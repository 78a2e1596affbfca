package dev.shelfcheck.model;

import java.util.Optional;

/** What an entry says of its work. Absent is absent, never guessed. */
public record Claim(
    Optional<Stated<String>> title,
    Optional<AuthorList> authors,
    Optional<Stated<Integer>> year,
    Optional<Stated<String>> venue) {
  public static final Claim NONE =
      new Claim(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** A claim that states a title alone. */
  public static Claim ofTitle(Stated<String> title) {
    return new Claim(Optional.of(title), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Optional<String> titleText() {
    return title.map(Stated::value);
  }
}
