package dev.shelfcheck.source.store;

import dev.shelfcheck.ask.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The attempts since the last answer, all of which met silence.
 *
 * @param last when the latest was made
 * @param cause of the latest silence
 * @param detail in words
 * @param days on which an attempt failed (UTC)
 */
public record Attempts(Instant last, Cause cause, String detail, NavigableSet<LocalDate> days) {
  public Attempts {
    days = java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(days));
  }

  /** Both histories together; the later one speaks. */
  Attempts join(Attempts other) {
    NavigableSet<LocalDate> all = new TreeSet<>(days);
    all.addAll(other.days);
    Attempts later = later(this, other);
    return new Attempts(later.last, later.cause, later.detail, all);
  }

  /** The latest silence, and on how many days there was nothing else. */
  public String words() {
    String since =
        days.size() == 1
            ? " (on " + days.first() + ")"
            : " (on " + days.size() + " days since " + days.first() + ")";
    return detail + since;
  }

  private static Attempts later(Attempts one, Attempts two) {
    int order = one.last.compareTo(two.last);
    if (order == 0) {
      return (one.cause + one.detail).compareTo(two.cause + two.detail) >= 0 ? one : two;
    }
    return order > 0 ? one : two;
  }
}
