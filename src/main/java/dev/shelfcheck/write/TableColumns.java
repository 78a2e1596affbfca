package dev.shelfcheck.write;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.vocabulary.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The custom of a table's columns: how wide their cells are, and what stands in empty ones. */
final class TableColumns {
  private static final Pattern FILLER =
      Pattern.compile(
          "(?i)-+|–|—|/|n/?a|none|[!\uFF01]? ?null"
              + " ?[!\uFF01]?|x|tbd|:heavy_minus_sign:|:x:|❌|✗|\\?|[.…]+");

  /** More blanks than part a text from its bar: they fill a column. */
  private static final Pattern PADDED = Pattern.compile(" {2}");

  private static final Pattern CROSS = Pattern.compile("(?i)x|:x:|[\u274C\u2717\u2718]\uFE0F?");

  /** Fewer rows are of one width by chance. */
  private static final int FEWEST = 3;

  /** From which share of the rows on their cells are padded to a width; in the others is more. */
  private static final double EVEN = 0.5;

  private final Map<Integer, Integer> widths = new HashMap<>();
  private final Map<Integer, String> fillers = new TreeMap<>();
  private final Set<Integer> full = new HashSet<>();
  private final Map<Integer, String> said = new HashMap<>();

  /** What stands in a column of the list's other tables where nothing else does. */
  private final Map<Integer, String> elsewhere = new HashMap<>();

  /** What the list writes nothing with where a column tells none of its own. */
  private final Optional<String> general;

  /**
   * Looks at some rows.
   *
   * @param others rows of the list's other tables
   * @param said what is to stand in cells that nothing else is known of, by their columns' names
   * @throws NoColumnException where there is no column of a name
   */
  TableColumns(Document document, List<Model> rows, List<Model> others, Map<String, String> said) {
    List<String> labels = labels(document, rows.stream().map(Model::entry).toList());
    said.forEach(
        (name, text) -> {
          int column =
              IntStream.range(0, labels.size())
                  .filter(i -> folded(labels.get(i)).equals(folded(name)))
                  .findFirst()
                  .orElseThrow(() -> new NoColumnException(name, labels));
          this.said.put(column, GivenCell.of(text));
        });
    int columns = rows.stream().mapToInt(r -> r.cells().size()).min().orElse(0);
    for (int i = 0; i < columns; i++) {
      int column = i;
      List<Model.Cell> cells = rows.stream().map(r -> r.cells().get(column)).toList();
      long different = cells.stream().map(c -> c.after().length()).distinct().count();
      int width = cells.stream().mapToInt(Model.Cell::width).min().orElse(0);
      long even = cells.stream().filter(c -> c.width() == width).count();
      if (width > Model.NO_WIDTH
          && rows.size() >= FEWEST
          && even >= EVEN * rows.size()
          && different > 1) {
        widths.put(i, width);
      }
      filler(cells).ifPresent(f -> fillers.put(column, f));
      blank(others, rows, column).ifPresent(f -> elsewhere.put(column, f));
      if (!cells.isEmpty() && cells.stream().noneMatch(c -> c.pieces().isEmpty())) {
        full.add(column);
      }
    }
    List<Model.Cell> apart = others.stream().flatMap(r -> r.cells().stream()).toList();
    general =
        Stream.concat(fillers.values().stream(), filler(apart).stream())
            .filter(f -> f.chars().noneMatch(Character::isLetterOrDigit))
            .findFirst();
  }

  /** What rows with as many cells have in a column that says nothing; none where all say. */
  private static Optional<String> blank(List<Model> others, List<Model> rows, int column) {
    int size = rows.isEmpty() ? 0 : rows.get(0).cells().size();
    List<Model.Cell> cells =
        others.stream()
            .filter(r -> r.cells().size() == size)
            .map(r -> r.cells().get(column))
            .toList();
    return filler(cells)
        .or(
            () ->
                cells.stream().anyMatch(c -> c.pieces().isEmpty())
                    ? Optional.of("")
                    : Optional.empty());
  }

