package dev.shelfcheck.read.claims;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Authors that stand before a plain title: {@code Ann Author, Ben Author, A Title, NIPS, 2001}. */
final class AuthorsFirst {
  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?:,|;|\\band\\b|&|(?<=[\\p{L}]{2})\\.(?=\\s)|:(?=\\s))\\s*|\\s*et"
              + " al\\.?[,.:]?\\s*");

  private AuthorsFirst() {}

  /** Where the title begins, -1 where no authors stand first. */
  static int end(String text, int start, int stop) {
    Matcher m = PART.matcher(text).region(start, stop);
    m.useTransparentBounds(true);
    int at = start;
    int names = 0;
    while (m.find() && m.start() - start < 2000) {
      boolean name =
          Names.isName(text.substring(at, m.start()).strip())
              && Shape.words(text.substring(at, m.start())) <= 4;
      boolean others = m.group().contains("et al");
      if (at < m.start() && !name) {
        break;
      }
      names += at < m.start() ? 1 : 0;
      at = m.end();
      boolean closes = m.group().strip().endsWith(".") || m.group().strip().endsWith(":") || others;
      if (closes) {
        break;
      }
    }
    return names >= 2
            || (names == 1 && at > start && text.substring(start, at).contains("et al"))
            || (names == 1 && at > start && text.charAt(Math.max(start, lastMark(text, at))) == ',')
        ? at
        : -1;
  }

  private static int lastMark(String text, int at) {
    int i = at - 1;
    while (i > 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return Math.max(0, i);
  }
}
