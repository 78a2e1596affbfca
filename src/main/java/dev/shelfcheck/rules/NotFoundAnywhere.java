package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence.Provenance;
import dev.shelfcheck.compare.TitleRelation;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.record.MessageWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A work without identifier could not be found by any source that would hold it. */
final class NotFoundAnywhere implements Rule.OfEntries {
  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return Listing.of(document, entries)
        .filter(l -> l.identifiers().isEmpty() && l.words().particular())
        .filter(l -> !l.authors().isEmpty() || l.entry().claim().venue().isPresent())
        .map(l -> new Check.Asking<List<Work>>(l.subject(), l.byTitle(), known -> judge(l, known)));
  }

  private static Check judge(Listing listing, Witnessed<List<Work>> known) {
    boolean found = known.value().stream().anyMatch(w -> resembles(listing.beside(w).relation()));
    if (found) {
      return Check.holds(listing.subject());
    }
    boolean asked = known.evidence().stream().anyMatch(e -> e.provenance() != Provenance.CATALOGUE);
    return asked
        ? Check.broken(finding(listing, known))
        : new Check.Settled(
            listing.subject(),
            new Outcome.Unchecked(Cause.NOT_HELD, "a catalogue is never complete"));
  }

  private static boolean resembles(TitleRelation relation) {
    return relation.agrees() || relation.candidate();
  }

  private static Finding finding(Listing listing, Witnessed<List<Work>> known) {
    return Finding.of(
            listing.subject(),
            MessageWords.quoted(listing.title()) + " could not be found",
            "no source that was asked knows a work of this title",
            "check the title, and add an identifier or a link to the work")
        .claims(Map.of("listedTitle", listing.title()))
        .evidence(known.evidence());
  }
}
