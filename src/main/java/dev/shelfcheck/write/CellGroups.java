package dev.shelfcheck.write;

import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where a row belongs by what a maintainer says of its cells. */
final class CellGroups {
  /** Fewer rows tell no groups; chosen. */
  private static final int FEWEST = 4;

  /** From which share of the pairs on that are in order a column is sorted; chosen. */
  private static final double MOST = 0.9;

  private static final Pattern FIGURE = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?%?");

  /** Rows side by side that say the same in a column, from the first to behind the last. */
  record CellGroup(String name, int from, int to) {}

  private final List<Entry> rows;
  private final Map<String, String> given = new HashMap<>();

  CellGroups(List<Entry> rows, Map<String, String> cells) {
    this.rows = List.copyOf(rows);
    cells.forEach((name, text) -> given.put(TableColumns.folded(name), text.strip()));
  }

  /** The group of the given cell whose column parts the rows into groups. */
  Optional<CellGroup> group() {
    return given.entrySet().stream()
        .flatMap(c -> group(c.getKey(), TableColumns.folded(c.getValue())).stream())
        .findFirst();
  }

  private Optional<CellGroup> group(String column, String text) {
    List<String> said = said(column).stream().map(TableColumns::folded).toList();
    int from = said.indexOf(text);
    if (text.isEmpty() || from < 0 || !isGrouped(said)) {
      return Optional.empty();
    }
    return Optional.of(new CellGroup(column, from, said.lastIndexOf(text) + 1));
  }

  /** Whether equal cells stand side by side, several groups of them, and few alone. */
  private static boolean isGrouped(List<String> said) {
    Set<String> seen = new HashSet<>();
    int groups = 0;
    for (int i = 0; i < said.size(); i++) {
      if (i == 0 || !said.get(i).equals(said.get(i - 1))) {
        groups++;
        if (!seen.add(said.get(i))) {
          return false;
        }
      }
    }
    return said.size() >= FEWEST && groups > 1 && groups <= said.size() / 2;
  }

  /** What the rows say in a column; nothing where they have none of that name. */
  private List<String> said(String column) {
    return rows.stream()
        .map(
            r ->
                r.fields().stream()
                    .filter(f -> TableColumns.folded(f.label()).equals(column))
                    .map(Field::text)
                    .findFirst()
                    .orElse(""))
        .toList();
  }

  /** The place among the rows of one key, by a given figure whose column is sorted within keys. */
  Optional<Integer> among(List<Optional<String>> keys, Optional<String> own) {
    List<Integer> alike =
        IntStream.range(0, keys.size()).filter(i -> keys.get(i).equals(own)).boxed().toList();
    if (own.isEmpty() || alike.isEmpty()) {
      return Optional.empty();
    }
    return given.entrySet().stream()
        .filter(c -> FIGURE.matcher(c.getValue()).matches())
        .flatMap(c -> among(alike, keys, c.getKey(), figure(c.getValue())).stream())
        .findFirst();
  }

  private Optional<Integer> among(
      List<Integer> alike, List<Optional<String>> keys, String column, double own) {
    List<String> said = said(column);
    List<Integer> steps = new ArrayList<>();
    for (int i = 1; i < said.size(); i++) {
      boolean figures =
          FIGURE.matcher(said.get(i)).matches() && FIGURE.matcher(said.get(i - 1)).matches();
      if (figures && keys.get(i).equals(keys.get(i - 1))) {
        steps.add(Double.compare(figure(said.get(i)), figure(said.get(i - 1))));
      }
    }
    long up = steps.stream().filter(s -> s > 0).count();
    long down = steps.stream().filter(s -> s < 0).count();
    if (up + down < FEWEST || Math.max(up, down) < MOST * (up + down)) {
      return Optional.empty();
    }
    int sign = up > down ? 1 : -1;
    return Optional.of(
        alike.stream()
            .filter(i -> FIGURE.matcher(said.get(i)).matches())
            .filter(i -> sign * Double.compare(figure(said.get(i)), own) > 0)
            .findFirst()
            .orElse(alike.get(alike.size() - 1) + 1));
  }

  private static double figure(String text) {
    return Double.parseDouble(text.replace("%", ""));
  }
}
