package dev.shelfcheck.vocabulary;

/** Words that tell little, by what they tell little of; each use a column of the data file. */
public enum StopWords {
  /** Left out where titles are compared. */
  ARTICLE,
  /** Ties between the words of a title. */
  TITLE,
  /** Ties between the words of an abstract. */
  ABSTRACT,
  /** Ties between the words of a venue's name. */
  VENUE,
  /** Say nothing of what a title is about. */
  TOPIC,
  /** Say nothing of what a section holds. */
  SECTION,
  /** Stand in titles of every sort. */
  GENERIC,
  /** Stand in the names of many venues. */
  SERIES,
  /** End a sentence that was cut, and no title. */
  CUT,
  /** End no whole title. */
  TORN,
  /** End a line that goes on in the next. */
  WRAPPED,
  /** Begin talk, and no title. */
  TALK,
  /** Stand in English names alone. */
  ENGLISH;

  private static final WordUses<StopWords> WORDS =
      new WordUses<>("stop-words.tsv", StopWords.class);

  /** A regular expression of them all. */
  public String pattern() {
    return WORDS.pattern(this);
  }

  /** Whether a folded word is one of them. */
  public boolean contains(String word) {
    return WORDS.of(this).contains(word);
  }
}
