package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.entry.Makers;
import dev.shelfcheck.rules.record.KnownWork;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Two entries of different people have one long title, and not both are known to a source: else
 * each is held against its own record.
 */
final class RepeatedTitle implements Rule.OfList {
  /** Shorter titles are given to works again and again. */
  private static final int LONG = 6;

  @Override
  public Stream<Check> check(ReadingList list) {
    Map<String, Listing> first = new HashMap<>();
    return list.documents().stream()
        .flatMap(RepeatedTitle::citations)
        .filter(l -> l.words().contentWords().size() >= LONG)
        .map(
            l -> {
              Listing before = first.putIfAbsent(l.words().key(), l);
              return before != null && isOthers(before, l)
                  ? check(before, l)
                  : Check.holds(l.subject());
            });
  }

  private static Stream<Listing> citations(Document document) {
    return Listing.of(document).filter(l -> BibtexEntry.isCited(l.entry()));
  }

  private static boolean isOthers(Listing one, Listing other) {
    return Makers.of(one.entry()).strangers(Makers.of(other.entry()))
        && Collections.disjoint(one.identifiers(), other.identifiers());
  }

  private static Check check(Listing before, Listing again) {
    return new Check.Joining(
        again.subject(),
        Stream.of(before, again).flatMap(RepeatedTitle::questions).distinct().toList(),
        answers ->
            isKnown(before, answers) && isKnown(again, answers)
                ? Check.holds(again.subject())
                : Check.broken(finding(before, again)));
  }

  private static Stream<? extends Question<?>> questions(Listing listing) {
    return listing.identifiers().isEmpty()
        ? Stream.of(listing.byTitle())
        : listing.byIdentifiers().stream();
  }

  /** Whether a source holds the work of an identifier, or without any one of this very title. */
  private static boolean isKnown(Listing listing, Answers answers) {
    return listing.identifiers().isEmpty()
        ? answers.to(listing.byTitle()) instanceof Answer.Known<List<Work>> titled
            && titled.value().stream().anyMatch(w -> KnownWork.same(listing, w))
        : listing.byIdentifiers().stream().anyMatch(q -> KnownWork.held(answers, q).isPresent());
  }

  private static Finding finding(Listing before, Listing again) {
    return Finding.of(
            again.subject(),
            "\"" + again.title() + "\" stands twice, by different people",
            "a title was pasted twice, perhaps",
            "look both works up by their authors")
        .related(List.of(new EntryPlace(before.document(), before.entry()).related()));
  }
}
