package dev.shelfcheck.forms;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values as they are read back: what a {@link Sink} wrote, of something that is at hand. Whatever
 * the bytes are, no more is made of them than they are long.
 */
public final class Well {
  private final ByteBuffer in;
  private final Object about;
  private final List<String> texts = new ArrayList<>();
  private final List<Object> shared = new ArrayList<>();

  /**
   * Bytes.
   *
   * @param about what is at hand and was not written: the text that a reading is of, say
   */
  public Well(byte[] bytes, Object about) {
    this.in = ByteBuffer.wrap(bytes);
    this.about = about;
  }

  /** What is at hand. */
  public <T> T about(Class<T> type) {
    return type.cast(about);
  }

  /**
   * A number.
   *
   * @throws Spoilt where there is none
   */
  public int number() {
    int number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Sink.BITS) {
      int next = in.get();
      number |= (next & Sink.LOW_BITS) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new Spoilt("a number without end");
  }

  /** How many follow, each of a byte at least. */
  public int count() {
    int count = number();
    if (count < 0 || count > in.remaining()) {
      throw new Spoilt("more than there is");
    }
    return count;
  }

  /** A text. */
  public String text() {
    int place = number();
    if (place == 0) {
      int length = count();
      String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
      in.position(in.position() + length);
      texts.add(text);
      return text;
    }
    return at(texts, place);
  }

  /** A value that was read before; null where it follows here. */
  @Nullable Object shared() {
    int place = number();
    return place == 0 ? null : at(shared, place);
  }

  void share(Object value) {
    shared.add(value);
  }

  private static <T> T at(List<T> all, int place) {
    if (place < 0 || place > all.size()) {
      throw new Spoilt("a place where nothing is");
    }
    return all.get(place - 1);
  }

  /** Whether all was read. */
  public boolean isEmpty() {
    return !in.hasRemaining();
  }
}
