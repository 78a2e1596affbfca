package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.vocabulary.NewsHeadings;
import dev.shelfcheck.vocabulary.Recent;
import dev.shelfcheck.vocabulary.Years;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that tells what happened to a work or a list, and lists neither: news, a log of changes.
 */
public final class Announcement {
  /** {@code 2025.04.28}, {@code 28/04/2025}, {@code 2025年4月}, {@code Apr 28th}. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)(?<!\\d)"
              + Years.RECENT
              + "\\s?[-./年]\\s?\\d{1,2}|\\b\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}\\b"
              + "|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+\\d{1,2}");

  /** What a sentence says and a title does not: that something was done, is there, or that we. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\b(?:(?:is|are|was|were|has|have|been)\\s+(?:\\w+\\s+){0,2}?(?:accepted|added|available"
              + "|awarded|on-?line|open-?sourced|out|presented|published|released|selected|updated)"
              + "|we|our)\\b");

  private static final String FIRST = "iawhboIAWHBO";

  private static final Recent<Boolean> SAYS = new Recent<>(Announcement::says);

  private Announcement() {}

  /** A word that says so begins with one of a few letters. */
  private static boolean says(String text) {
    Matcher m = SAID.matcher(text).useTransparentBounds(true);
    for (int i = 0; i < text.length(); i++) {
      boolean begins = i == 0 || !isLetter(text.charAt(i - 1));
      if (begins && FIRST.indexOf(text.charAt(i)) >= 0 && m.region(i, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Whether an entry is one, as its heading or its date and its words tell. */
  public static boolean is(EntryPlace place) {
    return place
        .entry()
        .claim()
        .title()
        .filter(t -> SAYS.of(t.value()) && !set(place, t.span()))
        .filter(t -> below(place.entry().section()) || dated(place, t.span()))
        .isPresent();
  }

  private static boolean below(Section section) {
    return NewsHeadings.has(section.title())
        || section.parent().filter(s -> NewsHeadings.has(s.title())).isPresent();
  }

  private static boolean dated(EntryPlace place, Span title) {
    int start = place.entry().span().start();
    return start < title.start()
        && DATE.matcher(place.document().slice(new Span(start, title.start()))).find();
  }

  /** Whether the title is set apart from the words around it: linked, or between marks. */
  private static boolean set(EntryPlace place, Span title) {
    Document document = place.document();
    Entry entry = place.entry();
    char before = title.start() > 0 ? document.source().text().charAt(title.start() - 1) : ' ';
    return "*_\"“`".indexOf(before) >= 0
        || entry.links().stream().anyMatch(l -> l.span().overlaps(title));
  }
}
