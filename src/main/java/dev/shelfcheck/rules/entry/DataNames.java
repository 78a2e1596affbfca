package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Section;
import java.util.regex.Pattern;

/** Names of data sets and benchmarks, which bear the link of the paper that made them. */
public final class DataNames {
  private static final Pattern DATA_SET = Pattern.compile("(?i)\\bdata ?sets?\\s*$");

  private static final Pattern SHELF =
      Pattern.compile("(?i)\\b(?:data ?sets?|benchmarks?|corpora|simulators?)\\b|数据集");

  /** Titles of papers are longer, or have a colon: 87 % of 12,282 registry records. */
  private static final int LONGEST = 6;

  private DataNames() {}

  /** Whether a text is one: it says so, or is short and stands where a list keeps its data sets. */
  public static boolean names(EntryPlace place) {
    String title = place.title();
    return DATA_SET.matcher(title).find()
        || (place.words().words().size() <= LONGEST
            && place.words().segments().size() == 1
            && onDataShelf(place.entry().section()));
  }

  /** Whether a section, or one around it, is where a list keeps its data sets. */
  public static boolean onDataShelf(Section section) {
    return SHELF.matcher(section.title()).find()
        || section.parent().filter(DataNames::onDataShelf).isPresent();
  }
}
