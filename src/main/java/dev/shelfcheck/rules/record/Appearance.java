package dev.shelfcheck.rules.record;

import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.vocabulary.Years;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether an entry's year may be that of an appearance which its preprint does not tell: many a
 * paper was put on arXiv years after its journal printed it, or was printed years after it was put
 * there.
 *
 * @param elsewhere whether a venue, or a link of another kind, says so
 */
public record Appearance(boolean elsewhere) {
  private static final Pattern PREPRINT = Pattern.compile("(?i)\\b(?:arxiv|corr|preprint)\\b");

  /** So late after its conference many a paper is posted, and hardly one later. */
  private static final int LATE = 3;

  /** Where it appeared that is posted whenever its authors come to it. */
  private static final Set<Venue.VenueType> POSTED_LATE =
      Set.of(Venue.VenueType.JOURNAL, Venue.VenueType.WORKSHOP);

  /** Since then papers are posted when they are written; older ones were taken up in bulk. */
  private static final int HABIT = 2012;

  /**
   * What an entry says.
   *
   * @param posted the year in which its preprint was posted
   */
  public static Appearance of(Document document, Entry entry, Stated<Integer> year, int posted) {
    boolean late = posted - year.value() > LATE && year.value() >= HABIT;
    return new Appearance(venue(document, entry, year, late) || linked(entry));
  }

  /** Whether papers of a year were put on arXiv many years later as often as at once. */
  public static boolean isBeforeHabit(int year) {
    return year < HABIT;
  }

  /** A venue with another year than the listed one does not vouch for it. */
  private static boolean venue(Document document, Entry entry, Stated<Integer> year, boolean late) {
    return entry
        .claim()
        .venue()
        .filter(v -> !PREPRINT.matcher(v.value()).find())
        .filter(v -> !late || POSTED_LATE.contains(Venue.of(v.value()).kind()))
        .map(v -> document.slice(v.span()))
        .filter(v -> !Years.IN_TEXT.matcher(v).find() || v.contains(String.valueOf(year.value())))
        .isPresent();
  }

  private static boolean linked(Entry entry) {
    return entry.ownIdentifiers().stream().anyMatch(i -> !(i instanceof ArxivId))
        || entry.links().stream()
            .anyMatch(
                l ->
                    l.role().leadsToWork()
                        && l.identifiers().stream().noneMatch(ArxivId.class::isInstance));
  }
}
