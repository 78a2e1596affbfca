package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.EntryPlace;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells two references of one bibliography apart that no identifier joins: a book is not its
 * author's article, and what appeared elsewhere years later is another work of its name.
 */
final class CitationContrast {
  /** A preprint, a talk and the article are of one work within so many years. */
  private static final int APART = 3;

  private static final Pattern PAGE = Pattern.compile("^\\D{0,3}(\\d{1,7})\\b");

  private CitationContrast() {}

  static boolean between(EntryPlace one, EntryPlace other) {
    if (!BibtexEntry.isCited(one.entry()) || !BibtexEntry.isCited(other.entry())) {
      return false;
    }
    if (Editions.isReprint(one) != Editions.isReprint(other) || Editions.are(one, other)) {
      return true;
    }
    int years = one.yearsApart(other);
    boolean others = !one.words().key().equals(other.words().key());
    return kinds(one, other)
        || (others && (years > 0 || elsewhere(one, other)))
        || (years > APART && elsewhere(one, other))
        || (years > 0 && (pages(one, other) || printings(one, other)));
  }

  /** Whether each states its first page, and not the same; a preprint counts from one. */
  private static boolean pages(EntryPlace one, EntryPlace other) {
    int mine = page(one);
    int theirs = page(other);
    return mine > 1 && theirs > 1 && mine != theirs;
  }

  private static int page(EntryPlace place) {
    return place.entry().fields().stream()
        .filter(f -> BibtexEntry.name(f).equals("pages"))
        .map(f -> PAGE.matcher(f.text()))
        .filter(Matcher::find)
        .mapToInt(m -> Integer.parseInt(m.group(1)))
        .findFirst()
        .orElse(0);
  }

  /** Whether a journal printed one, and a conference the other. */
  private static boolean printings(EntryPlace one, EntryPlace other) {
    Set<Venue.VenueType> kinds =
        Stream.of(one, other)
            .flatMap(p -> p.entry().claim().venue().stream())
            .map(v -> Venue.of(v.value()).kind())
            .collect(Collectors.toSet());
    return kinds.equals(Set.of(Venue.VenueType.JOURNAL, Venue.VenueType.CONFERENCE));
  }

  private static boolean kinds(EntryPlace one, EntryPlace other) {
    CitedKind mine = CitedKind.of(one);
    CitedKind theirs = CitedKind.of(other);
    return mine != CitedKind.OTHER && theirs != CitedKind.OTHER && mine != theirs;
  }

  private static boolean elsewhere(EntryPlace one, EntryPlace other) {
    Optional<String> mine = one.entry().claim().venue().map(CitationContrast::letters);
    Optional<String> theirs = other.entry().claim().venue().map(CitationContrast::letters);
    return mine.isPresent() && theirs.isPresent() && !mine.equals(theirs);
  }

  private static String letters(Stated<String> venue) {
    return venue.value().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }
}
