package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.vocabulary.StopWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a text that may tell its topic, cut to stems, each with the word it was cut from; of
 * Chinese, pairs of characters.
 */
final class Stems {
  /** Letters that a stem has at least; a plural of so many loses its s alone. */
  private static final int LEAST = 4;

  private static final List<String> ENDINGS =
      List.of(
          "ization", "isation", "izing", "ations", "ation", "ings", "ing", "ions", "ion", "ized",
          "ers", "ies", "ed", "es", "er", "s", "y", "e");

  private Stems() {}

  /** Stems in the order of the text. */
  static Map<String, String> of(String text) {
    Map<String, String> stems = new LinkedHashMap<>();
    for (Token token : Token.of(text)) {
      if (token.chinese()) {
        pairs(token.text()).forEach(p -> stems.putIfAbsent(p, p));
      } else if (token.text().length() > 1
          && !token.number()
          && !StopWords.TOPIC.contains(token.text())) {
        stems.putIfAbsent(stem(token.text()), token.text());
      }
    }
    return stems;
  }

  private static List<String> pairs(String run) {
    if (run.length() == 1) {
      return List.of(run);
    }
    return java.util.stream.IntStream.range(0, run.length() - 1)
        .mapToObj(i -> run.substring(i, i + 2))
        .toList();
  }

  private static String stem(String word) {
    if (word.length() == LEAST && word.endsWith("s")) {
      return word.substring(0, LEAST - 1);
    }
    if (word.length() > LEAST) {
      for (String ending : ENDINGS) {
        if (word.endsWith(ending) && word.length() - ending.length() >= LEAST) {
          return word.substring(0, word.length() - ending.length());
        }
      }
    }
    return word;
  }
}
