package dev.shelfcheck.vocabulary;

import java.util.Locale;

/**
 * One of the names that a series goes by.
 *
 * @param text an acronym as it is written, or a full name in folded words
 * @param form which of the two, and how it may stand
 */
public record VenueName(String text, Series series, VenueNameForm form) {
  /** How a name may stand. */
  public enum VenueNameForm {
    /** An acronym, in running text as it is written: {@code ICML}. */
    ACRONYM,
    /** An acronym that stands for nothing else in any case: {@code NeurIPS}. */
    FREE,
    /**
     * An acronym that is a common word or name too: it wants a year or a publisher: {@code FAST}.
     */
    WARY,
    /** A name in full, which says that it is a venue's: {@code Journal of ...}. */
    FULL,
    /** A name in full that could be a title: {@code Information Fusion}; it wants a year. */
    PLAIN,
    /** The part of a full name behind "Conference on", a subject without it. */
    SUBJECT;

    /** Whether it is one of the three kinds of acronym. */
    public boolean acronym() {
      return this == ACRONYM || this == FREE || this == WARY;
    }
  }

  private static final String BETWEEN_WORDS = " \t\n\u00a0-\u2010\u2011\u2013.,:;/'’";

  private static final String AND = "and";

  /** Characters between two words of a name: a comma, a dash and the blanks around it. */
  private static final int MOST_BETWEEN = 4;

  /**
   * Where this name ends in a text if it begins at an offset, -1 where it does not.
   *
   * @param anyCase whether an acronym may stand in any case
   */
  int end(CharSequence text, int at, int to, boolean anyCase) {
    int end =
        form.acronym()
            ? acronym(text, at, to, anyCase || form == VenueNameForm.FREE)
            : full(text, at, to);
    boolean goesOn = end >= 0 && end < to && Character.isLetter(text.charAt(end));
    return goesOn ? -1 : end;
  }

  private int acronym(CharSequence written, int at, int to, boolean anyCase) {
    if (to - at < text.length()) {
      return -1;
    }
    for (int i = 0; i < text.length(); i++) {
      char mine = text.charAt(i);
      char theirs = written.charAt(at + i);
      boolean same = mine == theirs || (anyCase && lower(mine) == lower(theirs));
      if (!same) {
        return -1;
      }
    }
    return at + text.length();
  }

  private int full(CharSequence written, int at, int to) {
    int i = at;
    int j = 0;
    while (j < text.length()) {
      char mine = text.charAt(j);
      if (mine == ' ') {
        int next = nextWord(written, i, to);
        if (next == i) {
          return -1;
        }
        i = next;
        j++;
      } else if (i < to && written.charAt(i) == '&' && text.startsWith(AND, j)) {
        i++;
        j += AND.length();
      } else if (i < to && lower(written.charAt(i)) == mine) {
        i++;
        j++;
      } else {
        return -1;
      }
    }
    return i < to && Character.isLetterOrDigit(written.charAt(i)) ? -1 : i;
  }

  /** Where the next word begins: behind blanks, a hyphen, a comma, an abbreviation's stop. */
  static int nextWord(CharSequence text, int from, int to) {
    int i = from;
    while (i < to && i - from < MOST_BETWEEN && BETWEEN_WORDS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static char lower(char c) {
    return Character.toLowerCase(c);
  }

  /** Whether it is written in capitals alone. */
  public boolean isCapitals() {
    return text.equals(capitals());
  }

  /** The name in capitals, as title pages may print it. */
  String capitals() {
    return text.toUpperCase(Locale.ROOT);
  }

  /** The run of letters and digits it begins with, in small letters. */
  String firstWord() {
    int end = 0;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof VenueName that
        && text.equals(that.text)
        && series.equals(that.series)
        && form.equals(that.form);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * text.hashCode() + series.hashCode()) + form.hashCode();
  }
}
