package dev.shelfcheck.read.prose;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jsoup.parser.Parser;

/** A link's target as it is written in the source. */
final class Target {
  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  /** Stands for a blank inside a target while it is parsed: no text has this character. */
  static final char BLANK = '\uFFFF';

  private Target() {}

  /**
   * Whether a backslash before a character is an escape (<a
   * href="https://spec.commonmark.org/0.31.2/#backslash-escapes">CommonMark 2.4</a>).
   */
  static boolean isEscapable(char c) {
    return ESCAPABLE.indexOf(c) >= 0;
  }

  /** A target that is itself a link by mistake means the inner target. */
  static BasedSequence inner(BasedSequence url) {
    int at = url.startsWith("[") ? url.toString().indexOf("](") : -1;
    int close = url.endsWith(")") ? url.length() - 1 : url.length();
    return at < 0 ? url : url.subSequence(at + 2, Math.max(at + 2, close));
  }

  /** The address that is meant: entities and escapes resolved, blanks around it gone. */
  static String clean(String url) {
    String unescaped = url.indexOf('&') >= 0 ? Parser.unescapeEntities(url, true) : url;
    StringBuilder out = new StringBuilder(unescaped.length());
    for (int i = 0; i < unescaped.length(); i++) {
      char c = unescaped.charAt(i);
      boolean escape =
          c == '\\'
              && i + 1 < unescaped.length()
              && ESCAPABLE.indexOf(unescaped.charAt(i + 1)) >= 0;
      out.append(escape ? unescaped.charAt(++i) : c);
    }
    return out.toString().replace(BLANK, ' ').strip();
  }
}
