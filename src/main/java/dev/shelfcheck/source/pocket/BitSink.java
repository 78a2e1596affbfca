package dev.shelfcheck.source.pocket;

import dev.shelfcheck.thread.ThreadConfined;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Writes a file bit by bit, the highest bit of a byte first. Confined to one thread. */
@ThreadConfined
final class BitSink {
  /** Bytes written at once; chosen. */
  private static final int BUFFER = 1 << 16;

  /** Bits; with the seven that may wait they fit a long. */
  private static final int MOST_AT_ONCE = 32;

  private final WritableByteChannel file;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

  /** Bits that make no byte yet. */
  private long pending;

  /** How many bits are pending. */
  private int waiting;

  private long written;

  BitSink(WritableByteChannel file) {
    this.file = file;
  }

  /** The bit that is written next, counted from the file's begin. */
  long bit() {
    return ((written + buffer.position()) << ShelfFormat.BYTE_BITS) + waiting;
  }

  /** The byte that is written next; the one before it is filled with zeros. */
  long align() throws IOException {
    if (waiting > 0) {
      bits(0, Byte.SIZE - waiting);
    }
    return bit() >>> ShelfFormat.BYTE_BITS;
  }

  /** Writes the lowest so many bits of a number. */
  void bits(long number, int count) throws IOException {
    if (count > MOST_AT_ONCE) {
      bits(number >>> MOST_AT_ONCE, count - MOST_AT_ONCE);
      bits(number, MOST_AT_ONCE);
      return;
    }
    pending = pending << count | (number & ((1L << count) - 1));
    waiting += count;
    while (waiting >= Byte.SIZE) {
      waiting -= Byte.SIZE;
      octet((byte) (pending >>> waiting));
    }
  }

  private void octet(byte octet) throws IOException {
    if (!buffer.hasRemaining()) {
      flush();
    }
    buffer.put(octet);
  }

  void bit(boolean bit) throws IOException {
    bits(bit ? 1 : 0, 1);
  }

  void gamma(int number) throws IOException {
    int zeros = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(number);
    bits(0, zeros);
    bits(number, zeros + 1);
  }

  void rice(long number, int parameter) throws IOException {
    for (long left = number >>> parameter; left > 0; left -= MOST_AT_ONCE) {
      bits(0, (int) Math.min(left, MOST_AT_ONCE));
    }
    bits(1, 1);
    bits(number, parameter);
  }

  /** Hands over to the file what was written; only whole bytes. */
  void flush() throws IOException {
    written += buffer.position();
    buffer.flip();
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
    buffer.clear();
  }
}
