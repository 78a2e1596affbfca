package dev.shelfcheck.report;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text of strangers made fit to be shown in a line: passwords in addresses masked, what is {@link
 * Unseen} written out instead of sent.
 */
public final class Shown {
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?i)(\\b[a-z][a-z0-9+.-]*://)[^\\s/?#@\\[\\]()<>\"']*:[^\\s/?#@]*@");

  private Shown() {}

  /** One line of text; a tab becomes a space. */
  public static String line(String text) {
    String masked = text.contains("@") ? CREDENTIALS.matcher(text).replaceAll("$1***:***@") : text;
    if (isPlain(masked)) {
      return masked;
    }
    StringBuilder shown = new StringBuilder(masked.length());
    int before = ' ';
    for (int i = 0; i < masked.length(); ) {
      int c = masked.codePointAt(i);
      boolean passes = append(shown, before, c);
      before = passes ? c : '\\'; // what follows an escape joins nothing
      i += Character.charCount(c);
    }
    return shown.toString();
  }

  /** Whether nothing but what ASCII prints stands in a text. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean append(StringBuilder shown, int before, int c) {
    if (c != '\t' && Unseen.is(before, c)) {
      for (char unit : Character.toChars(c)) {
        shown.append(escaped(unit));
      }
      return false;
    }
    shown.appendCodePoint(c == '\t' ? ' ' : c);
    return true;
  }

  /** A character written out, as in JSON. */
  static String escaped(char unit) {
    return String.format(Locale.ROOT, "\\u%04X", (int) unit);
  }
}
