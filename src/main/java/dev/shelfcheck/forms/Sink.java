package dev.shelfcheck.forms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Values as they are written: numbers short, texts and shared values once. */
public final class Sink {
  /** Bytes at first; it grows; chosen. */
  private static final int BUFFER = 1 << 16;

  /** The bit that says that another byte follows. */
  private static final int ANOTHER = 0x80;

  /** Of a number so many bits stand in a byte; the one above them says that another follows. */
  static final int BITS = 7;

  static final int LOW_BITS = (1 << BITS) - 1;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
  private final Map<String, Integer> texts = new HashMap<>();
  private final IdentityHashMap<Object, Integer> shared = new IdentityHashMap<>();

  private final Object about;

  /**
   * Nothing yet.
   *
   * @param about what will be at hand when it is read, and is not written
   */
  public Sink(Object about) {
    this.about = about;
  }

  /** What is at hand. */
  public <T> T about(Class<T> type) {
    return type.cast(about);
  }

  /** Seven bits a byte, the lowest first, the highest bit where more follow. */
  public void number(int number) {
    int rest = number;
    while ((rest & ~LOW_BITS) != 0) {
      out.write((rest & LOW_BITS) | ANOTHER);
      rest >>>= BITS;
    }
    out.write(rest);
  }

  /** Its place among the texts, or 0 and the text itself. */
  public void text(String text) {
    Integer before = texts.putIfAbsent(text, texts.size() + 1);
    number(before == null ? 0 : before);
    if (before == null) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      out.write(bytes, 0, bytes.length);
    }
  }

  /** Whether a value was written before; if so, its place is now. */
  boolean isShared(Object value) {
    Integer before = shared.get(value);
    number(before == null ? 0 : before);
    return before != null;
  }

  /** Gives a value that was written whole its place. */
  void share(Object value) {
    shared.put(value, shared.size() + 1);
  }

  /** What was written. */
  public byte[] bytes() {
    return out.toByteArray();
  }
}
