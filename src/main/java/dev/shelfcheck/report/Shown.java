package dev.shelfcheck.report;

import java.util.regex.Pattern;

/**
 * Text of strangers made fit to be shown: passwords in addresses masked, control characters,
 * escapes and bidirectional overrides written out instead of sent.
 */
public final class Shown {
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?i)(\\b[a-z][a-z0-9+.-]*://)[^\\s/?#@\\[\\]()<>\"']*:[^\\s/?#@]*@");

  private Shown() {}

  /** One line of text; a tab becomes a space. */
  public static String line(String text) {
    String masked = text.contains("@") ? CREDENTIALS.matcher(text).replaceAll("$1***:***@") : text;
    if (masked.chars().noneMatch(Shown::unsafe)) {
      return masked;
    }
    StringBuilder shown = new StringBuilder(masked.length() + 16);
    masked.chars().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    if (c == '\t') {
      shown.append(' ');
    } else if (unsafe(c)) {
      shown.append(String.format("\\u%04X", c));
    } else {
      shown.append((char) c);
    }
  }

  private static boolean unsafe(int c) {
    return c < 0x20
        || (c >= 0x7F && c < 0xA0)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C
        || c == 0x2028
        || c == 0x2029
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFEFF;
  }
}
