package dev.shelfcheck.rules.text;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with a year behind them, as acronyms of venues are written and little else. */
public final class DatedWords {
  /** A word of letters and digits before a year. */
  private static final Pattern DATED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}./@-])([A-Za-z][A-Za-z0-9]{3,14})"
              + "(?=[\\s,'’`_-]{1,3}(?:"
              + Years.RECENT
              + "|\\d{2})(?!\\d))");

  /** The pattern's words are longer than that, ... */
  private static final int SHORTEST = 3;

  /** ... and it lets so many characters stand before the year. */
  private static final int MOST_BETWEEN = 3;

  private DatedWords() {}

  /** Where those of a text stand; looked for only where one begins that a year may follow. */
  public static List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    Matcher m = DATED.matcher(text).useTransparentBounds(true);
    int end;
    for (int at = 0; at < text.length(); at = Math.max(end, at + 1)) {
      end = at;
      while (end < text.length() && isPlain(text.charAt(end))) {
        end++;
      }
      if (end - at > SHORTEST && mayBeDated(text, end) && m.region(at, text.length()).lookingAt()) {
        found.add(new Span(m.start(1), m.end(1)));
      }
    }
    return found;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Whether a digit stands within the few characters that may part a word from its year. */
  private static boolean mayBeDated(String text, int end) {
    for (int i = end + 1; i < text.length() && i <= end + MOST_BETWEEN; i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}
