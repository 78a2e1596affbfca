package dev.shelfcheck.vocabulary;

/**
 * Words of venues' names that tell what sort of venue it is, by what they tell; each use a column
 * of the data file.
 */
public enum VenueWords {
  /** Tell a venue's full name wherever it stands. */
  TELLING,
  /** Stand in the names of journals. */
  JOURNAL,
  /** Stand in the names of conferences. */
  CONFERENCE,
  /** Stand in the names of journals whose issues are proceedings too. */
  REPRINTS,
  /** Written with a capital, tell the name of a venue that nobody knows. */
  NAMING,
  /** Written with a capital, may stand before the short name of a series. */
  LEADING;

  private static final WordUses<VenueWords> WORDS =
      new WordUses<>("venue-words.tsv", VenueWords.class);

  /** Whether a word in small letters is one of them. */
  public boolean contains(String word) {
    return WORDS.of(this).contains(word);
  }

  /** A regular expression of them all, in small letters. */
  public String pattern() {
    return WORDS.pattern(this);
  }

  /** A regular expression of them all, each with a capital. */
  public String capitals() {
    return WORDS.capitals(this);
  }
}
