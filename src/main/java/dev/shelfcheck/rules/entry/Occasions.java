package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a title was shown: as a poster, in a talk, on slides. A paper and its talk, or two talks of
 * one title, are listed side by side by whoever gave them.
 */
public final class Occasions {
  private static final Pattern OCCASION =
      Pattern.compile(
          "(?i)\\b(?:posters?|talks?|slides|keynote|seminar|lectures?|colloquium|webinar)\\b");

  private Occasions() {}

  /** Whether one was another occasion than the other, or than a paper; a link would tell more. */
  public static boolean apart(EntryPlace one, EntryPlace other) {
    if (!one.entry().links().isEmpty() && !other.entry().links().isEmpty()) {
      return false;
    }
    String mine = remarks(one);
    String theirs = remarks(other);
    Set<String> shown = named(mine);
    Set<String> also = named(theirs);
    boolean told = !shown.isEmpty() || !also.isEmpty();
    return told && (!shown.equals(also) || !Objects.equals(letters(mine), letters(theirs)));
  }

  private static Set<String> named(String remarks) {
    return OCCASION
        .matcher(remarks)
        .results()
        .map(m -> m.group().toLowerCase(Locale.ROOT).replaceFirst("s$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What an entry says beside its title and its links. */
  private static String remarks(EntryPlace place) {
    Span whole = place.entry().span();
    StringBuilder text = new StringBuilder(place.document().slice(whole));
    Stream.concat(
            place.entry().claim().title().map(Stated::span).stream(),
            place.entry().links().stream().map(Link::span))
        .filter(whole::contains)
        .forEach(s -> blank(text, s.shift(-whole.start())));
    return text.toString();
  }

  private static void blank(StringBuilder text, Span span) {
    for (int i = span.start(); i < Math.min(span.end(), text.length()); i++) {
      text.setCharAt(i, ' ');
    }
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
