package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Once;
import java.util.Optional;

/**
 * Where the title of an entry seems to stand, and what of it is counted over all entries of its
 * shape: that follows from the entry alone.
 *
 * @param place absent where it has none
 * @param ended whether what looks like people, houses, journals ends it
 * @param titled whether it looks like a title
 * @param stands what it stands between, and what it is
 */
record Seat(
    Titling titling,
    Optional<Place> place,
    Once<Boolean> ended,
    Once<Boolean> titled,
    Once<Habits.TitleSample> stands) {
  boolean isTaken() {
    return place.isPresent();
  }
}
