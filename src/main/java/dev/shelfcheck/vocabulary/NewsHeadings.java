package dev.shelfcheck.vocabulary;

import java.util.regex.Pattern;

/** Headings below which a list tells what happened, and lists nothing. */
public final class NewsHeadings {
  private static final Pattern NEWS =
      Pattern.compile(
          "(?iu)[^\\p{L}]*(?:(?:latest|recent|our)\\s+)?(?:news|updates?|change ?log|update"
              + " log|what['’]?s new|announcements?|release"
              + " notes?|history|新闻|更新|更新日志|更新记录|最新动态|お知らせ|更新履歴|更新情報|소식|업데이트)[^\\p{L}]*");

  private NewsHeadings() {}

  /** Whether a heading, freed of markup, is one. */
  public static boolean has(String heading) {
    return NEWS.matcher(heading).matches();
  }
}
