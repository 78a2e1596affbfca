package dev.shelfcheck.report.html;

import java.util.Locale;

/**
 * One of several pages of one table, and the way to the others.
 *
 * @param kind what the table is of: the beginning of the pages' names
 * @param number of this page, from 1
 * @param pages how many there are
 */
public record PageTurn(String kind, int number, int pages) {
  /** The file of a page. */
  public String file(int page) {
    return String.format(Locale.ROOT, "%s-%04d.html", kind, page);
  }

  /** This page's own file. */
  public String file() {
    return file(number);
  }

  /** The number of this page's first row, from 0. */
  int from(int rows) {
    return (number - 1) * rows;
  }

  /** The number behind this page's last row. */
  int to(int rows, int all) {
    return Math.min(all, number * rows);
  }

  /** How many pages so many rows take. */
  static int pages(int rows, int all) {
    return (all + rows - 1) / rows;
  }
}
