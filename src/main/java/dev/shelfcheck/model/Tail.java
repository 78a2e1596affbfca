package dev.shelfcheck.model;

/** Ends of texts, cut off in one pass: a pattern looks from every place to the end. */
public final class Tail {
  private Tail() {}

  /** A text without the signs at its end. */
  public static String cut(String text, String signs) {
    int end = text.length();
    while (end > 0 && signs.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
