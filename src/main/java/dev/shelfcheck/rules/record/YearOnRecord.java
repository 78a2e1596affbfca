package dev.shelfcheck.rules.record;

import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.compare.YearComparison;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.Listing;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A listed year beside the years of the listed work's record.
 *
 * @param compared how they compare
 */
public record YearOnRecord(
    Listing listing, Stated<Integer> year, Work work, YearComparison compared) {
  /** So many years beside all that are known no other appearance explains; chosen. */
  private static final int LONG = 4;

  /** Whether it is one of the years in which the work appeared, or next to one. */
  public boolean isRight() {
    return !compared.tooEarly() && !compared.tooLate();
  }

  /** Whether the list names where the work was published, and the record knows of none. */
  public boolean isOfUnknownPublication() {
    return compared.tooLate()
        && listing.entry().claim().venue().filter(v -> Venue.names(v.value())).isPresent()
        && !Venue.published(work.venues());
  }

  /**
   * Whether the year may be that of an appearance which the record does not have: one in a journal
   * of which only the preprint is known, whose posting was early or late: of a citation that names
   * where it appeared late by any time, and early by little.
   */
  public boolean isExplained() {
    if (Venue.published(work.venues())) {
      return false;
    }
    return listing.inBibliography()
        ? (compared.tooEarly() || !isFar()) && isCited()
        : compared.tooLate() || appeared().elsewhere();
  }

  private Appearance appeared() {
    int posted = work.firstPosted().orElse(year.value());
    return Appearance.of(listing.document(), listing.entry(), year, posted);
  }

  /** Whether a citation says where its work appeared: a venue, a publisher, another place. */
  private boolean isCited() {
    return new BibtexEntry(listing.document(), listing.entry()).saysWhere();
  }

  /** Whether a citation names no venue that could be of another year, by far. */
  public boolean isOfNoOtherVersion() {
    return listing.inBibliography() && listing.entry().claim().venue().isEmpty() && isFar();
  }

  /** A known first posting begins the years, a known publication ends them; else two more count. */
  public boolean isSure() {
    if (isFar()) {
      return true;
    }
    return compared.tooEarly() ? work.firstPosted().isPresent() : Venue.published(work.venues());
  }

  private boolean isFar() {
    return Math.abs(compared.off()) >= LONG;
  }

  /** The work's years, as messages print them. */
  public String known() {
    TreeSet<Integer> years = new TreeSet<>(work.years());
    work.firstPosted().ifPresent(years::add);
    return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
