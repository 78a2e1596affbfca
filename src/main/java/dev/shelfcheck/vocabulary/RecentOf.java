package dev.shelfcheck.vocabulary;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was lately made of things that never change, told by which they are and not by what they
 * hold: {@link Recent} for what takes long to compare. It never grows, and threads share it without
 * a lock.
 */
public final class RecentOf<K, V> {
  /** So many entries has a long list. A power of two. */
  private static final int PLACES = 1 << 13;

  /** What was made of a thing. */
  private record CacheEntry<K, V>(K thing, V value) {}

  private final @Nullable CacheEntry<K, V>[] places;
  private final Function<K, V> make;

  /**
   * A memory, empty at first.
   *
   * @param make makes it of a thing alone, always the same
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public RecentOf(Function<K, V> make) {
    this.places = new CacheEntry[PLACES];
    this.make = make;
    TextCaches.add(() -> Arrays.fill(places, null));
  }

  /** What is made of a thing, now or earlier. */
  @SuppressWarnings("ReferenceEquality") // the very same one is what is meant
  public V of(K thing) {
    int place = System.identityHashCode(thing) & (PLACES - 1);
    CacheEntry<K, V> made = places[place];
    if (made == null || made.thing() != thing) {
      made = new CacheEntry<>(thing, make.apply(thing));
      places[place] = made;
    }
    return made.value();
  }
}
