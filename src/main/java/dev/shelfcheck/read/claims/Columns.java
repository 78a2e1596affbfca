package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Anchor;
import java.util.ArrayList;
import java.util.List;

/** Which columns of a table hold what. */
public final class Columns {
  private Columns() {}

  /** Whether a header names a column of titles. */
  public static boolean haveTitle(List<String> labels) {
    return labels.stream().anyMatch(l -> Headers.of(l) == Headers.TITLE);
  }

  /** The cell that holds the title, -1 where none does. */
  public static int titleCell(List<Part> parts) {
    int best = -1;
    int score = Integer.MIN_VALUE;
    for (int i = 0; i < parts.size(); i++) {
      int value = TitleCell.score(parts.get(i), i);
      if (value > score) {
        best = i;
        score = value;
      }
    }
    return best;
  }

  /** The cells of a row without headers that each hold a linked title of several words. */
  public static List<Integer> titleCells(List<Part> parts) {
    List<Integer> cells = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).label().isBlank()) {
        return List.of();
      }
      Shape shape = Shape.of(parts.get(i).prose());
      for (Anchor link : shape.links()) {
        if (!shape.isLabel(link) && shape.words(link.from(), link.to()) >= 3) {
          cells.add(i);
          break;
        }
      }
    }
    return cells;
  }
}
