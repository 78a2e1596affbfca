package dev.shelfcheck.vocabulary;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which lists label links: {@code paper}, {@code code}, {@code slides}. */
public final class LinkLabels {
  /** What words say that say nothing of the link's target: {@code here}, {@code official}. */
  public static final String SILENT = "silent";

  private static final String FILE = "link-labels.tsv";

  /** Of a row of the file, ... */
  private static final int CELLS = 4;

  /** ... the cell that says whether a label hangs behind a title, ... */
  private static final int HANGS = 2;

  /** ... and the one that says whether it states a fact of its work. */
  private static final int FACTS = 3;

  private LinkLabels() {}

  /**
   * Every word, in small letters, and what it says of the link: the name of a role in small
   * letters, or {@link #SILENT}.
   */
  public static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (String[] row : TsvTable.rows(FILE, CELLS)) {
      words.put(row[0], row[1]);
    }
    return words;
  }

  /** A regular expression of those that hang on titles in brackets: {@code [pdf]}. */
  public static String hanging() {
    return marked(HANGS).sorted().collect(Collectors.joining("|"));
  }

  /** Those that a line of facts begins with, in small letters. */
  public static Set<String> ofFacts() {
    return marked(FACTS).collect(Collectors.toSet());
  }

  private static Stream<String> marked(int cell) {
    return TsvTable.rows(FILE, CELLS).stream()
        .filter(row -> row[cell].equals("x"))
        .map(row -> row[0]);
  }
}