  /** The rows of all of a list's tables that have the columns of some, these among them. */
  static List<Entry> likeHeaded(Document document, List<Entry> rows) {
    List<String> own = labels(document, rows);
    return document.entries().stream()
        .filter(e -> e.form() == EntryForm.ROW)
        .collect(Collectors.groupingBy(e -> e.section().span()))
        .values()
        .stream()
        .filter(r -> labels(document, r).equals(own))
        .flatMap(List::stream)
        .toList();
  }

  /** The columns' names or numbers, empty before the first bar and behind the last. */
  static List<String> labels(Document document, List<Entry> rows) {
    List<String> labels = new ArrayList<>();
    for (Entry row : rows) {
      Span block = Blocks.of(document, row);
      List<Span> cells = cells(document.slice(block), block.start());
      for (Field field : row.fields()) {
        for (int i = 0; i < cells.size() && !field.span().isEmpty(); i++) {
          while (labels.size() <= i) {
            labels.add("");
          }
          if (cells.get(i).contains(field.span())) {
            labels.set(i, field.label());
          }
        }
      }
    }
    rows.stream()
        .findFirst()
        .ifPresent(r -> number(labels, document.slice(Blocks.of(document, r))));
    return labels;
  }

  /** Calls columns without a name by their numbers, from 1. */
  private static void number(List<String> labels, String row) {
    List<Span> cells = cells(row, 0);
    int before = row.stripLeading().startsWith("|") ? 0 : 1;
    int last = row.stripTrailing().endsWith("|") ? cells.size() - 1 : cells.size();
    for (int i = 1 - before; i < last; i++) {
      while (labels.size() <= i) {
        labels.add("");
      }
      if (labels.get(i).isBlank()) {
        labels.set(i, String.valueOf(i + before));
      }
    }
  }

  /** Where a row's cells stand, be it of bars or of HTML. */
  static List<Span> cells(String text, int start) {
    return text.stripLeading().startsWith("<")
        ? HtmlCells.of(text).stream().map(c -> c.shift(start)).toList()
        : CellFill.cells(text, start);
  }

  static String folded(String label) {
    return Folding.folded(label).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Whether a text says that there is nothing to say. */
  static boolean isFiller(String text) {
    return FILLER.matcher(text).matches();
  }

  /** A sign of what is not there; where others are ticked, a cross says no, which nobody knows. */
  private static Optional<String> filler(List<Model.Cell> cells) {
    List<String> words =
        cells.stream().map(c -> plain(c.pieces())).filter(t -> !t.isEmpty()).toList();
    boolean ticked = words.stream().anyMatch(w -> Customs.isTick(w) && !CROSS.matcher(w).matches());
    return words.stream()
        .filter(TableColumns::isFiller)
        .filter(w -> !ticked || !CROSS.matcher(w).matches())
        .findFirst();
  }

  /** The text of pieces that are words and what stands between them; empty of others. */
  private static String plain(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.FixedText words) {
        text.append(words.text());
      } else if (piece instanceof Piece.Gap gap) {
        text.append(gap.text());
      } else {
        return "";
      }
    }
    return text.toString();
  }

  /** A cell as its column's are written. */
  String cell(int column, Model.Cell model, Written written) {
    String content =
        said.containsKey(column)
            ? said.get(column)
            : written.stays()
                ? written.text()
                : fillers.getOrDefault(
                    column,
                    full.contains(column)
                        ? elsewhere.getOrDefault(column, general.orElse(""))
                        : "");
    String text = model.before() + content + model.after().replace("|", "");
    String bar = model.after().endsWith("|") ? "|" : "";
    boolean padded =
        !bar.isEmpty()
            && model.width() > Model.NO_WIDTH
            && PADDED.matcher(model.after()).lookingAt();
    Integer width =
        padded ? Integer.valueOf(widths.getOrDefault(column, model.width())) : widths.get(column);
    if (width == null) {
      return text + bar;
    }
    String tight = model.before() + content;
    int blanks = width - tight.length();
    return tight + " ".repeat(Math.max(blanks, 1)) + bar;
  }
}
