package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.prose.Prose;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What an entry says of its work around its title, as far as it alone tells. */
final class ClaimReader {
  private static final Range NOWHERE = new Range(0, 0);

  private static final Set<Headers> NAMED =
      EnumSet.of(Headers.YEAR, Headers.VENUE, Headers.AUTHORS);

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
    for (int i = 0; i < draft.parts().size(); i++) {
      Part part = labelled(draft.parts().get(i));
      if (i != lead && part.kind() != Part.Kind.NOTE) {
        Facts more = new Facts(part.prose(), NOWHERE, part.kind() == Part.Kind.DETAIL);
        CellFacts cell = new CellFacts(part, more);
        authors = cell.labelledAuthors().or(orElse(authors)).or(cell::authors);
        year = cell.labelledYear().or(orElse(year)).or(cell::year);
        venue = cell.labelledVenue().or(orElse(venue)).or(cell::venue);
      }
    }
    Optional<Stated<Integer>> stated = published(draft).or(orElse(year));
    return new Claim(stated(prose, title), authors, stated, venue, titling.understanding());
  }

  /** The year of a column of years that says it is when the work appeared, not an award, say. */
  private static Optional<Stated<Integer>> published(Draft draft) {
    return draft.parts().stream()
        .filter(p -> p.label().toLowerCase(Locale.ROOT).contains("pub"))
        .flatMap(p -> new CellFacts(p, new Facts(p.prose(), NOWHERE)).labelledYear().stream())
        .findFirst();
  }

  /** A line below the title that its own words label, as the cell of a column called so. */
  private static Part labelled(Part part) {
    boolean line = part.kind() == Part.Kind.DETAIL || part.kind() == Part.Kind.NOTE;
    return FieldLabel.of(part.prose())
        .filter(label -> line && NAMED.contains(label.says()))
        .map(label -> cell(part.prose(), label))
        .orElse(part);
  }

  private static Part cell(Prose line, FieldLabel label) {
    Prose said = line.part(label.end(), end(line.text(), label.end()));
    return new Part(Part.Kind.CELL, label.words(), said);
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
