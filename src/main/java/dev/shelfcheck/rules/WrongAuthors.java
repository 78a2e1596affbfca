package dev.shelfcheck.rules;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.record.AuthorsOnRecord;
import dev.shelfcheck.rules.record.KnownWork;
import dev.shelfcheck.rules.record.MessageWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * People are listed as authors who did not write the work, or many who did are left out. A citation
 * is held to its byline; in a reading list what looks like names is as often a label, a group or
 * the byline of another version: advice.
 */
final class WrongAuthors implements Rule.OfEntries {
  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return Listing.of(document, entries)
        .flatMap(
            l ->
                l.entry().claim().authors().stream()
                    .filter(a -> !a.names().isEmpty())
                    .map(a -> KnownWork.of(l, known -> judge(l, a, known))));
  }

  private static Check judge(Listing listing, AuthorList authors, Witnessed<Work> known) {
    if (listing.leadsElsewhere()) {
      return KnownWork.undecided(listing, "its link is not known, only a work of its title");
    }
    if (isLater(listing, known.value())) {
      return KnownWork.undecided(listing, "only a later version of its title is known");
    }
    AuthorsOnRecord beside = AuthorsOnRecord.of(listing, known.value());
    Optional<String> undecided = beside.undecided(authors);
    if (undecided.isPresent()) {
      return KnownWork.undecided(listing, undecided.get());
    }
    return Check.of(
        listing.subject(), beside.fault().map(f -> finding(listing, authors, known, f)));
  }

  /** Whether a work of the title, to which no identifier leads, was posted after it appeared. */
  private static boolean isLater(Listing listing, Work work) {
    return listing.identifiers().isEmpty()
        && listing
            .entry()
            .claim()
            .year()
            .filter(y -> work.firstPosted().orElse(y.value()) > y.value())
            .isPresent();
  }

  private static Finding finding(
      Listing listing, AuthorList authors, Witnessed<Work> known, AuthorsOnRecord.Fault fault) {
    Work work = known.value();
    String what =
        "listed are %s; %s is by %s: %s"
            .formatted(
                MessageWords.names(listing.authors()),
                MessageWords.quoted(work.title()),
                MessageWords.names(work.authors()),
                fault.words());
    return Finding.of(
            Subject.of(listing.document(), listing.entry(), authors.names().get(0).span()),
            what,
            "correct the authors, or the title or link if another work is meant")
        .identifiers(listing.identifiers())
        .claims(
            Map.of(
                "listedAuthors", String.join("; ", listing.authors()),
                "registryAuthors", String.join("; ", work.authors())))
        .evidence(known.evidence())
        .severity(fault.severity());
  }
}
