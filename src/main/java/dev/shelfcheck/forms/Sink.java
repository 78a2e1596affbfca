package dev.shelfcheck.forms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as they are written: numbers short, texts and shared values once. */
public final class Sink {
  /** The bit that says that another byte follows. */
  private static final int ANOTHER = 0x80;

  /** Of a number so many bits stand in a byte; the one above them says that another follows. */
  static final int BITS = 7;

  static final int LOW_BITS = (1 << BITS) - 1;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<String, Integer> texts = new HashMap<>();
  private final IdentityHashMap<Object, Integer> shared = new IdentityHashMap<>();

  private final Object about;

  /** What will be at hand as well: texts and shared values that stand there are not written. */
  private final @Nullable Sink before;

  /**
   * Nothing yet.
   *
   * @param about what will be at hand when it is read, and is not written
   */
  public Sink(Object about) {
    this(about, null);
  }

  private Sink(Object about, @Nullable Sink before) {
    this.about = about;
    this.before = before;
  }

  /** Nothing yet, to be read by itself when all that was written here has been read. */
  public Sink apart() {
    return new Sink(about, this);
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
    Integer known = before == null ? null : before.texts.get(text);
    int next = texts.size() + 1 + (before == null ? 0 : before.texts.size());
    Integer place = known == null ? texts.putIfAbsent(text, next) : known;
    number(place == null ? 0 : place);
    if (place == null) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      out.write(bytes, 0, bytes.length);
    }
  }

  /** Whether a value was written before; if so, its place is now. */
  boolean isShared(Object value) {
    Integer known = before == null ? null : before.shared.get(value);
    Integer place = known == null ? shared.get(value) : known;
    number(place == null ? 0 : place);
    return place != null;
  }

  /** Gives a value that was written whole its place. */
  void share(Object value) {
    shared.put(value, shared.size() + 1 + (before == null ? 0 : before.shared.size()));
  }

  /** Bytes as they are. */
  public void bytes(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }

  /** What was written. */
  public byte[] bytes() {
    return out.toByteArray();
  }
}
