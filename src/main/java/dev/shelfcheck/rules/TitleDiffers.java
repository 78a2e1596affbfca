package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.duplicate.Siblings;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.record.KnownWork;
import dev.shelfcheck.rules.record.MessageWords;
import dev.shelfcheck.rules.record.Retitling;
import dev.shelfcheck.rules.record.TitleOnRecord;
import dev.shelfcheck.rules.wrongwork.MisreadSlot;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The registry calls the work by another title than the list does. */
final class TitleDiffers implements Rule.OfDocument {
  @Override
  public Stream<Check> check(Document document) {
    Siblings siblings = Siblings.of(document);
    return Listing.of(document).flatMap(l -> check(l, siblings));
  }

  private static Stream<Check> check(Listing listing, Siblings siblings) {
    if (!listing.identifiers().isEmpty()) {
      return Stream.of(
          new Check.Joining(
              listing.subject(),
              listing.byIdentifiers(),
              answers -> judge(listing, answers, siblings)));
    }
    return listing.authors().isEmpty() || listing.words().isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Check.Asking<>(
                listing.subject(), listing.byTitle(), works -> judge(listing, works, siblings)));
  }

  private static Check judge(Listing listing, Answers answers, Siblings siblings) {
    List<Witnessed<Work>> held =
        listing.byIdentifiers().stream().flatMap(q -> KnownWork.held(answers, q).stream()).toList();
    if (held.isEmpty()) {
      return KnownWork.silent(listing, answers, listing.byIdentifiers());
    }
    Witnessed<Work> closest =
        Collections.min(held, Comparator.comparing(h -> listing.beside(h.value()).relation()));
    TitleOnRecord title = new TitleOnRecord(listing, closest.value());
    if (title.isItsName() && !title.isMisquoted()) {
      return Check.holds(listing.subject());
    }
    if (title.isNickname()) {
      return KnownWork.undecided(listing, "one word is listed, and no title has it");
    }
    if (title.isUnheard()) {
      return KnownWork.undecided(listing, "the work's abstract, which may say it, is not held");
    }
    return Optional.of(closest.value())
        .filter(w -> !title.relation().agrees())
        .flatMap(w -> MisreadSlot.sign(listing, w))
        .map(sign -> KnownWork.misread(listing, sign))
        .orElseGet(() -> held(listing, closest, siblings));
  }

  /** Without an identifier only the same people make a like title the listed work's. */
  private static Check judge(Listing listing, Witnessed<List<Work>> works, Siblings siblings) {
    return works.value().stream()
        .filter(w -> new TitleOnRecord(listing, w).isOfListed())
        .min(Comparator.comparing(w -> listing.beside(w).relation()))
        .map(w -> held(listing, new Witnessed<>(w, works.evidence()), siblings))
        .orElseGet(() -> KnownWork.undecided(listing, "no work of such a title by these authors"));
  }

  private static Check held(Listing listing, Witnessed<Work> known, Siblings siblings) {
    return new TitleOnRecord(listing, known.value()).isRight()
        ? Check.holds(listing.subject())
        : Check.broken(finding(listing, known, siblings));
  }

  private static Finding finding(Listing listing, Witnessed<Work> known, Siblings siblings) {
    Work work = known.value();
    String what =
        "listed as "
            + MessageWords.quoted(listing.title())
            + ", known as "
            + MessageWords.work(work);
    Message message =
        new Message(what, new TitleOnRecord(listing, work).why(), todo(listing, known));
    Finding finding =
        Finding.of(listing.subject(), message)
            .identifiers(listing.identifiers())
            .claims(Map.of("listedTitle", listing.title(), "registryTitle", work.title()))
            .evidence(known.evidence())
            .severity(new Retitling(listing, known, siblings).severity());
    return fix(listing, work).map(finding::fix).orElse(finding);
  }

  private static String todo(Listing listing, Witnessed<Work> known) {
    return listing.inBibliography()
        ? "open the work; cite its title word for word, or correct the link"
        : "open the work; "
            + MessageWords.age(known)
            + ", so keep the title that the work bears now, or correct the link";
  }

  private static Optional<Fix> fix(Listing listing, Work work) {
    return listing
        .entry()
        .claim()
        .title()
        .filter(
            t -> listing.inBibliography() && listing.document().slice(t.span()).equals(t.value()))
        .map(Stated::span)
        .map(span -> new Edit(listing.document().path(), span, work.title()))
        .map(
            edit ->
                new Fix(
                    "Cite the title as the record has it",
                    Fix.Applicability.UNSAFE,
                    List.of(edit)));
  }
}
