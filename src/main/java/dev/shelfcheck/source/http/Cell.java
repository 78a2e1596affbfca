package dev.shelfcheck.source.http;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A value that changes and is never absent. */
final class Cell<T> {
  private final AtomicReference<T> value;

  Cell(T first) {
    value = new AtomicReference<>(first);
  }

  T get() {
    return Objects.requireNonNull(value.get());
  }

  void set(T next) {
    value.set(next);
  }
}
