package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Somebody's part in what an entry's title names: {@code Programme committee of}. */
public final class Participation {
  /** Words with which the words for a part end, articles left out. */
  private static final Set<String> LAST = Set.of("for", "at", "of", "in", "on", "to");

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /** A part is told in fewer signs; chosen. */
  private static final int LONGEST = 90;

  private Participation() {}

  /** What an entry says of it before its title, in lower case; empty where it says nothing. */
  public static String in(EntryPlace place) {
    int start = place.entry().span().start();
    return place
        .entry()
        .claim()
        .title()
        .filter(t -> t.span().start() > start)
        .map(t -> place.document().slice(new Span(start, t.span().start())))
        .filter(t -> t.length() <= LONGEST)
        .map(Participation::words)
        .orElse("");
  }

  private static String words(String text) {
    List<String> words =
        Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]"))
            .filter(w -> !w.isEmpty() && !ARTICLES.contains(w))
            .toList();
    return !words.isEmpty() && LAST.contains(words.get(words.size() - 1))
        ? String.join(" ", words)
        : "";
  }
}
