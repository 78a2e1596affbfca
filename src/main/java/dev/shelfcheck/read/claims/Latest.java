package dev.shelfcheck.read.claims;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was last worked out on two grounds, kept for as long as it is asked for on the very same
 * ones. Threads that ask at once may each work it out; as it is always the same, it does not matter
 * whose is kept.
 */
final class Latest<T> {
  private final AtomicReference<@Nullable Made<T>> last = new AtomicReference<>();

  private record Made<T>(Object ground, Object other, T value) {}

  /**
   * The value.
   *
   * @param ground with the other all that it rests on; told by what they are, not what they hold
   * @param make works it out
   */
  @SuppressWarnings("ReferenceEquality") // to compare what they hold takes as long as the work
  T of(Object ground, Object other, Supplier<T> make) {
    Made<T> made = last.get();
    if (made == null || made.ground() != ground || made.other() != other) {
      made = new Made<>(ground, other, make.get());
      last.set(made);
    }
    return made.value();
  }
}
