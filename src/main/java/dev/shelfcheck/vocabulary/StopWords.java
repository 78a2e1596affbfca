package dev.shelfcheck.vocabulary;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words that tell little, by what they tell little of; each use a column of the data file. */
public enum StopWords {
  /** Left out where titles are compared. */
  ARTICLE,
  /** Ties between the words of a title. */
  TITLE,
  /** Ties between the words of an abstract. */
  ABSTRACT,
  /** Ties between the words of a venue's name. */
  VENUE,
  /** Say nothing of what a title is about. */
  TOPIC,
  /** Say nothing of what a section holds. */
  SECTION,
  /** Stand in titles of every sort. */
  GENERIC,
  /** Stand in the names of many venues. */
  SERIES;

  private static final Map<StopWords, Set<String>> WORDS = read();

  private static Map<StopWords, Set<String>> read() {
    StopWords[] uses = values();
    Map<StopWords, Set<String>> words = new EnumMap<>(StopWords.class);
    for (String[] row : Table.rows("stop-words.tsv", uses.length + 1)) {
      boolean heading = words.isEmpty();
      for (int i = 0; i < uses.length; i++) {
        if (heading && !row[i + 1].equals(uses[i].name().toLowerCase(Locale.ROOT))) {
          throw new IllegalStateException("stop-words.tsv: " + row[i + 1] + " is not " + uses[i]);
        }
        Set<String> ofUse = words.computeIfAbsent(uses[i], use -> new HashSet<>());
        if (row[i + 1].equals("x")) {
          ofUse.add(row[0]);
        }
      }
    }
    return words;
  }

  /** Whether a folded word is one of them. */
  public boolean contains(String word) {
    return WORDS.getOrDefault(this, Set.of()).contains(word);
  }
}
