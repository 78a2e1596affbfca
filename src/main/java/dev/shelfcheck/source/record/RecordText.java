package dev.shelfcheck.source.record;

import java.util.regex.Pattern;

/** Text freed of what registries wrap around it: line breaks, tags, entities. */
public final class RecordText {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern ANNOTATION =
      Pattern.compile("(?is)<((?:mml:)?annotation(?:-xml)?)\\b.*?</\\1>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,300}>");

  private static final Pattern PLACE = Pattern.compile("\\s*\\([^()]*\\)$");

  private RecordText() {}

  /** A text, its blanks single. */
  public static String text(String raw) {
    String text = raw;
    if (text.indexOf('<') >= 0) {
      text = TAG.matcher(ANNOTATION.matcher(text).replaceAll("")).replaceAll("");
    }
    if (text.indexOf('&') >= 0) {
      text = unescaped(unescaped(text));
    }
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** A journal's title without the place that tells it from its namesakes, as MEDLINE has it. */
  public static String withoutPlace(String journal) {
    return PLACE.matcher(journal).replaceFirst("");
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }
}
