package dev.shelfcheck.source.pocket;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** A canonical prefix code made for symbols that are so frequent (Huffman's). */
final class CodeMaker {
  private final byte[] lengths;
  private final long[] codes;
  private final int[] byRank;

  /**
   * @param counts how often each symbol stands; at least once
   */
  CodeMaker(long[] counts) {
    this.lengths = lengths(counts);
    this.byRank =
        IntStream.range(0, counts.length)
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(s -> lengths[s]).thenComparing(s -> s))
            .mapToInt(s -> s)
            .toArray();
    this.codes = new long[counts.length];
    long code = 0;
    int length = 0;
    for (int symbol : byRank) {
      code <<= lengths[symbol] - length;
      length = lengths[symbol];
      codes[symbol] = code++;
    }
  }

  private record Node(long count, int symbol, List<Node> below) {}

  /** The lengths of the codes; where one would be too long, rare symbols count for more. */
  private static byte[] lengths(long[] counts) {
    byte[] lengths = new byte[counts.length];
    long[] weights = counts.clone();
    while (!fill(weights, lengths)) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (weights[i] >>> 2) + 1;
      }
    }
    return lengths;
  }

  private static boolean fill(long[] weights, byte[] lengths) {
    if (weights.length == 1) {
      lengths[0] = 1;
      return true;
    }
    PriorityQueue<Node> queue =
        new PriorityQueue<>(Comparator.comparingLong(Node::count).thenComparingInt(Node::symbol));
    for (int i = 0; i < weights.length; i++) {
      queue.add(new Node(weights[i], i, List.of()));
    }
    int made = weights.length;
    while (queue.size() > 1) {
      Node a = queue.remove();
      Node b = queue.remove();
      queue.add(new Node(a.count() + b.count(), made++, List.of(a, b)));
    }
    return queue.stream().allMatch(root -> walk(root, 0, lengths));
  }

  private static boolean walk(Node node, int depth, byte[] lengths) {
    if (depth > ShelfFormat.LONGEST_CODE) {
      return false;
    }
    if (node.below().isEmpty()) {
      lengths[node.symbol()] = (byte) depth;
      return true;
    }
    return node.below().stream().allMatch(below -> walk(below, depth + 1, lengths));
  }

  /** The symbols in the order of their codes. */
  int[] byRank() {
    return byRank.clone();
  }

  void put(int symbol, BitSink out) throws IOException {
    out.bits(codes[symbol], lengths[symbol]);
  }

  /** Writes how many codes there are of each length. */
  void writeCounts(BitSink out) throws IOException {
    int[] counts = new int[ShelfFormat.LONGEST_CODE];
    for (byte length : lengths) {
      counts[length - 1]++;
    }
    for (int count : counts) {
      out.bits(count, Integer.SIZE);
    }
  }

  /** Writes the code with the table of its symbols. */
  void write(BitSink out) throws IOException {
    writeCounts(out);
    for (int symbol : byRank) {
      out.bits(symbol, Short.SIZE);
    }
  }

  /** A code of bytes and of their end, each of which may come. */
  static CodeMaker ofBytes(long[] counts) {
    return new CodeMaker(Arrays.stream(counts).map(c -> c + 1).toArray());
  }
}
