package dev.shelfcheck.report.html;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.report.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Works, by their identifiers, that several lists name: no fault, but what the lists have in
 * common.
 *
 * @param rows the works that most lists name, at most fifty
 * @param works how many works two lists or more name
 * @param all how many works there are
 */
public record Shared(List<Row> rows, int works, int all) {
  private static final int MOST = 50;
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
   */
  public record Row(String identifier, String url, String title, String lists, int count) {}

  private record Naming(Identifier identifier, String list, String title) {}

  static Shared of(List<ReadingList> lists) {
    Map<String, List<Naming>> works = new TreeMap<>();
    for (ReadingList list : lists) {
      list.documents().stream()
          .flatMap(d -> d.entries().stream())
          .flatMap(
              e ->
                  e.ownIdentifiers().stream()
                      .limit(1)
                      .map(id -> new Naming(id, list.name(), e.title().orElse(""))))
          .forEach(
              n ->
                  works.computeIfAbsent(n.identifier().canonical(), k -> new ArrayList<>()).add(n));
    }
    List<Row> rows =
        works.values().stream()
            .map(Shared::row)
            .filter(r -> r.count() > 1)
            .sorted(Comparator.comparingInt(Row::count).reversed())
            .toList();
    return new Shared(rows.stream().limit(MOST).toList(), rows.size(), works.size());
  }

  private static Row row(List<Naming> namings) {
    Naming first = namings.get(0);
    List<String> lists = namings.stream().map(Naming::list).distinct().toList();
    String named = String.join(", ", lists.stream().limit(MOST_LISTS).map(Shown::line).toList());
    return new Row(
        first.identifier().canonical(),
        first.identifier().url(),
        Shown.line(first.title()),
        lists.size() > MOST_LISTS ? named + " …" : named,
        lists.size());
  }
}
