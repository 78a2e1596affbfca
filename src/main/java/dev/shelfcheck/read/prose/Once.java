package dev.shelfcheck.read.prose;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is worked out when it is first asked for, and kept. Two threads that ask at once may
 * both work it out; as it is always the same, it does not matter whose is kept.
 */
public final class Once<T> {
  private final AtomicReference<@Nullable T> kept = new AtomicReference<>();
  private final Supplier<T> make;

  /**
   * A value to come.
   *
   * @param make gives it, always the same
   */
  public Once(Supplier<T> make) {
    this.make = make;
  }

  /** The value, worked out now or earlier. */
  public T get() {
    T known = kept.get();
    if (known == null) {
      known = make.get();
      kept.set(known);
    }
    return known;
  }
}
