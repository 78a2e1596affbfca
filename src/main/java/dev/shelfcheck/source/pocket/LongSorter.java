package dev.shelfcheck.source.pocket;

import dev.shelfcheck.disk.WriteDoor;
import dev.shelfcheck.thread.ThreadConfined;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/** Numbers of which there may be more than memory holds, put in order by way of the disk. */
@ThreadConfined
final class LongSorter implements AutoCloseable {
  /** Bytes read and written at once; chosen. */
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final String name;
  private final long[] numbers;
  private int count;
  private final List<FileChannel> runs = new ArrayList<>();

  /**
   * @param folder for what memory does not hold
   * @param name no other sorter's
   * @param expected how many numbers there will be, about
   * @param memory bytes that are held at most
   */
  LongSorter(Path folder, String name, long expected, int memory) {
    this.folder = folder;
    this.name = name;
    this.numbers = new long[(int) Math.max(1, Math.min(memory / Long.BYTES, expected))];
  }

  void add(long number) throws IOException {
    if (count == numbers.length) {
      spill();
    }
    numbers[count++] = number;
  }

  private void spill() throws IOException {
    Arrays.sort(numbers, 0, count);
    FileChannel run =
        WriteDoor.file(
            folder.resolve(name + "-" + runs.size()),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    runs.add(run);
    BitSink out = new BitSink(run);
    for (int i = 0; i < count; i++) {
      out.bits(numbers[i], Long.SIZE);
    }
    out.flush();
    count = 0;
  }

  /** Who is told the numbers. */
  interface NumberConsumer {
    void take(long number) throws IOException;
  }

  /** Tells all numbers in ascending order. */
  void each(NumberConsumer taker) throws IOException {
    MergeCursor row = row();
    for (boolean more = row.hasNumber(); more; more = row.forward()) {
      taker.take(row.number());
    }
  }

  /** All numbers in ascending order, one after the other; nothing is added any more. */
  MergeCursor row() throws IOException {
    if (count > 0) {
      spill();
    }
    PriorityQueue<LongRun> queue = new PriorityQueue<>();
    for (FileChannel file : runs) {
      LongRun run = new LongRun(file);
      if (run.forward()) {
        queue.add(run);
      }
    }
    return new MergeCursor(queue);
  }

  /** Where a reading of all numbers is. */
  static final class MergeCursor {
    private final PriorityQueue<LongRun> runs;

    private MergeCursor(PriorityQueue<LongRun> runs) {
      this.runs = runs;
    }

    boolean hasNumber() {
      return !runs.isEmpty();
    }

    /** The number it is at. */
    long number() {
      return runs.element().number;
    }

    /** Goes to the next number; false where there is none. */
    boolean forward() throws IOException {
      LongRun least = runs.remove();
      if (least.forward()) {
        runs.add(least);
      }
      return hasNumber();
    }
  }

  /** One sorted run, read from its beginning. */
  @ThreadConfined
  private static final class LongRun implements Comparable<LongRun> {
    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long number;
    private long at;

    LongRun(FileChannel file) {
      this.file = file;
    }

    boolean forward() throws IOException {
      if (!buffer.hasRemaining()) {
        buffer.clear();
        int read = 1;
        while (buffer.hasRemaining() && read > 0) {
          read = file.read(buffer, at);
          at += Math.max(0, read);
        }
        buffer.flip();
      }
      if (!buffer.hasRemaining()) {
        return false;
      }
      number = buffer.getLong();
      return true;
    }

    @Override
    public int compareTo(LongRun other) {
      return Long.compare(number, other.number);
    }
  }

  @Override
  public void close() throws IOException {
    for (FileChannel run : runs) {
      run.close();
    }
  }
}
