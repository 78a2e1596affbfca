package dev.shelfcheck.compare;

import dev.shelfcheck.vocabulary.LinkLabels;
import dev.shelfcheck.vocabulary.Years;
import java.util.regex.Pattern;

/** What lists hang on titles: quotes, numbers, a year or a venue in brackets, a link's label. */
final class TitleSuffixes {
  private static final Pattern TRAILER =
      Pattern.compile(
          "(?i)\\s*[\\[(（【]+\\s*(?:[^\\[\\]()（）【】]{0,40}\\b"
              + Years.RECENT
              + "\\b[^\\[\\]()（）【】]{0,12}|survey|(?:"
              + LinkLabels.hanging()
              + ")(?: page)?)\\s*[\\])）】]*\\s*$");
  private static final Pattern LEADER =
      Pattern.compile(
          "^\\s*(?:[\\[(【][^\\[\\]()]{0,30}\\b"
              + Years.RECENT
              + "\\b[^\\[\\]()]{0,6}[\\])】]|\\d{1,3}[.)])\\s*[-:]?\\s+(?=\\S)");

  /** {@code Its Title. 2020} and {@code Its Title in Arxiv, 2020}: a citation's end. */
  private static final Pattern DATED =
      Pattern.compile(
          "(?<=\\S{2})(?:\\.\\s+|\\s+in\\s+[*_]*[\\p{L}-]{2,20}[*_]*,\\s+)"
              + Years.RECENT
              + "\\s*$");

  private static final String OPENING = " \t\n\u000b\f\r\"'“”‘’*_`.,;:";
  private static final String CLOSING = OPENING + "\\[(|";

  private TitleSuffixes() {}

  /** The title without them. */
  static String taken(String plain) {
    String text = edged(plain);
    if (!text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1))) {
      text = edged(DATED.matcher(text).replaceFirst(""));
    }
    String before = "";
    while (!text.equals(before) && mayHang(text)) {
      before = text;
      String cut = TRAILER.matcher(LEADER.matcher(text).replaceFirst("")).replaceFirst("");
      text = edged(cut.isBlank() ? text : cut);
    }
    return text;
  }

  private static String edged(String text) {
    int from = 0;
    while (from < text.length() && OPENING.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    int to = text.length();
    while (to > from && CLOSING.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Whether anything may hang on a title: what hangs stands in brackets or begins with a digit. */
  private static boolean mayHang(String text) {
    if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      if ("[(（【".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
