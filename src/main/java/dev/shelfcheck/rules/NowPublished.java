package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.WorksAtHand;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.record.KnownWork;
import dev.shelfcheck.rules.record.MessageWords;
import dev.shelfcheck.rules.record.PrintOfPreprint;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A preprint is listed whose published version is known. */
final class NowPublished implements Rule.OfDocument {
  /** Of 1: where so many entries name a venue, the list does so by custom; chosen. */
  private static final double CUSTOM = 0.5;

  @Override
  public Stream<Check> check(Document document) {
    boolean venues = statesVenues(document);
    return Listing.of(document)
        .filter(NowPublished::preprintAlone)
        .map(l -> KnownWork.of(l, known -> judge(l, known, venues)));
  }

  /** Whether the list says by custom where works appeared: only then one without is unfinished. */
  private static boolean statesVenues(Document document) {
    long stating = document.entries().stream().filter(e -> e.claim().venue().isPresent()).count();
    return document.kind().isBibliography() || stating >= CUSTOM * document.entries().size();
  }

  private static boolean preprintAlone(Listing listing) {
    List<Identifier> ids = listing.identifiers();
    return !ids.isEmpty()
        && ids.stream().allMatch(i -> i.scheme().equals("arxiv"))
        && listing.entry().claim().venue().isEmpty()
        && !named(listing);
  }

  /** Whether a known venue stands before the title, though it was not read: {@code TNNLS-19}. */
  private static boolean named(Listing listing) {
    int from = listing.entry().span().start();
    return listing
        .entry()
        .claim()
        .title()
        .filter(title -> title.span().start() > from)
        .map(title -> listing.document().source().text().substring(from, title.span().start()))
        .filter(Venue::names)
        .isPresent();
  }

  private static Check judge(Listing listing, Witnessed<Work> known, boolean venues) {
    return known
        .value()
        .published()
        .map(doi -> Check.broken(finding(listing, doi, known)))
        .orElseGet(
            () ->
                !venues
                    ? Check.holds(listing.subject())
                    : known.value().outline()
                        ? KnownWork.undecided(listing, "where it was published is not held")
                        : atHand(listing, known));
  }

  /** The catalogue may hold the print as another work: of its very title, by its people. */
  private static Check atHand(Listing listing, Witnessed<Work> known) {
    WorksAtHand asked =
        new WorksAtHand(new WorksByTitle(known.value().title(), known.value().authors()));
    return new Check.Joining(
        listing.subject(),
        List.of(asked),
        answers ->
            answers.to(asked) instanceof Answer.Known<List<Work>> works
                ? printed(listing, known, works)
                : Check.holds(listing.subject()));
  }

  private static Check printed(
      Listing listing, Witnessed<Work> known, Answer.Known<List<Work>> works) {
    return Check.of(
        listing.subject(),
        PrintOfPreprint.among(works.value(), known.value())
            .map(i -> finding(listing, i, new Witnessed<>(known.value(), works.evidence()))));
  }

  private static Finding finding(Listing listing, Identifier print, Witnessed<Work> known) {
    return Finding.of(
            listing.subject(),
            "listed as a preprint; " + MessageWords.work(known.value()) + " was published",
            "the published version is the one to cite",
            "add " + print.url())
        .identifiers(listing.identifiers())
        .claims(Map.of("published", print.canonical()))
        .evidence(known.evidence())
        .key(print.canonical());
  }
}
