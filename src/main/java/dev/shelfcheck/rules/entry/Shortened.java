package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Letters in brackets that shorten the words before them: {@code Linear Programming (LP)}. */
public final class Shortened {
  /** The words before an opening bracket, as many as a long acronym has letters. */
  private static final Pattern EXPANDED = Pattern.compile("((?:[\\p{L}-]{1,30}\\s{1,3}){2,8})\\($");

  /** Longer than what the pattern can take, of whatever letters. */
  private static final int LONGEST = 600;

  private Shortened() {}

  /** Whether what was read as a venue is such; one that stands beside its entry is none. */
  public static boolean before(Listing listing, Stated<String> venue) {
    Span entry = listing.entry().span();
    if (!entry.contains(venue.span())) {
      return false;
    }
    int end = venue.span().start();
    String text = listing.document().source().text();
    if (end == entry.start() || "(\n\r\u0085\u2028\u2029".indexOf(text.charAt(end - 1)) < 0) {
      return false;
    }
    Span beforeIt = new Span(Math.max(entry.start(), end - LONGEST), end);
    String words = listing.document().slice(beforeIt);
    int from = Math.max(0, words.lastIndexOf('('));
    while (from > 0 && mayExpand(words.charAt(from - 1))) {
      from--;
    }
    Matcher before = EXPANDED.matcher(words).region(from, words.length());
    return before.find() && initials(before.group(1)).endsWith(venue.value());
  }

  private static boolean mayExpand(char c) {
    return c == '-' || Character.isLetter(c) || Character.isSurrogate(c) || isBlank(c);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static String initials(String words) {
    return Arrays.stream(words.split("[\\s-]+"))
        .filter(w -> !w.isEmpty() && Character.isUpperCase(w.charAt(0)))
        .map(w -> w.substring(0, 1))
        .collect(Collectors.joining());
  }
}
