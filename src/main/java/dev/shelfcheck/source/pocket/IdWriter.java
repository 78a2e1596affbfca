package dev.shelfcheck.source.pocket;

import dev.shelfcheck.thread.ThreadConfined;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes identifiers as {@link IdTable} reads them: first it is told all in their order, then it
 * begins, then it is told them again.
 */
@ThreadConfined
final class IdWriter {
  private final long[] sharedCounts = new long[IdTable.SHARED_SYMBOLS];
  private final long[] byteCounts = new long[TextCode.BYTE_SYMBOLS];
  private final List<byte[]> last = new ArrayList<>(List.of(new byte[0]));
  private int count;
  private final List<CodeMaker> made = new ArrayList<>();
  private final List<BlockStart> blocks = new ArrayList<>();
  private long start;

  /** Where a block is, and its first identifier. */
  private record BlockStart(long place, long first, long second) {}

  private int shared(byte[] id) {
    if (count % ShelfFormat.IDS_PER_BLOCK == 0) {
      return 0;
    }
    int shared = Arrays.mismatch(last.get(0), id);
    return Math.min(ShelfFormat.LONGEST_SHARED, shared < 0 ? id.length : shared);
  }

  private void next(byte[] id) {
    last.set(0, id);
    count++;
  }

  void count(byte[] id) {
    int shared = shared(id);
    sharedCounts[shared]++;
    for (int i = shared; i < id.length; i++) {
      byteCounts[id[i] & ShelfFormat.OCTET]++;
    }
    byteCounts[ShelfFormat.END_OF_BYTES]++;
    next(id);
  }

  /** Begins the section; its head is written at the end. */
  void begin(BitSink out) throws IOException {
    start = out.align();
    made.add(CodeMaker.ofBytes(sharedCounts));
    made.add(CodeMaker.ofBytes(byteCounts));
    for (int i = 0; i < IdTable.HEAD; i++) {
      out.bits(0, Byte.SIZE);
    }
    made.get(0).write(out);
    made.get(1).write(out);
    count = 0;
  }

  /** Writes the next identifier, and a number of a width behind it. */
  void put(byte[] id, long number, int width, BitSink out) throws IOException {
    if (count % ShelfFormat.IDS_PER_BLOCK == 0) {
      long place = out.bit() - (start << ShelfFormat.BYTE_BITS);
      blocks.add(new BlockStart(place, IdTable.begin(id, 0), IdTable.begin(id, Long.BYTES)));
    }
    int shared = shared(id);
    made.get(0).put(shared, out);
    for (int i = shared; i < id.length; i++) {
      made.get(1).put(id[i] & ShelfFormat.OCTET, out);
    }
    made.get(1).put(ShelfFormat.END_OF_BYTES, out);
    out.bits(number, width);
    next(id);
  }

  /**
   * Ends the section.
   *
   * @return the head, to be written at its beginning
   */
  byte[] end(int width, BitSink out) throws IOException {
    long directory = out.align() - start;
    for (BlockStart block : blocks) {
      out.bits(block.place(), ShelfFormat.PLACE * Byte.SIZE);
      out.bits(block.first(), Long.SIZE);
      out.bits(block.second(), Long.SIZE);
    }
    return ByteBuffer.allocate(IdTable.HEAD)
        .putInt(count)
        .putInt(width)
        .putInt(ShelfFormat.ID_BEGIN)
        .putLong(directory)
        .array();
  }
}
