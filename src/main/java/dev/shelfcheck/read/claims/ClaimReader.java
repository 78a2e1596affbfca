package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.prose.Prose;
import java.util.Optional;
import java.util.function.Supplier;

/** What an entry says of its work around its title, as far as it alone tells. */
final class ClaimReader {
  private static final Range NOWHERE = new Range(0, 0);

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
      Part part = draft.parts().get(i);
      if (i != lead && part.kind() != Part.Kind.NOTE) {
        Facts more = new Facts(part.prose(), NOWHERE, part.kind() == Part.Kind.DETAIL);
        CellFacts cell = new CellFacts(part, more);
        authors = cell.labelledAuthors().or(orElse(authors)).or(cell::authors);
        year = cell.labelledYear().or(orElse(year)).or(cell::year);
        venue = cell.labelledVenue().or(orElse(venue)).or(cell::venue);
      }
    }
    return new Claim(stated(prose, title), authors, year, venue, titling.understanding());
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
