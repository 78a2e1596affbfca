package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.compare.AuthorComparison;
import dev.shelfcheck.compare.AuthorRelation;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.compare.TitleRelation;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.record.KnownWork;
import dev.shelfcheck.rules.record.MessageWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The identifiers of one entry lead to different works. */
final class IdentifiersDisagree implements Rule.OfEntries {
  private record Led(Identifier identifier, Work work, List<Evidence> evidence) {}

  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return Listing.of(document, entries)
        .filter(l -> l.identifiers().stream().map(Identifier::scheme).distinct().count() > 1)
        .map(l -> new Check.Joining(l.subject(), l.byIdentifiers(), answers -> judge(l, answers)));
  }

  private static Check judge(Listing listing, Answers answers) {
    List<Led> led = new ArrayList<>();
    for (WorkById question : listing.byIdentifiers()) {
      Optional<Witnessed<Work>> held = KnownWork.held(answers, question);
      held.ifPresent(h -> led.add(new Led(question.identifier(), h.value(), h.evidence())));
    }
    if (led.size() < 2) {
      return KnownWork.silent(listing, answers, listing.byIdentifiers());
    }
    Optional<Led> right =
        led.stream().filter(l -> listing.beside(l.work()).relation().agrees()).findFirst();
    return right
        .flatMap(
            r -> led.stream().filter(l -> apart(r, l)).findFirst().map(l -> broken(listing, r, l)))
        .orElseGet(() -> Check.holds(listing.subject()));
  }

  /** Titles, people and identifiers all apart; of one registry's two ids the list may mean both. */
  private static boolean apart(Led right, Led other) {
    if (right.identifier().scheme().equals(other.identifier().scheme())
        || !Collections.disjoint(right.work().identifiers(), other.work().identifiers())) {
      return false;
    }
    TitleComparison titles = TitleComparison.closest(right.work().title(), other.work().titles());
    AuthorComparison people =
        AuthorComparison.of(
            right.work().authors(),
            right.work().authorsComplete(),
            other.work().authors(),
            other.work().authorsComplete());
    return titles.relation() == TitleRelation.DIFFERENT
        && people.relation() == AuthorRelation.NONE_SHARED;
  }

  private static Check broken(Listing listing, Led right, Led wrong) {
    Message message =
        new Message(
            right.identifier().canonical()
                + " is "
                + MessageWords.work(right.work())
                + ", but "
                + wrong.identifier().canonical()
                + " is "
                + MessageWords.work(wrong.work()),
            "an entry's links lead to one work, so one of these sends its readers astray",
            "replace or remove " + wrong.identifier().url());
    return Check.broken(
        Finding.of(listing.subject(), message)
            .identifiers(List.of(wrong.identifier(), right.identifier()))
            .claims(
                Map.of(
                    "listedTitle", listing.title(),
                    "registryTitle", wrong.work().title()))
            .evidence(
                Stream.concat(wrong.evidence().stream(), right.evidence().stream())
                    .distinct()
                    .toList())
            .key(wrong.identifier().canonical()));
  }
}
