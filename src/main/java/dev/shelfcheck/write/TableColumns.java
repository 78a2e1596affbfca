package dev.shelfcheck.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The custom of a table's columns: how wide their cells are, and what stands in empty ones. */
final class TableColumns {
  private static final Pattern FILLER =
      Pattern.compile("(?i)-+|–|—|/|n/?a|none|null|x|tbd|:heavy_minus_sign:|:x:|❌|✗|\\?|[.…]+");

  private static final Pattern CROSS = Pattern.compile("(?i)x|:x:|[\u274C\u2717\u2718]\uFE0F?");

  /** Fewer rows are of one width by chance. */
  private static final int FEWEST = 3;

  /** From which share of the rows on their cells are padded to a width; in the others is more. */
  private static final double EVEN = 0.5;

  private final Map<Integer, Integer> widths = new HashMap<>();
  private final Map<Integer, String> fillers = new HashMap<>();

  TableColumns(List<Model> rows) {
    int columns = rows.stream().mapToInt(r -> r.cells().size()).min().orElse(0);
    for (int i = 0; i < columns; i++) {
      int column = i;
      List<Model.Cell> cells = rows.stream().map(r -> r.cells().get(column)).toList();
      long different = cells.stream().map(c -> c.after().length()).distinct().count();
      int width = cells.stream().mapToInt(Model.Cell::width).min().orElse(0);
      long even = cells.stream().filter(c -> c.width() == width).count();
      if (rows.size() >= FEWEST && even >= EVEN * rows.size() && different > 1) {
        widths.put(i, width);
      }
      filler(cells).ifPresent(f -> fillers.put(column, f));
    }
  }

  /** Whether a text says that there is nothing to say. */
  static boolean isFiller(String text) {
    return FILLER.matcher(text).matches();
  }

  /** A sign of what is not there; where others are ticked, a cross says no, which nobody knows. */
  private static Optional<String> filler(List<Model.Cell> cells) {
    List<String> words =
        cells.stream()
            .filter(c -> c.pieces().size() == 1 && c.pieces().get(0) instanceof Piece.Words)
            .map(c -> ((Piece.Words) c.pieces().get(0)).text())
            .toList();
    boolean ticked = words.stream().anyMatch(w -> Customs.isTick(w) && !CROSS.matcher(w).matches());
    return words.stream()
        .filter(TableColumns::isFiller)
        .filter(w -> !ticked || !CROSS.matcher(w).matches())
        .findFirst();
  }

  /** A cell as its column's are written. */
  String cell(int column, Model.Cell model, Written written) {
    String content = written.stays() ? written.text() : fillers.getOrDefault(column, "");
    String text = model.before() + content + model.after().replace("|", "");
    String bar = model.after().endsWith("|") ? "|" : "";
    Integer width = widths.get(column);
    if (width == null) {
      return text + bar;
    }
    String tight = model.before() + content;
    int blanks = width - tight.length();
    return tight + " ".repeat(Math.max(blanks, 1)) + bar;
  }
}
