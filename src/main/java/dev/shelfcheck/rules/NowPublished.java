package dev.shelfcheck.rules;

import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Witnessed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A preprint is listed whose published version is known. */
final class NowPublished implements Rule.OfDocument {
  @Override
  public RuleId id() {
    return new RuleId("now-published");
  }

  @Override
  public Stream<Check> check(Document document) {
    return Listing.of(document)
        .filter(NowPublished::preprintAlone)
        .map(l -> KnownWork.of(l, known -> judge(l, known)));
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

  private static Check judge(Listing listing, Witnessed<Work> known) {
    return known
        .value()
        .published()
        .map(doi -> Check.broken(finding(listing, doi, known)))
        .orElseGet(() -> Check.holds(listing.subject()));
  }

  private static Finding finding(Listing listing, Doi doi, Witnessed<Work> known) {
    return Finding.of(
            listing.subject(),
            new Message(
                "listed as a preprint; " + Shown.work(known.value()) + " was published",
                "the published version is the one to cite",
                "add " + doi.url()))
        .identifiers(listing.identifiers())
        .claims(Map.of("published", doi.canonical()))
        .evidence(known.evidence())
        .key(doi.canonical());
  }
}
