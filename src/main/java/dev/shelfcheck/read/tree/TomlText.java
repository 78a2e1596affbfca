package dev.shelfcheck.read.tree;

import dev.shelfcheck.model.Span;

/**
 * How TOML writes single values.
 *
 * @param escaped whether a backslash begins an escape there
 */
record TomlText(String text, boolean escaped) implements Tree.ScalarNotation {
  // Of an escape: the base of its digits, and how long its two kinds are (TOML 1.0, "String").
  private static final int HEX = 16;
  private static final int SHORT = 6;
  private static final int LONG = 10;

  @Override
  public Transcript transcript(Span place) {
    Transcript read = new Transcript();
    for (int at = place.start(); at < place.end(); ) {
      if (escaped && text.charAt(at) == '\\' && at + 1 < place.end()) {
        at = escape(at, place.end(), read);
      } else {
        read.put(text.charAt(at), at, at + 1);
        at++;
      }
    }
    return read;
  }

  private int escape(int at, int end, Transcript read) {
    char sign = text.charAt(at + 1);
    if (Character.isWhitespace(sign)) { // a line that goes on in the next one
      int next = at + 1;
      while (next < end && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      return next;
    }
    int length = sign == 'u' ? SHORT : sign == 'U' ? LONG : 2;
    int stop = Math.min(end, at + length);
    for (char c : meant(sign, text.substring(Math.min(at + 2, stop), stop)).toCharArray()) {
      read.put(c, at, stop);
    }
    return stop;
  }

  private static String meant(char sign, String digits) {
    return switch (sign) {
      case 'u', 'U' -> Character.toString(Integer.parseInt(digits, HEX));
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'b' -> "\b";
      case 'f' -> "\f";
      default -> String.valueOf(sign);
    };
  }
}
