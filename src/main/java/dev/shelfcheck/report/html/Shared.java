package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Consensus;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.report.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Works, by their identifiers, that several lists name: no fault, but what the lists have in
 * common.
 *
 * @param rows the works that most lists name, at most fifty
 * @param works how many works two lists or more name
 * @param all how many works there are
 */
public record Shared(List<SharedWork> rows, int works, int all) {
  /** More works than these are counted and not shown; chosen. */
  private static final int MOST = 50;

  /** More lists of one work than these are not named; chosen. */
  private static final int MOST_LISTS = 8;

  public Shared {
    rows = List.copyOf(rows);
  }

  /**
   * One work.
   *
   * @param title as the first list has it
   * @param lists the names of some
   * @param count of all
   * @param year that most of those who give one give, and how many these are: {@code 2017 (3 of
   *     4)}; empty where there is none
   */
  public record SharedWork(
      String identifier, String url, String title, String lists, int count, String year) {}

  private record WorkMention(
      Identifier identifier, String list, String title, Optional<Integer> year) {
    Consensus.Vote vote() {
      return new Consensus.Vote(list, year, Set.of());
    }
  }

  static Shared of(List<ReadingList> lists) {
    Map<String, List<WorkMention>> works = new TreeMap<>();
    for (ReadingList list : lists) {
      list.documents().stream()
          .flatMap(d -> d.entries().stream())
          .flatMap(e -> e.ownIdentifiers().stream().limit(1).map(id -> naming(id, list, e)))
          .forEach(
              n ->
                  works.computeIfAbsent(n.identifier().canonical(), k -> new ArrayList<>()).add(n));
    }
    List<SharedWork> rows =
        works.values().stream()
            .map(Shared::row)
            .filter(r -> r.count() > 1)
            .sorted(Comparator.comparingInt(SharedWork::count).reversed())
            .toList();
    return new Shared(rows.stream().limit(MOST).toList(), rows.size(), works.size());
  }

  private static WorkMention naming(Identifier identifier, ReadingList list, Entry entry) {
    return new WorkMention(
        identifier, list.name(), entry.title().orElse(""), entry.claim().year().map(Stated::value));
  }

  private static SharedWork row(List<WorkMention> namings) {
    WorkMention first = namings.get(0);
    List<String> lists = namings.stream().map(WorkMention::list).distinct().toList();
    String named = String.join(", ", lists.stream().limit(MOST_LISTS).map(Shown::line).toList());
    return new SharedWork(
        first.identifier().canonical(),
        first.identifier().url(),
        Shown.line(first.title()),
        lists.size() > MOST_LISTS ? named + " …" : named,
        lists.size(),
        Consensus.of(namings.stream().map(WorkMention::vote).toList())
            .year()
            .map(y -> y.value() + " (" + y.by() + " of " + y.of() + ")")
            .orElse(""));
  }
}
