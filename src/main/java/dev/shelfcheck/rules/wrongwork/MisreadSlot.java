package dev.shelfcheck.rules.wrongwork;

import dev.shelfcheck.compare.AuthorComparison;
import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.compare.VenueComparison;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.vocabulary.LinkLabels;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What shows, beside the linked work, that something else than a title was read as the listed one.
 * The fields of a bibliography are named, so nothing in them is.
 */
public final class MisreadSlot {
  /** What parts people, and facts. */
  private static final Pattern PEOPLE = Pattern.compile("\\s*(?:[,;&]|\\band\\b)\\s*");

  private static final Pattern FACTS = Pattern.compile("\\s+[|·•/]\\s+|[|·•]");
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

  /** One name may be part of a title: of Bayes, of Monte Carlo. */
  private static final int PERSONS = 2;

  /** A title may have one bar or two. */
  private static final int PARTS = 4;

  /** Of 1: names are people where less than this of them are strangers to the work; chosen. */
  private static final double HALF = 0.5;

  private static final Map<String, String> LABELS = LinkLabels.words();

  private MisreadSlot() {}

  /** In words, what stands where a title was read; empty where it may well be one. */
  public static Optional<String> sign(Listing listing, Work work) {
    if (listing.inBibliography()) {
      return Optional.empty();
    }
    if (listing.printsElsewhere(work)) {
      return Optional.of("the linked work's title stands elsewhere in the entry");
    }
    return Stream.of(
            Map.entry(people(listing, work), "the linked work's authors"),
            Map.entry(venue(listing, work), "the linked work's venue"),
            Map.entry(labels(listing), "labels of links"),
            Map.entry(facts(listing), "facts behind bars"))
        .filter(Map.Entry::getKey)
        .map(e -> e.getValue() + " stand where a title was read")
        .findFirst();
  }

  private static boolean people(Listing listing, Work work) {
    List<String> names = PEOPLE.splitAsStream(listing.title()).filter(n -> !n.isBlank()).toList();
    AuthorComparison people =
        AuthorComparison.of(names, false, work.authors(), work.authorsComplete());
    return people.matched() >= Math.min(PERSONS, names.size()) && people.strangeness() < HALF;
  }

  private static boolean venue(Listing listing, Work work) {
    return Venue.names(listing.title())
        && VenueComparison.of(listing.title(), work.venues()) == VenueComparison.SAME;
  }

  private static boolean labels(Listing listing) {
    List<String> words =
        WORDS
            .splitAsStream(listing.title().toLowerCase(Locale.ROOT))
            .filter(w -> !w.isEmpty())
            .toList();
    return !words.isEmpty() && words.stream().allMatch(LABELS::containsKey);
  }

  private static boolean facts(Listing listing) {
    return FACTS.splitAsStream(listing.title()).filter(p -> !p.isBlank()).count() >= PARTS;
  }
}
