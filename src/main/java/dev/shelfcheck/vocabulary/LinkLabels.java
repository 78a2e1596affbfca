package dev.shelfcheck.vocabulary;

import java.util.HashMap;
import java.util.Map;

/** The words by which lists label links: {@code paper}, {@code code}, {@code slides}. */
public final class LinkLabels {
  /** What words say that say nothing of the link's target: {@code here}, {@code official}. */
  public static final String SILENT = "silent";

  private LinkLabels() {}

  /**
   * Every word, in small letters, and what it says of the link: the name of a role in small
   * letters, or {@link #SILENT}.
   */
  public static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (String[] row : Table.rows("link-labels.tsv", 2)) {
      words.put(row[0], row[1]);
    }
    return words;
  }
}
