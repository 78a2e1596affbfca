package dev.shelfcheck.rules.shelf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases found in a text by their first word: one look-up for each token and each of its
 * beginnings, so that the number of phrases costs nothing. A phrase inside a longer one that
 * matches as well is not found: "3d object detection" is no "object detection".
 */
final class PhraseIndex {
  /** Characters of the longest phrase in Chinese among the topics. */
  private static final int LONGEST_CHINESE = 8;

  private record PhraseWord(String text, boolean open) {
    boolean meets(String token) {
      return open ? token.startsWith(text) : token.equals(text);
    }
  }

  private record Phrase(List<PhraseWord> parts, String topic) {}

  /**
   * A phrase in a text.
   *
   * @param from its first character
   * @param to the first character after it
   */
  record PhraseHit(String topic, int from, int to) {
    private boolean inside(PhraseHit other) {
      return other.from <= from && to <= other.to && to - from < other.to - other.from;
    }
  }

  private final Map<PhraseWord, List<Phrase>> byFirst = new HashMap<>();
  private final Map<String, Set<String>> chinese = new HashMap<>();

  /** Adds a phrase; a word ending with an asterisk stands for all words that begin so. */
  void add(String phrase, String topic) {
    if (phrase.chars().allMatch(c -> Token.chinese((char) c))) {
      chinese.computeIfAbsent(phrase, k -> new HashSet<>()).add(topic);
      return;
    }
    List<PhraseWord> parts = new ArrayList<>();
    for (String word : phrase.split("\\s+")) {
      boolean open = word.endsWith("*");
      List<Token> tokens = Token.of(word);
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        boolean last = token.chinese() || (open && i == tokens.size() - 1);
        parts.add(new PhraseWord(last ? token.text() : token.singular(), last));
      }
    }
    if (!parts.isEmpty()) {
      byFirst
          .computeIfAbsent(parts.get(0), k -> new ArrayList<>())
          .add(new Phrase(List.copyOf(parts), topic));
    }
  }

  List<PhraseHit> in(String text) {
    List<Token> tokens = Token.of(text);
    List<String> words = tokens.stream().map(Token::singular).toList();
    List<PhraseHit> hits = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).chinese()) {
        chinese(tokens.get(i), hits);
      } else {
        latin(tokens, words, i, hits);
      }
    }
    return hits.stream().filter(h -> hits.stream().noneMatch(h::inside)).distinct().toList();
  }

  private void latin(List<Token> tokens, List<String> words, int at, List<PhraseHit> hits) {
    String first = words.get(at);
    match(byFirst.getOrDefault(new PhraseWord(first, false), List.of()), tokens, words, at, hits);
    for (int length = 2; length <= first.length(); length++) {
      PhraseWord beginning = new PhraseWord(first.substring(0, length), true);
      match(byFirst.getOrDefault(beginning, List.of()), tokens, words, at, hits);
    }
  }

  private static void match(
      List<Phrase> phrases, List<Token> tokens, List<String> words, int at, List<PhraseHit> hits) {
    for (Phrase phrase : phrases) {
      int size = phrase.parts().size();
      if (at + size <= words.size() && meets(phrase, words, at)) {
        hits.add(
            new PhraseHit(phrase.topic(), tokens.get(at).from(), tokens.get(at + size - 1).to()));
      }
    }
  }

  private static boolean meets(Phrase phrase, List<String> words, int at) {
    for (int i = 1; i < phrase.parts().size(); i++) {
      if (!phrase.parts().get(i).meets(words.get(at + i))) {
        return false;
      }
    }
    return true;
  }

  private void chinese(Token run, List<PhraseHit> hits) {
    String text = run.text();
    for (int from = 0; from < text.length(); from++) {
      for (int to = from + 1; to <= Math.min(text.length(), from + LONGEST_CHINESE); to++) {
        Set<String> topics = chinese.getOrDefault(text.substring(from, to), Set.of());
        for (String topic : topics) {
          hits.add(new PhraseHit(topic, run.from() + from, run.from() + to));
        }
      }
    }
  }
}
