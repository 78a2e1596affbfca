package dev.shelfcheck.read.claims;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text stops naming its work and begins to talk about it. */
final class Talk {
  private static final Pattern RUNNING =
      Pattern.compile(
          "(?:\\b[a-z][a-z'’-]*,?[ \\x{00a0}]+){3}[a-z]+|[\\p{IsHan}\\x{3040}-\\x{30ff}]{8,}");
  private static final String BOUNDS = ".:;|)\n\u0001\u0002–—。：；";

  private Talk() {}

  /** The offset where it begins, the text's length where it never does. */
  static int start(String text, int from) {
    Matcher m = RUNNING.matcher(text).region(Math.min(from, text.length()), text.length());
    m.useTransparentBounds(true);
    if (!m.find()) {
      return text.length();
    }
    int at = m.start();
    while (at > from && BOUNDS.indexOf(text.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }
}
