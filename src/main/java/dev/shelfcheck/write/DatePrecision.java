package dev.shelfcheck.write;

import dev.shelfcheck.vocabulary.Years;
import java.util.List;
import java.util.regex.Pattern;

/** How exactly texts say when works appeared, in the order of how much they tell. */
enum DatePrecision {
  NONE,
  YEAR,
  MONTH,
  DAY;

  /** Days of every form: {@code 2024-5-27}, {@code 2024 05 27}, {@code May 3, 2025}. */
  private static final Pattern DAYS =
      Pattern.compile(
          "(?<![\\d.])YEAR[-\u2010-\u2013/. ]\\d{1,2}[-\u2010-\u2013/. ]\\d{1,2}(?![\\d.])"
              .concat("|(?<!\\d)\\d{1,2}[-/.]\\d{1,2}[-/.]YEAR(?!\\d)")
              .concat("|(?i:\\bMONTH)\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+YEAR(?!\\d)")
              .concat("|(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?\\s+(?i:MONTH),?\\s+YEAR(?!\\d)")
              .concat("|YEAR\\s?\u5e74\\s?\\d{1,2}\\s?\u6708\\s?\\d{1,2}\\s?\u65e5")
              .replace("YEAR", Years.RECENT)
              .replace("MONTH", Years.MONTH));

  private static final Pattern ADDRESS = Pattern.compile("\\]\\([^)]*\\)|<[^<>]*>|\\S+://\\S+");

  /** The most exact date in a text, addresses left out. */
  static DatePrecision of(String written) {
    String text = ADDRESS.matcher(written).replaceAll(" ");
    if (DAYS.matcher(text).find()) {
      return DAY;
    }
    boolean month =
        DateText.in(text).results().map(d -> new DateText(d.group())).anyMatch(DateText::isSure);
    return month ? MONTH : Years.IN_TEXT.matcher(text).find() ? YEAR : NONE;
  }

  /** Whether most of some texts say a date more exactly than one does. */
  static boolean mostBeyond(String text, List<String> others, double share) {
    DatePrecision own = of(text);
    long beyond =
        others.stream()
            .map(DatePrecision::of)
            .filter(p -> p.isFine() && p.compareTo(own) > 0)
            .count();
    return !others.isEmpty() && beyond >= share * others.size();
  }

  private boolean isFine() {
    return compareTo(YEAR) > 0;
  }
}
