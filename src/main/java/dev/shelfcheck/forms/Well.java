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
  private final byte[] bytes;
  private final ByteBuffer in;
  private final Object about;
  private final List<String> texts = new ArrayList<>();
  private final List<Object> shared = new ArrayList<>();

  /** What was read before, and is read no further: texts and shared values stand there, too. */
  private final @Nullable Well before;

  /**
   * Bytes.
   *
   * @param about what is at hand and was not written: the text that a reading is of, say
   */
  public Well(byte[] bytes, Object about) {
    this(bytes, ByteBuffer.wrap(bytes), about, null);
  }

  private Well(byte[] bytes, ByteBuffer in, Object about, @Nullable Well before) {
    this.bytes = bytes;
    this.in = in;
    this.about = about;
    this.before = before;
  }

  /**
   * What a {@link Sink#apart()} wrote.
   *
   * @param start where it begins among these bytes, of which all others have been read
   */
  public Well apart(int start, int length) {
    return new Well(bytes, ByteBuffer.wrap(bytes, start, length), about, this);
  }

  /** How many bytes have been read. */
  public int place() {
    return in.position();
  }

  /** How many bytes have not been read. */
  public int left() {
    return in.remaining();
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
      String text = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
      in.position(in.position() + length);
      texts.add(text);
      return text;
    }
    return at(texts, before == null ? List.of() : before.texts, place);
  }

  /** A value that was read before; null where it follows here. */
  @Nullable Object shared() {
    int place = number();
    return place == 0 ? null : at(shared, before == null ? List.of() : before.shared, place);
  }

  void share(Object value) {
    shared.add(value);
  }

  private static <T> T at(List<T> all, List<T> before, int place) {
    if (place < 0 || place > all.size() + before.size()) {
      throw new Spoilt("a place where nothing is");
    }
    return place <= before.size() ? before.get(place - 1) : all.get(place - 1 - before.size());
  }

  /** Whether all was read. */
  public boolean isEmpty() {
    return !in.hasRemaining();
  }
}
