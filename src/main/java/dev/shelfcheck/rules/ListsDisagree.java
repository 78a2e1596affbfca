package dev.shelfcheck.rules;

import dev.shelfcheck.compare.Title;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several lists give one title different arXiv identifiers. */
final class ListsDisagree implements Rule.OfLibrary {
  /** Shorter titles are too often those of several works. */
  private static final int WORDS = 4;

  private record Listed(String list, Document document, Entry entry, Identifier identifier) {
    Subject subject() {
      return Subject.of(document, entry);
    }
  }

  @Override
  public RuleId id() {
    return new RuleId("lists-disagree");
  }

  @Override
  public Stream<Check> check(Library library) {
    if (library.lists().size() < 2) {
      return Stream.of();
    }
    Map<String, List<Listed>> byTitle = new LinkedHashMap<>();
    for (ReadingList list : library.lists()) {
      for (Document document : list.documents()) {
        document.entries().forEach(e -> add(byTitle, list, document, e));
      }
    }
    return byTitle.values().stream()
        .filter(g -> g.stream().map(Listed::list).distinct().count() > 1)
        .map(ListsDisagree::check);
  }

  private static void add(
      Map<String, List<Listed>> byTitle, ReadingList list, Document document, Entry entry) {
    List<Identifier> arxiv =
        entry.ownIdentifiers().stream().filter(ArxivId.class::isInstance).toList();
    Title title = Title.of(entry.title().orElse(""));
    if (arxiv.size() == 1 && title.words().size() >= WORDS) {
      byTitle
          .computeIfAbsent(title.key(), k -> new ArrayList<>())
          .add(new Listed(list.name(), document, entry, arxiv.get(0)));
    }
  }

  private static String votes(List<Listed> group, Identifier identifier) {
    long lists =
        group.stream()
            .filter(l -> l.identifier().equals(identifier))
            .map(Listed::list)
            .distinct()
            .count();
    return lists == 1 ? "1 list" : lists + " lists";
  }

  private static Check check(List<Listed> group) {
    Map<Identifier, Listed> firsts =
        group.stream()
            .collect(Collectors.toMap(Listed::identifier, l -> l, (a, b) -> a, LinkedHashMap::new));
    Listed first = group.get(0);
    if (firsts.size() < 2) {
      return Check.holds(first.subject());
    }
    String ids =
        firsts.keySet().stream().map(Identifier::canonical).collect(Collectors.joining(", "));
    Message message =
        new Message(
            group.stream().map(Listed::list).distinct().count()
                + " lists give this title "
                + firsts.size()
                + " arXiv identifiers: "
                + firsts.keySet().stream()
                    .map(id -> id.canonical() + " (" + votes(group, id) + ")")
                    .collect(Collectors.joining(", ")),
            "a work has one arXiv identifier, so at most one of them is right;"
                + " what most lists say is a lead and no proof",
            "open them and correct the list that has the wrong one");
    return Check.broken(
        Finding.of(first.subject(), message)
            .identifiers(List.copyOf(firsts.keySet()))
            .related(
                group.stream()
                    .skip(1)
                    .map(l -> new Related(l.subject(), l.identifier().canonical()))
                    .toList())
            .key(ids));
  }
}
