package dev.shelfcheck.vocabulary;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was lately made of texts, for the steps that ask the same of the same words again. Each text
 * has one place, from which the next one that falls there drives it out: it never grows, whatever
 * strangers write. Threads share it without a lock: what a place holds never changes, and whoever
 * sees an older one makes his own.
 */
public final class Recent<T> {
  /** A hash's upper half is laid over its lower one, whose bits choose the place. */
  private static final int HIGH_BITS = 16;

  /** So many texts has a long list. A power of two. */
  private static final int PLACES = 1 << 13;

  /** Longer texts are hardly ever asked about twice, and would fill the memory. */
  private static final int LONGEST = 400;

  /** What was made of a text. */
  private record CachedValue<T>(String text, T value) {}

  private final @Nullable CachedValue<T>[] places;
  private final Function<String, T> make;

  /**
   * A memory, empty at first.
   *
   * @param make makes it of a text alone, always the same
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public Recent(Function<String, T> make) {
    this.places = new CachedValue[PLACES];
    this.make = make;
    TextCaches.add(() -> Arrays.fill(places, null));
  }

  /** What is made of a text, now or earlier. */
  public T of(String text) {
    if (text.length() > LONGEST) {
      return make.apply(text);
    }
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> HIGH_BITS)) & (PLACES - 1);
    CachedValue<T> made = places[place];
    if (made == null || !made.text().equals(text)) {
      made = new CachedValue<>(text, make.apply(text));
      places[place] = made;
    }
    return made.value();
  }
}
