package dev.shelfcheck.compare;

import java.util.Collection;
import java.util.List;

/** Whether what is known of a work bears out something that is said of it. */
public enum Support {
  /** A record says so. */
  STATED,
  /** No record says so. */
  LACKING,
  /** What the records say may be the same in other words, or nothing is said that they could. */
  OPEN;

  /**
   * Whether records bear out a venue. A preprint server is no venue to be borne out, and a
   * publisher's series (Lecture Notes in Computer Science) prints many venues' papers.
   */
  public static Support ofVenue(String listed, Collection<String> known) {
    Venue mine = Venue.of(listed);
    List<Venue> theirs = known.stream().map(Venue::of).toList();
    if (mine.kind() == Venue.VenueType.PREPRINT || mine.text().isEmpty() || mine.imprint()) {
      return OPEN;
    }
    if (theirs.stream().anyMatch(v -> v.imprint() || v.sharesWords(mine))) {
      return VenueComparison.of(listed, known) == VenueComparison.SAME ? STATED : OPEN;
    }
    return switch (VenueComparison.of(listed, known)) {
      case SAME -> STATED;
      case BESIDE, DIFFERENT, UNKNOWN -> known.isEmpty() ? OPEN : LACKING;
    };
  }
}
