package dev.shelfcheck.read.claims;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A title where it was read. What follows from that alone is worked out once, however many
 * neighbours of its entry come and go.
 */
final class Place {
  private final Shape shape;
  private final Range title;
  private final Map<Fact<?>, Object> known = new ConcurrentHashMap<>(1);

  /** Something that a place tells by itself, always the same. */
  static final class Fact<T> {
    private final Function<Place, T> of;

    Fact(Function<Place, T> of) {
      this.of = of;
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
    Object value = known.get(fact);
    if (value == null) {
      value = fact.of.apply(this);
      known.put(fact, value);
    }
    return (T) value;
  }
}
