package dev.shelfcheck.cli.run;

import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.rules.shelf.SectionName;
import dev.shelfcheck.write.Particulars;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A section whose name says a year or a venue, which a work may not have. */
final class OtherShelf {
  /** From which share of its entries on are of the year that it names. */
  private static final double MOST = 0.5;

  private final Document document;
  private final Section section;

  OtherShelf(Document document, Section section) {
    this.document = document;
    this.section = section;
  }

  /** Why a work has no place in it, in words that go on "for"; empty where it has. */
  Optional<String> reason(Particulars work) {
    return month(work).or(() -> year(section, work)).or(() -> venue(section, work));
  }

  private Optional<String> month(Particulars work) {
    return Particulars.month(section.title())
        .filter(m -> work.posted().isPresent() && !work.posted().get().equals(m))
        .map(
            m ->
                "the work was posted in "
                    + work.posted().get()
                    + ", and its section \""
                    + section.title()
                    + "\" is of another month");
  }

  private Optional<String> year(Section named, Particulars work) {
    if (!SectionName.isYear(named.title())) {
      return named.parent().flatMap(p -> year(p, work));
    }
    int year = SectionName.years(named.title()).get(0);
    List<Integer> own =
        Stream.concat(work.year().stream(), work.posted().map(YearMonth::getYear).stream())
            .toList();
    return own.isEmpty() || own.contains(year) || !keeps(year)
        ? Optional.empty()
        : Optional.of(
            "the work is of " + own.get(0) + ", and its section \"" + named.title() + "\" is not");
  }

  /** Whether the entries that say or show a year are of one: else the section is of another. */
  private boolean keeps(int year) {
    List<List<Integer>> years =
        document.entries().stream()
            .filter(e -> e.section().span().equals(section.span()))
            .map(OtherShelf::years)
            .filter(y -> !y.isEmpty())
            .toList();
    long same = years.stream().filter(y -> y.contains(year) || y.contains(year - 1)).count();
    return same >= MOST * years.size();
  }

  private static List<Integer> years(Entry entry) {
    return Stream.concat(
            entry.claim().year().map(Stated::value).stream(),
            entry.ownIdentifiers().stream()
                .filter(ArxivId.class::isInstance)
                .map(i -> ((ArxivId) i).posted().getYear()))
        .toList();
  }

  /** Whether a section is a venue's: of a year, or one of several. */
  private boolean isVenues(Section named) {
    boolean several =
        document.sections().stream()
                .filter(s -> s.level() == named.level())
                .filter(s -> SectionName.isOfVenue(s.title()))
                .count()
            > 1;
    return SectionName.isOfVenue(named.title())
        && (several || !SectionName.years(named.title()).isEmpty());
  }

  private Optional<String> venue(Section named, Particulars work) {
    if (!isVenues(named)) {
      return named.parent().flatMap(p -> venue(p, work));
    }
    Venue venue = Venue.of(named.title());
    boolean posted =
        venue.kind() == Venue.VenueType.PREPRINT
            && work.venue().isEmpty()
            && work.of("arxiv").isPresent();
    boolean same =
        venue.series().isPresent()
            && work.venue().map(Venue::of).flatMap(Venue::series).equals(venue.series());
    return posted || same
        ? Optional.empty()
        : Optional.of(
            "its section \""
                + named.title()
                + "\" is a venue's, and that the work was published there is not known");
  }
}
