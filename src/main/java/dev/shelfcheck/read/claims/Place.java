package dev.shelfcheck.read.claims;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A title where it was read. What follows from that alone is worked out once, however many
 * neighbours of its entry come and go.
 */
final class Place {
  private final Shape shape;
  private final Range title;

  /** By the facts' numbers: of a thousand titles each is asked for at every edit. */
  private final AtomicReferenceArray<@Nullable Object> known =
      new AtomicReferenceArray<>(Fact.MOST);

  /** Something that a place tells by itself, always the same. */
  static final class Fact<T> {
    /** So many are known to this program, and a few more. */
    private static final int MOST = 16;

    private static final AtomicInteger MADE = new AtomicInteger();

    private final Function<Place, T> of;
    private final int number;

    Fact(Function<Place, T> of) {
      this.of = of;
      this.number = MADE.getAndIncrement();
    }
  }

  Place(Shape shape, Range title) {
    this.shape = shape;
    this.title = title;
  }

  Shape shape() {
    return shape;
  }

  Range title() {
    return title;
  }

  String words() {
    return shape.text().substring(title.from(), title.to());
  }

  @SuppressWarnings("unchecked") // a fact's own value is kept under it
  <T> T tell(Fact<T> fact) {
    Object value = known.get(fact.number);
    if (value == null) {
      value = fact.of.apply(this);
      known.set(fact.number, value);
    }
    return (T) value;
  }
}
