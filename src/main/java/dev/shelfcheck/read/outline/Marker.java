package dev.shelfcheck.read.outline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marker of a list item: a bullet or a number. Beyond CommonMark's, the bullets people type
 * ({@code •}), and a marker that lost its blank before a link or a bold title ({@code -[Title]}).
 *
 * @param kind the bullet, a full stop for numbers
 * @param number -1 for bullets
 * @param width from the marker to the text, in characters
 */
record Marker(char kind, int number, int width) {
  private static final Pattern BULLET =
      Pattern.compile(
          "([-*+•·▪◦●○‣✔✅])(?:[ \\t\\x{00a0}]+|$|(?=\\[)|(?=\\*\\*\\[))(?:\\[[ xX]\\][ \\t]+)?");
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,4})(?:[.)](?:[ \\t]+|$|(?=[\\[*\"“_\\p{Lu}\\p{IsHan}]))|、)");

  static Optional<Marker> at(String text, int start, int end) {
    if (start >= end) {
      return Optional.empty();
    }
    char c = text.charAt(start);
    boolean digit = c >= '0' && c <= '9';
    Matcher m = (digit ? NUMBER : BULLET).matcher(text).region(start, end);
    if (!m.lookingAt() || (c == '*' && m.end() == start + 1 && slants(text, start + 1, end))) {
      return Optional.empty();
    }
    return Optional.of(
        digit
            ? new Marker('.', Integer.parseInt(m.group(1)), m.end() - start)
            : new Marker(c, -1, m.end() - start));
  }

  /** Whether a lone asterisk further on closes what one without a blank opened. */
  private static boolean slants(String text, int from, int end) {
    for (int at = text.indexOf('*', from); at >= 0 && at < end; at = text.indexOf('*', at + 1)) {
      boolean lone = text.charAt(at - 1) != '*' && !text.startsWith("*", at + 1);
      if (lone && !Character.isWhitespace(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  boolean numbered() {
    return number >= 0;
  }
}
