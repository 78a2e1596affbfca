package dev.shelfcheck.report;

import java.util.regex.Pattern;

/**
 * Strangers' text inside Markdown: shown as it is, never markup, never a mention of somebody, never
 * a link to somebody's issue, which would tell its readers. Forges look for mentions when entities
 * are decoded already, so that a zero-width space stands behind the sign; behind a backslash or in
 * an entity it is none to Markdown alone.
 */
public final class MarkdownText {
  private static final String MARKUP = "\\`*_{}[]()~|!";

  /** A space of no width: it parts what GitHub would otherwise make a link or a mention of. */
  private static final char APART = '\u200B';

  /** GitHub's @name, #1, owner/repository#1 and GH-1, GitLab's !1, %1, ~1, $1 and &1. */
  private static final Pattern SIGN =
      Pattern.compile("@(?=[\\w-])|#(?=\\w)|(?<=\\b[Gg][Hh]-)(?=\\d)|[!%~$&](?=\\w)");

  /** Written out, they are references as much as their short forms. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?<=https?:)(?=//[^\\s<>]{1,2000}/(?:issues|pulls?|commits?|discussions|"
              + "merge_requests|work_items|epics)/)|(?<=\\bwww\\.)(?=[^\\s<>]{1,2000}/(?:issues|"
              + "pulls?|commits?|discussions|merge_requests)/)");

  /** A commit by its first 7 to 40 digits, letters among them. */
  private static final Pattern COMMIT =
      Pattern.compile(
          "(?<![\\w.])(?=[0-9a-f]{0,39}\\d)(?=[0-9a-f]{0,39}[a-f])[0-9a-f](?=[0-9a-f]{6,39}\\b)");

  private MarkdownText() {}

  /** A foreign text in one line, in which nothing is a mark, a link or a mention. */
  public static String escape(String text) {
    String apart = ADDRESS.matcher(Shown.line(text)).replaceAll(String.valueOf(APART));
    apart = SIGN.matcher(apart).replaceAll("$0" + APART);
    apart = COMMIT.matcher(apart).replaceAll("$0" + APART);
    StringBuilder escaped = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
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
