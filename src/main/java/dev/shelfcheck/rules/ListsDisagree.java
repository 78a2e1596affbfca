package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.duplicate.TitleVotes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Several lists give one title different arXiv identifiers. */
final class ListsDisagree implements Rule.ByKeys {
  /** Between a title's key and the identifier that is given it. */
  private static final char GIVEN = '\n';

  /**
   * An entry that votes.
   *
   * @param key that of its title and the identifier that it gives
   */
  private record ListedValue(String list, Document document, int place, String key) {
    /** In canonical form. */
    String given() {
      return key.substring(key.lastIndexOf(GIVEN) + 1);
    }

    /** Read where a finding speaks of it: mostly lists agree. */
    Entry entry() {
      return document.entries().get(place);
    }

    Identifier identifier() {
      return ListsDisagree.identifier(entry()).orElseThrow();
    }

    Subject subject() {
      return Subject.of(document, entry());
    }

    TitleVotes.IdentifierVote vote() {
      return new TitleVotes.IdentifierVote(list, given());
    }
  }

  /** The title's key and the identifier given; empty where an entry does not vote. */
  @Override
  public List<String> keys(Document document) {
    return document.entries().stream().map(ListsDisagree::key).toList();
  }

  private static String key(Entry entry) {
    return identifier(entry)
        .flatMap(
            given ->
                TitleVotes.key(entry.title().orElse("")).map(k -> k + GIVEN + given.canonical()))
        .orElse("");
  }

  private static Optional<Identifier> identifier(Entry entry) {
    List<Identifier> own = entry.ownIdentifiers();
    return TitleVotes.identifier(own.stream().map(Identifier::canonical).toList())
        .flatMap(given -> own.stream().filter(i -> i.canonical().equals(given)).findFirst());
  }

  @Override
  public Stream<Check> check(Library library, Function<Document, List<String>> keys) {
    if (library.lists().size() < 2) {
      return Stream.of();
    }
    Map<String, List<ListedValue>> byTitle = new LinkedHashMap<>();
    for (ReadingList list : library.lists()) {
      for (Document document : list.documents()) {
        List<String> known = keys.apply(document);
        for (int i = 0; i < Math.min(known.size(), document.entries().size()); i++) {
          String key = known.get(i);
          int end = key.lastIndexOf(GIVEN);
          if (end >= 0) {
            byTitle
                .computeIfAbsent(key.substring(0, end), k -> new ArrayList<>(1)) // as most have
                .add(new ListedValue(list.name(), document, i, key));
          }
        }
      }
    }
    return byTitle.values().stream()
        .filter(ListsDisagree::ofSeveral)
        .flatMap(g -> check(g).stream());
  }

  /** Most titles stand in one list alone. */
  private static boolean ofSeveral(List<ListedValue> group) {
    return group.stream().anyMatch(l -> !l.list().equals(group.get(0).list()));
  }

  private static Optional<Check> check(List<ListedValue> group) {
    TitleVotes votes = new TitleVotes(group.stream().map(ListedValue::vote).toList());
    if (!votes.ofSeveralLists()) {
      return Optional.empty();
    }
    ListedValue first = group.get(0);
    if (votes.agree()) {
      Subject agreed = Subject.of(first.document(), first.place(), Span.at(0)); // unread
      return Optional.of(Check.holds(agreed));
    }
    Message message =
        new Message(
            votes.words(),
            "a work has one arXiv identifier, so at most one of them is right;"
                + " what most lists say is a lead and no proof",
            "open them and correct the list that has the wrong one");
    return Optional.of(
        Check.broken(
            Finding.of(first.subject(), message)
                .identifiers(group.stream().map(ListedValue::identifier).distinct().toList())
                .related(
                    group.stream()
                        .skip(1)
                        .map(l -> new Related(l.subject(), l.identifier().canonical()))
                        .toList())
                .key(String.join(", ", votes.identifiers()))));
  }
}
