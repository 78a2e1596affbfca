package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.vocabulary.StopWords;
import dev.shelfcheck.vocabulary.VenueNames;
import dev.shelfcheck.vocabulary.Years;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which section names are no topics: years, months, venues, letters, "Others", "Must read". */
public final class SectionName {
  private static final Set<String> NEVER =
      Set.of(
          ("other others misc miscellaneous survey surveys review reviews tutorial tutorials blog"
                  + " blogs course courses book books talk talks must recent news content contents"
                  + " acknowledgement acknowledgements acknowledgment acknowledgments contributing"
                  + " contribution contributions license licence citation cite star updates"
                  + " changelog todo uncategorized unsorted")
              .split(" "));

  /** Publishers, presses and shelves that stand for venues in headings. */
  private static final Set<String> PRESSES =
      Set.of("arxiv", "preprint", "preprints", "usenix", "sp");

  /** Words that make of a year a stretch of time or a term of a reading group. */
  private static final Set<String> NO_YEAR =
      Set.of(
          "before",
          "after",
          "since",
          "until",
          "old",
          "older",
          "earlier",
          "later",
          "prior",
          "onwards",
          "previous",
          "spring",
          "summer",
          "fall",
          "autumn",
          "winter");

  private static final Pattern CHINESE =
      Pattern.compile("其他|其它|综述|教程|目录|参考|课程|书籍|博客|欢迎|更新|资源|论文$|未分类|杂项");
  private static final Pattern YEAR = Pattern.compile(Years.RECENT);

  /** What makes of a year all that lie before or after it. */
  private static final Pattern STRETCH =
      Pattern.compile(
          "[<≤>≥~～]\\s*YEAR|YEAR\\s*(?:[+~～<≤]|[-–—]+\\s*$)|(?i:pre)-?YEAR|以前|之前|以后|之后|以来|及"
              .replace("YEAR", Years.RECENT));

  private SectionName() {}

  /** Whether entries may be judged by such a name. */
  public static boolean maybeTopic(String title) {
    if (CHINESE.matcher(title).find()) {
      return false;
    }
    List<Token> tokens = Token.of(title);
    return tokens.stream().noneMatch(t -> NEVER.contains(t.text()))
        && tokens.stream().anyMatch(t -> says(t, title));
  }

  private static boolean says(Token token, String title) {
    return (token.chinese() || token.text().length() > 1)
        && !Character.isDigit(token.text().charAt(0))
        && !StopWords.SECTION.contains(token.text())
        && !isVenue(token, title);
  }

  /** Whether a name says a year and nothing but a year, beside fillers and venues. */
  public static boolean isYear(String title) {
    return years(title).size() == 1
        && !STRETCH.matcher(title).find()
        && Token.of(title).stream()
            .filter(t -> !t.chinese() && !YEAR.matcher(t.text()).matches())
            .allMatch(t -> StopWords.SECTION.contains(t.text()) || isVenue(t, title))
        && Token.of(title).stream().noneMatch(t -> NO_YEAR.contains(t.text()));
  }

  /** Whether a name says a venue and nothing else, beside fillers and years. */
  public static boolean isOfVenue(String title) {
    return isVenue(title)
        && Token.of(title).stream()
            .filter(t -> !YEAR.matcher(t.text()).matches())
            .allMatch(t -> StopWords.SECTION.contains(t.text()) || isVenue(t, title));
  }

  /** Whether a name names a venue. */
  public static boolean isVenue(String title) {
    return Token.of(title).stream().anyMatch(t -> isVenue(t, title));
  }

  /** Many an acronym is a word too: soups are no symposium, unless written so or with a year. */
  private static boolean isVenue(Token token, String title) {
    String word = title.substring(token.from(), token.to());
    return PRESSES.contains(token.text())
        || (VenueNames.isAcronym(word)
            && (VenueNames.isAsWritten(word) || YEAR.matcher(title).find()));
  }

  /** The years in a name. */
  public static List<Integer> years(String title) {
    return YEAR.matcher(title).results().map(r -> Integer.valueOf(r.group())).distinct().toList();
  }
}
