package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Stock;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.record.MessageWords;
import dev.shelfcheck.rules.record.Statement;
import dev.shelfcheck.rules.record.Testimony;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** No source that was asked confirms an identifier or a venue that an entry states. */
final class UnconfirmedClaim implements Rule.OfEntries {
  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return Listing.of(document, entries)
        .filter(l -> !l.words().isEmpty())
        .flatMap(
            l ->
                statements(l)
                    .map(
                        said ->
                            new Check.Joining(
                                said.subject(),
                                Testimony.questions(l),
                                answers -> judge(said, new Testimony(l, answers)))));
  }

  private static Stream<Statement> statements(Listing listing) {
    Set<Object> met = new HashSet<>();
    Stream<IdentifierMention> own =
        listing.entry().identifiers().stream()
            .filter(m -> m.own() && m.identifier().namesWork() && met.add(m.identifier()));
    return Stream.concat(
        own.map(m -> new Statement.OfIdentifier(listing.at(m.span()), m.identifier())),
        listing.entry().claim().venue().stream()
            .map(v -> new Statement.OfVenue(listing.at(v.span()), v.value())));
  }

  private static Check judge(Statement said, Testimony heard) {
    Optional<Outcome.Unchecked> outage = heard.outage();
    if (outage.isPresent()) {
      return new Check.Settled(said.subject(), outage.get());
    }
    Optional<Witnessed<Stock>> stock = heard.stock();
    if (stock.isEmpty() || !said.within(stock.get())) {
      return open(said, "no catalogue at hand sets out to hold such claims");
    }
    Optional<Witnessed<Work>> records = heard.records();
    if (records.isEmpty()) {
      return open(said, "no record of the listed work is known");
    }
    return switch (said.by(heard, records.get().value())) {
      case STATED -> Check.holds(said.subject());
      case OPEN -> open(said, "its records leave it open");
      case LACKING -> Check.broken(finding(said, heard.listing(), stock.get(), records.get()));
    };
  }

  private static Check open(Statement said, String detail) {
    return new Check.Settled(said.subject(), new Outcome.Unchecked(Cause.UNDECIDED, detail));
  }

  private static Finding finding(
      Statement said, Listing listing, Witnessed<Stock> stock, Witnessed<Work> records) {
    Work work = records.value();
    List<Evidence> evidence =
        Stream.concat(records.evidence().stream(), stock.evidence().stream()).distinct().toList();
    return Finding.of(
            said.subject(),
            "no source asked confirms "
                + said.words()
                + " for "
                + MessageWords.work(work)
                + ", which "
                + said.instead(work),
            "asked was what the catalogue holds of "
                + String.join(", ", stock.value().dumps())
                + "; catalogues lag behind, so this is a lead, no proof",
            "look it up where it should stand, and correct it or put up with this finding")
        .identifiers(listing.identifiers())
        .claims(Map.of("listed", said.words(), "known", said.instead(work)))
        .evidence(evidence)
        .key(said.words());
  }
}
