package dev.shelfcheck.source.pocket;

import dev.shelfcheck.thread.ThreadConfined;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words that one error makes of a word: a letter lost, added, taken for another, swapped. Of
 * each the hash is told, since a word of ten letters has eight hundred.
 */
@ThreadConfined
final class Misspellings {
  private static final byte[] LETTERS =
      "abcdefghijklmnopqrstuvwxyz0123456789".getBytes(StandardCharsets.US_ASCII);

  /** Shorter words would be found in any other. */
  private static final int SHORTEST_APART = 3;

  /** Each letter's bytes. */
  private final byte[][] letters;

  private final int[] hashes;
  private int count;

  private Misspellings(String word) {
    this.letters = new byte[word.length()][];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = word.substring(i, i + 1).getBytes(StandardCharsets.UTF_8);
    }
    this.hashes = new int[(2 * LETTERS.length + 2) * (letters.length + 1)];
  }

  /** A word as two, the blank between them lost or taken for a letter. */
  static List<List<String>> apart(String word) {
    List<List<String>> all = new ArrayList<>();
    for (int lost = 0; lost <= 1; lost++) {
      for (int at = SHORTEST_APART; at + lost + SHORTEST_APART <= word.length(); at++) {
        all.add(List.of(word.substring(0, at), word.substring(at + lost)));
      }
    }
    return all;
  }

  /** The {@link ShelfFormat#hash hashes} of the other words, some of them more than once. */
  static int[] hashes(String word) {
    Misspellings misspellings = new Misspellings(word);
    long before = ShelfFormat.HASH_OF_NONE;
    for (int at = 0; at <= word.length(); at++) {
      misspellings.addAt(at, before);
      before = at < word.length() ? ShelfFormat.hash(before, misspellings.letters[at]) : before;
    }
    return Arrays.copyOf(misspellings.hashes, misspellings.count);
  }

  /** Adds what an error at a letter makes, of the hash of the letters before it. */
  private void addAt(int at, long before) {
    for (byte letter : LETTERS) {
      long with = ShelfFormat.hash(before, letter);
      add(with, at);
      if (at < letters.length && !(letters[at].length == 1 && letters[at][0] == letter)) {
        add(with, at + 1);
      }
    }
    if (at < letters.length) {
      add(before, at + 1);
    }
    if (at + 1 < letters.length) {
      add(ShelfFormat.hash(ShelfFormat.hash(before, letters[at + 1]), letters[at]), at + 2);
    }
  }

  /** Adds a word by the hash of what stands before its last letters. */
  private void add(long before, int from) {
    long hash = before;
    for (int i = from; i < letters.length; i++) {
      hash = ShelfFormat.hash(hash, letters[i]);
    }
    hashes[count++] = ShelfFormat.folded(hash);
  }
}
