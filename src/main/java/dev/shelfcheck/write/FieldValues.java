package dev.shelfcheck.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What entries say in fields: behind a label and a colon, or in a column's cell that has no slot.
 */
final class FieldValues {
  private static final String REMARK = "\n";

  /** A value that no other is like: cells differ, whatever stands in them. */
  private static final String SLOT = "\n";

  private final Map<String, Map<String, Integer>> values = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  FieldValues(List<Model> models) {
    for (Model model : models) {
      int columns = model.cells().size();
      for (int i = 0; i < columns; i++) {
        List<Piece> pieces = model.cells().get(i).pieces();
        if (columns > 1) {
          String column = columns + "|" + i;
          field(column, pieces);
          // What stands alone in a cell is said of that row's work, and be it in every row.
          values.computeIfAbsent(column, n -> new HashMap<>()).merge(SLOT, 1, Integer::sum);
        }
        labelled(pieces);
        remarks(pieces);
      }
    }
  }

  /** Lines behind the first that have no slot and no label. */
  private void remarks(List<Piece> pieces) {
    int from = line(pieces, 0).size() + 1;
    while (from < pieces.size()) {
      List<Piece> line = line(pieces, from);
      boolean labelled =
          IntStream.range(0, line.size()).anyMatch(i -> isColon(line.get(i)) || isLabel(line, i));
      if (!labelled) {
        field(REMARK, line);
      }
      from += line.size() + 1;
    }
  }

  /** Whether words are part of a field's value, which is not the same in all that have one. */
  boolean vary(Piece.FixedText said) {
    return vary(said.text());
  }

  /** The same of a link that is a field's value, or stands in one. */
  boolean vary(Piece.Linked link) {
    return vary(PieceSkeleton.of(link));
  }

  private boolean vary(String text) {
    return words.getOrDefault(text, Set.of()).stream()
        .anyMatch(f -> varies(values.getOrDefault(f, Map.of())));
  }

  private static boolean varies(Map<String, Integer> counts) {
    return counts.size() > 1;
  }

  private void labelled(List<Piece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece instanceof Piece.Group group) {
        labelled(group.inner());
      }
      if (isLabel(pieces, i)) {
        field(text(pieces.subList(i, i + 1)), line(pieces, i + 1));
      }
    }
  }

  /** Whether a piece is nothing but words that a colon ends. */
  static boolean isLabel(List<Piece> pieces, int i) {
    Piece piece = pieces.get(i);
    boolean inside =
        piece instanceof Piece.Group g
            && g.inner().size() == 2
            && g.inner().get(0) instanceof Piece.FixedText
            && isColon(g.inner().get(1));
    boolean plain =
        piece instanceof Piece.FixedText
            || (piece instanceof Piece.Group g
                && g.inner().size() == 1
                && g.inner().get(0) instanceof Piece.FixedText);
    return inside || (plain && i + 1 < pieces.size() && isColon(pieces.get(i + 1)));
  }

  /** Whether a gap parts nothing. */
  static boolean isBlankOrColon(Piece piece) {
    return isColon(piece) || (piece instanceof Piece.Gap gap && gap.text().isBlank());
  }

  private static boolean isColon(Piece piece) {
    return piece instanceof Piece.Gap gap
        && gap.text().chars().anyMatch(c -> c == ':' || c == '\uFF1A');
  }

  /** The pieces up to the line's end. */
  private static List<Piece> line(List<Piece> pieces, int from) {
    int to = from;
    while (to < pieces.size()
        && !(pieces.get(to) instanceof Piece.Gap gap && gap.text().contains("\n"))) {
      to++;
    }
    return pieces.subList(from, to);
  }

  private void field(String name, List<Piece> value) {
    List<String> said = new ArrayList<>();
    if (collect(value, said) && !said.isEmpty()) {
      values
          .computeIfAbsent(name, n -> new HashMap<>())
          .merge(String.join(" ", said), 1, Integer::sum);
      said.forEach(w -> words.computeIfAbsent(w, t -> new HashSet<>()).add(name));
    }
  }

  /** Gathers the words of a value; says whether there is nothing else, nor a sign of absence. */
  private static boolean collect(List<Piece> pieces, List<String> said) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.FixedText w) {
        if (TableColumns.isFiller(w.text())) {
          return false;
        }
        said.add(w.text());
      } else if (piece instanceof Piece.Linked link && !leadsToWork(link)) {
        said.add(PieceSkeleton.of(link));
      } else if (piece instanceof Piece.Group g
          ? !collect(g.inner(), said)
          : !(piece instanceof Piece.Gap)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a link says something of its work: where it is, or what it is called. */
  private static boolean leadsToWork(Piece.Linked link) {
    return Slots.of(List.of(link)).stream()
        .anyMatch(s -> s.link().filter(l -> !l.role().leadsToWork()).isEmpty());
  }

  private static String text(List<Piece> pieces) {
    List<String> said = new ArrayList<>();
    collect(pieces, said);
    return String.join(" ", said);
  }
}
