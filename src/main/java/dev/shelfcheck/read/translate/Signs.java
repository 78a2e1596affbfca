package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Writes running text into Markdown so that no sign of it is markup there. */
final class Signs {
  /** Characters of "https://". */
  private static final int SCHEME = 8;

  /** Longer than any address or text of a link. */
  static final int LONGEST = 2_000;

  /** Markup goes on no further than some lines of a paragraph. */
  static final int LONGEST_MARKUP = 300;

  private static final String MARKUP = "\\`*_[]<~";

  /** What is markup where a line begins. */
  private static final String LEADING = "#>+-=|";

  private Signs() {}

  /** Writes one character that means itself. */
  static void plain(Transcript from, int at, Transcript out) {
    if (isMarkup(from.charAt(at), out)) {
      say("\\", from, at, out);
    }
    out.copy(from, at, at + 1);
  }

  /** The same of the file's own text. */
  static void plain(String text, int at, Transcript out) {
    if (isMarkup(text.charAt(at), out)) {
      out.say("\\", at);
    }
    out.copy(text, at, at + 1);
  }

  private static boolean isMarkup(char c, Transcript out) {
    boolean first = out.length() == 0 || out.charAt(out.length() - 1) == '\n';
    return MARKUP.indexOf(c) >= 0 || (first && LEADING.indexOf(c) >= 0);
  }

  /** Writes what does not stand in the file, before a character that does. */
  static void say(String made, Transcript from, int at, Transcript out) {
    out.say(made, from.place(Span.at(at)).start());
  }

  /** Whether a web address begins at a place. */
  static boolean isAddress(String text, int at) {
    return (text.startsWith("http", at) || text.startsWith("HTTP", at))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && text.substring(at, Math.min(text.length(), at + SCHEME))
            .toLowerCase(Locale.ROOT)
            .matches("https?://.*");
  }

  /** An address that stands in the text, parted from a sign that Markdown would count to it. */
  static void address(Transcript from, int start, int end, Transcript out) {
    boolean enclosed = end < from.length() && !Character.isWhitespace(from.charAt(end));
    say(enclosed ? "<" : "", from, start, out);
    out.copy(from, start, end);
    say(enclosed ? ">" : "", from, end, out);
  }

  /** Where an address ends that begins at a place. */
  static int addressEnd(String text, int start, int end) {
    int to = start;
    int most = Math.min(end, start + LONGEST);
    while (to < most
        && !Character.isWhitespace(text.charAt(to))
        && "[]<>|\"".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return to;
  }

  /**
   * Writes an address that stands in the text, perhaps between angles that begin at a place.
   *
   * @return the place behind it
   */
  static int bare(Transcript from, int at, int end, Transcript out) {
    String text = from.text();
    boolean angled = text.charAt(at) == '<';
    int start = angled ? at + 1 : at;
    int to = addressEnd(text, start, end);
    if (angled && to < end && text.charAt(to) == '>') {
      out.copy(from, at, to + 1);
      return to + 1;
    }
    address(from, start, to, out);
    return to;
  }

  /**
   * Where the sign stands that closes the one at a place: at a word's end, no blank before it.
   *
   * @param mayFollow what may stand behind it
   * @return -1 where none does
   */
  static int closing(String text, int at, int end, IntPredicate mayFollow) {
    if (at + 2 >= end || Character.isWhitespace(text.charAt(at + 1))) {
      return -1;
    }
    int most = Math.min(end, at + LONGEST_MARKUP);
    for (int i = at + 2; i < most; i++) {
      if (text.charAt(i) == text.charAt(at)
          && !Character.isWhitespace(text.charAt(i - 1))
          && (i + 1 >= end || mayFollow.test(text.charAt(i + 1)))) {
        return i;
      }
    }
    return -1;
  }
}
