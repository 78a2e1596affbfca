package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import java.util.regex.Pattern;

/** A listed year where it stands: what of the work it is the year of. */
public record YearPlace(Document document, Entry entry, Stated<Integer> year) {
  /** What goes on behind a year to make it a date. */
  private static final Pattern DATE = Pattern.compile("[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?\\b");

  /** As far as such a month and a day reach. */
  private static final int AFTER = 6;

  /** A year behind a name: {@code BMVC, 2021}. */
  private static final Pattern NAMED = Pattern.compile("\\p{L}[\\s,'’-]*$");

  /** So few characters stand between such a name and its year. */
  private static final int BEFORE = 4;

  /**
   * Whether the year begins a date: {@code 2023-08-15}, a day on which something was posted; that
   * of a citation is the day on which it appeared.
   */
  public boolean isDate() {
    if (document.kind().isBibliography()) {
      return false;
    }
    String text = document.source().text();
    int end = year.span().end();
    return DATE.matcher(text.substring(end, Math.min(text.length(), end + AFTER))).lookingAt();
  }

  /** Whether the year is said to be a publication's, not the work's in general. */
  public boolean isOfPublication() {
    int start = year.span().start();
    String before = document.slice(new Span(Math.max(0, start - BEFORE), start));
    return isOfVenue() || NAMED.matcher(before).find();
  }

  /** Whether it is the venue's: a conference takes papers in the year before it meets. */
  public boolean isOfVenue() {
    return entry.claim().venue().filter(v -> v.span().overlaps(year.span())).isPresent();
  }
}
