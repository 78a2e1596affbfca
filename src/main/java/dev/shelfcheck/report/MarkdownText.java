package dev.shelfcheck.report;

/** Strangers' text inside Markdown: shown as it is, never markup, never a mention of somebody. */
public final class MarkdownText {
  private static final String MARKUP = "\\`*_{}[]()~|!";

  private MarkdownText() {}

  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (char c : Shown.line(text).toCharArray()) {
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '@' -> escaped.append("&#64;");
        case '#' -> escaped.append("&#35;");
        default -> {
          if (MARKUP.indexOf(c) >= 0) {
            escaped.append('\\');
          }
          escaped.append(c);
        }
      }
    }
    return escaped.toString();
  }
}
