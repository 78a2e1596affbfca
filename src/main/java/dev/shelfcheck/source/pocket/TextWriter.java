package dev.shelfcheck.source.pocket;

import dev.shelfcheck.thread.ThreadConfined;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes texts as {@link TextCode} reads them. First it is told all texts, then it writes its
 * vocabulary, then the texts.
 */
@ThreadConfined
final class TextWriter {
  /** A word of fewer texts costs less spelled. */
  private static final int FEWEST = 3;

  private static final String END = "\u0000";
  private static final String SPELLED = "\u0001";

  private final WordCounter counter = new WordCounter();
  private final Map<String, Integer> symbols = new HashMap<>();
  private final List<CodeMaker> made = new ArrayList<>();
  private long texts;

  void count(String text) {
    Pieces.of(text).forEach(counter::add);
    texts++;
  }

  private CodeMaker words() {
    return made.get(0);
  }

  private CodeMaker spelling() {
    return made.get(1);
  }

  /** Writes the section of the words. */
  void write(BitSink out) throws IOException {
    List<String> words = new ArrayList<>();
    long[] bytes = new long[TextCode.BYTE_SYMBOLS];
    long spelled = 1;
    for (Map.Entry<String, int[]> entry : counter.counts().entrySet()) {
      byte[] utf8 = entry.getKey().getBytes(StandardCharsets.UTF_8);
      if (entry.getValue()[0] >= FEWEST && utf8.length <= ShelfFormat.LONGEST_WORD) {
        words.add(entry.getKey());
      } else {
        spelled += entry.getValue()[0];
        count(utf8, entry.getValue()[0], bytes);
      }
    }
    words.add(END);
    words.add(SPELLED);
    words.sort(
        (a, b) ->
            Arrays.compareUnsigned(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
    long[] counts = new long[words.size()];
    for (int i = 0; i < counts.length; i++) {
      int[] count = counter.counts().get(words.get(i));
      counts[i] = count != null ? count[0] : words.get(i).equals(END) ? texts + 1 : spelled;
      symbols.put(words.get(i), i);
    }
    counter.counts().clear();
    made.add(new CodeMaker(counts));
    made.add(CodeMaker.ofBytes(bytes));
    write(words, out);
  }

  private static void count(byte[] utf8, int times, long[] bytes) {
    for (byte b : utf8) {
      bytes[b & ShelfFormat.OCTET] += times;
    }
    bytes[ShelfFormat.END_OF_BYTES] += times;
  }

  private void write(List<String> words, BitSink out) throws IOException {
    int[] byRank = words().byRank();
    int[] ranks = new int[byRank.length];
    for (int rank = 0; rank < byRank.length; rank++) {
      ranks[byRank[rank]] = rank;
    }
    out.bits(byRank.length, Integer.SIZE);
    out.bits(ranks[symbol(END)], Integer.SIZE);
    out.bits(ranks[symbol(SPELLED)], Integer.SIZE);
    words().writeCounts(out);
    spelling().write(out);
    byte[][] entries = entries(words, byRank);
    int blocks = (byRank.length + ShelfFormat.WORDS_PER_BLOCK - 1) / ShelfFormat.WORDS_PER_BLOCK;
    long place =
        TextCode.HEAD
            + PrefixCode.BYTES
            + ByteCode.bytes(TextCode.BYTE_SYMBOLS)
            + (long) blocks * Integer.BYTES;
    for (int i = 0; i < entries.length; i++) {
      if (i % ShelfFormat.WORDS_PER_BLOCK == 0) {
        out.bits(place, Integer.SIZE);
      }
      place += entries[i].length;
    }
    for (byte[] entry : entries) {
      for (byte b : entry) {
        out.bits(b, Byte.SIZE);
      }
    }
  }

  /** Each word without what it shares with the one before it in its block. */
  private static byte[][] entries(List<String> words, int[] byRank) {
    byte[][] entries = new byte[byRank.length][];
    byte[] last = {};
    for (int i = 0; i < byRank.length; i++) {
      byte[] word = words.get(byRank[i]).getBytes(StandardCharsets.UTF_8);
      int shared = i % ShelfFormat.WORDS_PER_BLOCK == 0 ? 0 : Arrays.mismatch(last, word);
      shared = shared < 0 ? word.length : shared;
      byte[] entry = new byte[2 + word.length - shared];
      entry[0] = (byte) shared;
      entry[1] = (byte) (word.length - shared);
      System.arraycopy(word, shared, entry, 2, word.length - shared);
      entries[i] = entry;
      last = word;
    }
    return entries;
  }

  private int symbol(String word) {
    return symbols.getOrDefault(word, -1);
  }

  /** Whether a text is short enough to be written. */
  static boolean fits(String text) {
    List<String> pieces = Pieces.of(text);
    return pieces.size() < ShelfFormat.LONGEST_TEXT
        && pieces.stream()
            .allMatch(p -> p.getBytes(StandardCharsets.UTF_8).length < ShelfFormat.LONGEST_SPELLED);
  }

  void put(String text, BitSink out) throws IOException {
    for (String piece : Pieces.of(text)) {
      int symbol = symbol(piece);
      if (symbol >= 0) {
        words().put(symbol, out);
      } else {
        words().put(symbol(SPELLED), out);
        for (byte b : piece.getBytes(StandardCharsets.UTF_8)) {
          spelling().put(b & ShelfFormat.OCTET, out);
        }
        spelling().put(ShelfFormat.END_OF_BYTES, out);
      }
    }
    words().put(symbol(END), out);
  }
}
