package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import java.util.Locale;

/** Writes running text into Markdown so that no sign of it is markup there. */
final class Signs {
  private static final String MARKUP = "\\`*_[]<~";

  private Signs() {}

  /** Writes one character that means itself. */
  static void plain(Transcript from, int at, Transcript out) {
    char c = from.charAt(at);
    boolean first = out.length() == 0 || out.charAt(out.length() - 1) == '\n';
    if (MARKUP.indexOf(c) >= 0 || (first && "#>+-=|".indexOf(c) >= 0)) {
      say("\\", from, at, out);
    }
    out.copy(from, at, at + 1);
  }

  /** The same of the file's own text. */
  static void plain(String text, int at, Transcript out) {
    char c = text.charAt(at);
    boolean first = out.length() == 0 || out.charAt(out.length() - 1) == '\n';
    if (MARKUP.indexOf(c) >= 0 || (first && "#>+-=|".indexOf(c) >= 0)) {
      out.say("\\", at);
    }
    out.copy(text, at, at + 1);
  }

  /** Writes what does not stand in the file, before a character that does. */
  static void say(String made, Transcript from, int at, Transcript out) {
    out.say(made, from.place(Span.at(at)).start());
  }

  /** Whether a web address begins at a place. */
  static boolean isAddress(String text, int at) {
    return (text.startsWith("http", at) || text.startsWith("HTTP", at))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && text.substring(at, Math.min(text.length(), at + 8))
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
}
