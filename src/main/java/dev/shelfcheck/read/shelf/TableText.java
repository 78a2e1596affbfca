package dev.shelfcheck.read.shelf;

import dev.shelfcheck.read.outline.Block;
import dev.shelfcheck.read.prose.Prose;
import java.util.List;

/**
 * A table's texts.
 *
 * @param labels the header's cells as plain text, one for each column, empty where there is none
 * @param header the header's cells
 * @param rows the cells of each row
 */
record TableText(
    Block.Table table, List<String> labels, List<Prose> header, List<List<Prose>> rows) {
  TableText {
    labels = List.copyOf(labels);
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  String label(int column) {
    return column < labels.size() ? labels.get(column) : "";
  }
}
