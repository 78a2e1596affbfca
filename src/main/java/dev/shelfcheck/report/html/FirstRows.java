package dev.shelfcheck.report.html;

import java.util.List;

/**
 * The first rows of a table whose pages have all.
 *
 * @param all how many rows these pages have
 */
public record FirstRows<T>(List<T> rows, int all) {
  public FirstRows {
    rows = List.copyOf(rows);
  }
}
