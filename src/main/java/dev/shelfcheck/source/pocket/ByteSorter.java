package dev.shelfcheck.source.pocket;

import dev.shelfcheck.disk.WriteDoor;
import dev.shelfcheck.thread.ThreadConfined;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/** Strings of bytes, more than memory holds, put in order by way of the disk. Thread-safe. */
@ThreadConfined
final class ByteSorter implements AutoCloseable {
  /** What an array costs beside its bytes. */
  private static final int OVERHEAD = 24;

  /** Bytes read and written at once; chosen. */
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final String name;
  private final int memory;
  private final List<byte[]> strings = new ArrayList<>();
  private long held;
  private final List<FileChannel> runs = new ArrayList<>();

  /**
   * @param folder for what memory does not hold
   * @param name no other sorter's
   * @param memory bytes that are held at most
   */
  ByteSorter(Path folder, String name, int memory) {
    this.folder = folder;
    this.name = name;
    this.memory = memory;
  }

  synchronized void add(byte[] string) throws IOException {
    strings.add(string);
    held += string.length + OVERHEAD;
    if (held > memory) {
      spill();
    }
  }

  private void spill() throws IOException {
    strings.sort(Arrays::compareUnsigned);
    FileChannel run =
        WriteDoor.file(
            folder.resolve(name + "-" + runs.size()),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    runs.add(run);
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(run), BUFFER));
    for (byte[] string : strings) {
      out.writeInt(string.length);
      out.write(string);
    }
    out.flush();
    strings.clear();
    held = 0;
  }

  /** Who is told the strings. */
  interface BytesConsumer {
    void take(byte[] string) throws IOException;
  }

  /** Tells all strings in the order of their unsigned bytes; may be asked again. */
  synchronized void each(BytesConsumer taker) throws IOException {
    if (runs.isEmpty()) {
      strings.sort(Arrays::compareUnsigned);
      for (byte[] string : strings) {
        taker.take(string);
      }
      return;
    }
    if (!strings.isEmpty()) {
      spill();
    }
    PriorityQueue<ByteRun> queue = new PriorityQueue<>();
    for (FileChannel file : runs) {
      queue.add(new ByteRun(file));
    }
    while (!queue.isEmpty()) {
      ByteRun least = queue.remove();
      taker.take(least.string.get(0));
      if (least.forward()) {
        queue.add(least);
      }
    }
  }

  /** One sorted run, read from its beginning; it has a string at least. */
  private static final class ByteRun implements Comparable<ByteRun> {
    private final DataInputStream in;
    private final long[] left;
    private final List<byte[]> string = new ArrayList<>(1);

    ByteRun(FileChannel file) throws IOException {
      file.position(0);
      this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), BUFFER));
      this.left = new long[] {file.size()};
      forward();
    }

    boolean forward() throws IOException {
      string.clear();
      if (left[0] == 0) {
        return false;
      }
      byte[] next = new byte[in.readInt()];
      in.readFully(next);
      left[0] -= Integer.BYTES + next.length;
      string.add(next);
      return true;
    }

    @Override
    public int compareTo(ByteRun other) {
      return Arrays.compareUnsigned(string.get(0), other.string.get(0));
    }
  }

  @Override
  public void close() throws IOException {
    for (FileChannel run : runs) {
      run.close();
    }
  }
}
