package dev.shelfcheck.model;

import java.util.Optional;

/**
 * What an entry says of its work, and how far that was understood. Absent is absent, never guessed.
 */
public record Claim(
    Optional<Stated<String>> title,
    Optional<AuthorList> authors,
    Optional<Stated<Integer>> year,
    Optional<Stated<String>> venue,
    Understanding understanding) {
  public static final Claim NONE =
      new Claim(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** A claim of which nothing is in doubt. */
  public Claim(
      Optional<Stated<String>> title,
      Optional<AuthorList> authors,
      Optional<Stated<Integer>> year,
      Optional<Stated<String>> venue) {
    this(title, authors, year, venue, Understanding.SURE);
  }

  /** How far one of its parts can be relied on. */
  public Certainty certainty(ClaimPart part) {
    return understanding.of(part);
  }

  /** The title without its place. */
  public Optional<String> titleText() {
    return title.map(Stated::value);
  }
}
