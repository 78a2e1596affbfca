package dev.shelfcheck.source.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of abstracts under numbers, the first met first, so that common words have small ones.
 * Bounded: words met after it is full have no number and are spelled out where they stand.
 */
final class Vocabulary {
  static final String FILE = "words.txt";
  private static final int FULL = 1 << 19;

  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

  /** The number of a word, -1 where it has none. */
  int number(String word) {
    Integer known = numbers.get(word);
    return known != null ? known : enter(word);
  }

  private synchronized int enter(String word) {
    if (numbers.size() >= FULL) {
      return -1;
    }
    Integer raced = numbers.putIfAbsent(word, numbers.size());
    return raced != null ? raced : numbers.size() - 1;
  }

  /** Writes the words in the order of their numbers. */
  void write(Path folder) throws IOException {
    String[] words = new String[numbers.size()];
    numbers.forEach((word, number) -> words[number] = word);
    Files.write(folder.resolve(FILE), Arrays.asList(words));
  }

  /** Reads the words in the order of their numbers. */
  static List<String> read(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve(FILE));
  }
}
