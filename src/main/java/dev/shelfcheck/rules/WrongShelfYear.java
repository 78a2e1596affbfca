package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.shelf.ShelfYear;
import dev.shelfcheck.rules.shelf.ShelvedEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An entry stands under a year that is not its own. */
final class WrongShelfYear implements Rule.OfDocument {
  /** Where more than one in so many stand wrong, the heading means something else; chosen. */
  private static final int TOLERATED = 5;

  @Override
  public Stream<Check> check(Document document) {
    return shelves(document).stream().flatMap(WrongShelfYear::check);
  }

  private static Collection<List<ShelvedEntry>> shelves(Document document) {
    Map<Integer, ShelfYear> years = ShelfYear.in(document);
    Map<ShelfYear, List<ShelvedEntry>> shelves = new LinkedHashMap<>();
    for (Entry entry : document.entries()) {
      ShelfYear shelf = years.get(entry.section().span().start());
      if (shelf != null) {
        shelves
            .computeIfAbsent(shelf, k -> new ArrayList<>())
            .add(new ShelvedEntry(document, entry, shelf));
      }
    }
    return shelves.values();
  }

  private static Stream<Check> check(List<ShelvedEntry> shelf) {
    long wrong = shelf.stream().filter(e -> e.reason().isPresent()).count();
    if (wrong > 1 && wrong * TOLERATED > shelf.size()) {
      return Stream.of();
    }
    // Where none says its shelf's year, it may be when the works were read.
    boolean saying = shelf.stream().anyMatch(ShelvedEntry::saysIt);
    return shelf.stream()
        .map(
            e ->
                e.reason()
                    .filter(r -> saying || !r.stated())
                    .map(r -> Check.broken(finding(e, r)))
                    .orElse(Check.holds(Subject.of(e.document(), e.entry()))));
  }

  private static Finding finding(ShelvedEntry shelved, ShelvedEntry.Reason reason) {
    String section = shelved.shelf().title();
    return Finding.of(
            Subject.of(shelved.document(), shelved.entry()),
            "stands under \"" + section + "\", but " + reason.words(),
            "a reader who looks for the year does not find it",
            "move it to " + reason.year() + ", or correct the year")
        .identifiers(shelved.entry().ownIdentifiers())
        .claims(Map.of("section", section, "listedYear", String.valueOf(reason.year())));
  }
}
