package dev.shelfcheck.compare;

import dev.shelfcheck.vocabulary.TextCaches;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out last for a key, in a table of fixed size: a newer key takes the place of an
 * older one of the same slot. For pure functions that are asked the same by many rules; safe for
 * any number of threads, each of which at worst works something out again.
 */
public final class Memo<K, V> {
  /** A hash's high bits are laid over its low ones, which choose the slot; chosen. */
  private static final int HIGH_BITS = 15;

  private final @Nullable MemoEntry<K, V>[] slots;
  private final Function<K, V> function;

  private record MemoEntry<K, V>(K key, V value) {}

  /**
   * @param size a power of two
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public Memo(int size, Function<K, V> function) {
    this.slots = new MemoEntry[size];
    this.function = function;
  }

  /**
   * One that lives as long as the program does.
   *
   * @param size a power of two
   */
  public static <K, V> Memo<K, V> lasting(int size, Function<K, V> function) {
    Memo<K, V> memo = new Memo<>(size, function);
    TextCaches.add(memo::forget);
    return memo;
  }

  private void forget() {
    Arrays.fill(slots, null);
  }

  /** What is made of a key, kept for the next who asks. */
  public V of(K key) {
    int hash = key.hashCode();
    int slot = (hash ^ (hash >>> HIGH_BITS)) & (slots.length - 1);
    MemoEntry<K, V> kept = slots[slot];
    if (kept != null && kept.key().equals(key)) {
      return kept.value();
    }
    V value = function.apply(key);
    slots[slot] = new MemoEntry<>(key, value);
    return value;
  }
}
