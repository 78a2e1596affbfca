package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.compare.Echo;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Witnessed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The registry calls the work by another title than the list does. */
final class TitleDiffers implements Rule.OfDocument {
  @Override
  public RuleId id() {
    return new RuleId("title-differs");
  }

  @Override
  public Stream<Check> check(Document document) {
    return Listing.of(document).filter(l -> !l.identifiers().isEmpty()).map(TitleDiffers::check);
  }

  private static Check check(Listing listing) {
    return new Check.Joining(
        listing.subject(), listing.byIdentifiers(), answers -> judge(listing, answers));
  }

  private static Check judge(Listing listing, Answers answers) {
    List<Witnessed<Work>> held =
        listing.byIdentifiers().stream().flatMap(q -> KnownWork.held(answers, q).stream()).toList();
    if (held.isEmpty()) {
      return KnownWork.silent(listing, answers, listing.byIdentifiers());
    }
    if (held.stream().anyMatch(h -> listing.beside(h.value()).relation().agrees())) {
      return Check.holds(listing.subject());
    }
    Witnessed<Work> first = held.get(0);
    return Echo.of(listing.words(), first.value())
            .or(() -> Optional.of(Echo.inTitles(listing.words(), first.value())))
            .filter(e -> e.named() && e.words() <= SHORT)
            .isPresent()
        ? Check.holds(listing.subject())
        : Check.broken(finding(listing, first));
  }

  private static final int SHORT = 3;
  private static final double MUCH = 0.6;

  private static Finding finding(Listing listing, Witnessed<Work> known) {
    Work work = known.value();
    Finding finding =
        Finding.of(
                listing.subject(),
                new Message(
                    "listed as " + Shown.quoted(listing.title()) + ", known as " + Shown.work(work),
                    "the work was renamed, or the link is not the listed work's: the titles alone"
                        + " do not tell",
                    "open the link; list its present title, or correct the link"))
            .identifiers(listing.identifiers())
            .claims(Map.of("listedTitle", listing.title(), "registryTitle", work.title()))
            .evidence(known.evidence())
            .severity(severity(listing, work));
    return fix(listing, work).map(finding::fix).orElse(finding);
  }

  /** Where much is shared, or the abstract echoes the title, a rename is likely: advice. */
  private static Severity severity(Listing listing, Work work) {
    TitleComparison c = listing.beside(work);
    boolean echoed =
        Echo.of(listing.words(), work).filter(e -> e.share() >= MUCH || e.named()).isPresent();
    boolean much = c.likeness() >= MUCH || echoed || !listing.words().particular();
    return much ? Severity.ADVICE : Severity.WARNING;
  }

  private static Optional<Fix> fix(Listing listing, Work work) {
    return listing
        .entry()
        .claim()
        .title()
        .filter(t -> listing.document().slice(t.span()).equals(t.value()))
        .map(Stated::span)
        .map(
            span ->
                new Fix(
                    "List the present title",
                    Fix.Applicability.UNSAFE,
                    List.of(new Edit(listing.document().path(), span, work.title()))));
  }
}
