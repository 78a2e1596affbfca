package dev.shelfcheck.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A data file beside these classes: a row a line, cells parted by tabs, comments behind #. */
final class TsvTable {
  private TsvTable() {}

  /**
   * The rows of a file.
   *
   * @param cells how many each row has
   * @throws IllegalStateException where a row has fewer or more, or the file is not there
   */
  static List<String[]> rows(String file, int cells) {
    List<String[]> rows = new ArrayList<>();
    String text = text(file);
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      if (to > from && text.charAt(from) != '#') {
        rows.add(row(file, text, from, to, cells));
      }
      from = to + 1;
    }
    return rows;
  }

  private static String[] row(String file, String text, int from, int to, int cells) {
    String[] row = new String[cells];
    int at = from;
    for (int i = 0; i < cells; i++) {
      int tab = text.indexOf('\t', at);
      boolean last = tab < 0 || tab >= to;
      if (last != (i == cells - 1)) {
        throw new IllegalStateException(
            file + ": not " + cells + " cells: " + text.substring(from, to));
      }
      row[i] = text.substring(at, last ? to : tab);
      at = tab + 1;
    }
    return row;
  }

  private static String text(String file) {
    try (InputStream in = TsvTable.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
