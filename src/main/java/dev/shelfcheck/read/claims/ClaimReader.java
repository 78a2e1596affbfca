package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.prose.Prose;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What an entry says of its work around its title, as far as it alone tells. */
final class ClaimReader {
  private static final Set<Headers> NAMED =
      EnumSet.of(Headers.YEAR, Headers.VENUE, Headers.AUTHORS);

  private static final Set<Headers> VENUES = EnumSet.of(Headers.VENUE, Headers.SOURCE);

  /** Years between a preprint and the meeting or the journal in which it appears. */
  private static final int LONGEST_WAIT = 2;

  private ClaimReader() {}

  static Claim claim(Draft draft, Titling titling) {
    int lead = titling.part();
    Range title = titling.range();
    if (lead < 0) {
      return Claim.NONE;
    }
    Prose prose = draft.parts().get(lead).prose();
    Facts facts = new Facts(prose, title);
    Optional<AuthorList> authors = facts.authors();
    Optional<Stated<Integer>> year = facts.year();
    Optional<Stated<String>> venue = facts.venue();
    boolean cited = year.isPresent() && Shape.of(prose).people().isPresent();
    for (int i = 0; i < draft.parts().size(); i++) {
      for (Part part : i == lead ? List.<Part>of() : labelled(draft.parts().get(i))) {
        Facts more = new Facts(part.prose(), Range.NOWHERE, part.kind() == Part.Kind.DETAIL);
        CellFacts cell = new CellFacts(part, more);
        authors = cell.labelledAuthors().or(orElse(authors)).or(cell::authors);
        year = cited ? year : cell.labelledYear().or(orElse(year)).or(cell::year);
        venue = cell.labelledVenue().or(orElse(venue)).or(cell::venue);
      }
    }
    Optional<Stated<Integer>> stated =
        published(draft).or(ofVenue(draft, year)).or(orElse(year)).or(() -> day(draft));
    Badge badge = stated.isEmpty() || venue.isEmpty() ? Badge.of(draft) : Badge.NONE;
    return new Claim(
        stated(prose, title),
        authors,
        stated.or(badge::year),
        venue.or(() -> badge.venue()),
        titling.understanding());
  }

  /** The year of a column of years that says it is when the work appeared, not an award, say. */
  private static Optional<Stated<Integer>> published(Draft draft) {
    return draft.parts().stream()
        .filter(p -> p.label().toLowerCase(Locale.ROOT).contains("pub"))
        .flatMap(p -> new CellFacts(p, new Facts(p.prose(), Range.NOWHERE)).labelledYear().stream())
        .findFirst();
  }

  /** The year beside the venue, where a column of days tells of its preprint or talk. */
  private static Supplier<Optional<Stated<Integer>>> ofVenue(
      Draft draft, Optional<Stated<Integer>> day) {
    return () -> {
      boolean days =
          draft.form() == EntryForm.ROW && draft.parts().stream().anyMatch(CellFacts::isOfDays);
      return days
          ? draft.parts().stream()
              .filter(p -> VENUES.contains(Headers.of(p.label())))
              .filter(p -> !p.prose().text().toLowerCase(Locale.ROOT).contains(Venues.SERVER))
              .flatMap(p -> new CellFacts(p, new Facts(p.prose(), Range.NOWHERE)).year().stream())
              .findFirst()
              .filter(y -> day.filter(d -> isSoonAfter(d.value(), y.value())).isPresent())
          : Optional.empty();
    };
  }

  /** Whether a work appeared as long after its day as works do; what is later is a mistake. */
  private static boolean isSoonAfter(int day, int year) {
    return year >= day && year - day <= LONGEST_WAIT;
  }

  /** The year of the only cell with nothing but a day in it. */
  private static Optional<Stated<Integer>> day(Draft draft) {
    List<Stated<Integer>> days =
        draft.parts().stream()
            .filter(CellFacts::isDay)
            .flatMap(
                p -> VenueCell.onlyDate(p.prose().text()).stream().map(d -> CellFacts.year(p, d)))
            .toList();
    return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
  }

  /**
   * A line below the title that its own words label, as the cells of columns called so; a piece
   * that says nothing so as it is; a note so not at all, nor what tells the work's content.
   */
  private static List<Part> labelled(Part part) {
    boolean line = part.kind() == Part.Kind.DETAIL || part.kind() == Part.Kind.NOTE;
    if (line && FieldLabel.of(part.prose()).filter(FieldLabel::tellsContent).isPresent()) {
      return List.of();
    }
    List<FieldLabel> labels =
        line && isLabelled(part.prose()) ? FieldLabel.all(part.prose()) : List.of();
    List<Part> cells =
        IntStream.range(0, labels.size())
            .filter(i -> NAMED.contains(labels.get(i).says()))
            .filter(i -> !labels.get(i).counts(part.prose().text()))
            .mapToObj(i -> cell(part.prose(), labels, i))
            .toList();
    return !cells.isEmpty() || part.kind() == Part.Kind.NOTE ? cells : List.of(part);
  }

  private static boolean isLabelled(Prose line) {
    return FieldLabel.of(line).filter(l -> NAMED.contains(l.says())).isPresent();
  }

  private static Part cell(Prose line, List<FieldLabel> labels, int at) {
    FieldLabel label = labels.get(at);
    boolean last = at + 1 == labels.size();
    int to = last ? end(line.text(), label.end()) : line.text().indexOf(';', label.end());
    return new Part(Part.Kind.CELL, label.column(), line.part(label.end(), to));
  }

  private static int end(String text, int from) {
    int line = text.indexOf('\n', from);
    return line < 0 ? text.length() : line;
  }

  private static Optional<Stated<String>> stated(Prose prose, Range title) {
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Stated<>(
                EntryReader.squeeze(prose.text().substring(title.from(), title.to())),
                prose.span(title.from(), title.to())));
  }

  private static <T> Supplier<Optional<T>> orElse(Optional<T> value) {
    return () -> value;
  }
}
