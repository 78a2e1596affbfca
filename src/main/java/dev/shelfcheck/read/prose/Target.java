package dev.shelfcheck.read.prose;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** An address in brackets or quotes that are no part of it, or of which one is left. */
  private static final Pattern ENCLOSED =
      Pattern.compile("[\\[({\"'“<]{1,3}(https?://[^\\s\"”>\\]}]+?)[\\])}\"'”>]{0,3}");

  /** A target that is itself a link by mistake, or enclosed once more, means the inner target. */
  static BasedSequence inner(BasedSequence url) {
    int at = url.startsWith("[") ? url.toString().indexOf("](") : -1;
    if (at < 0) {
      Matcher enclosed = ENCLOSED.matcher(url);
      return enclosed.matches() ? url.subSequence(enclosed.start(1), enclosed.end(1)) : url;
    }
    int close = url.endsWith(")") ? url.length() - 1 : url.length();
    return url.subSequence(at + 2, Math.max(at + 2, close));
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
