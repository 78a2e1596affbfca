package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.disk.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.AbstractList;
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

  /** Words that are numbered at most; chosen. */
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
    WholeFile.write(folder.resolve(FILE), String.join("\n", words) + "\n");
  }

  /** Reads the words in the order of their numbers; each becomes a string when it is asked for. */
  static List<String> read(Path folder) throws IOException {
    byte[] lines = BoundedFile.bytes(folder.resolve(FILE), BoundedFile.RECORDS);
    int[] ends = ends(lines);
    return new AbstractList<>() {
      @Override
      public String get(int number) {
        int start = number == 0 ? 0 : ends[number - 1] + 1;
        return new String(lines, start, ends[number] - start, StandardCharsets.UTF_8);
      }

      @Override
      public int size() {
        return ends.length;
      }
    };
  }

  private static int[] ends(byte[] lines) {
    int[] ends = new int[FULL];
    int count = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i] == '\n') {
        ends[count++] = i;
      }
    }
    return Arrays.copyOf(ends, count);
  }
}
