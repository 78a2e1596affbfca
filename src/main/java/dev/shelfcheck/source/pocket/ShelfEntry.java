package dev.shelfcheck.source.pocket;

import java.util.List;

/** A record of which so far the titles were read. Confined to one thread. */
public final class ShelfEntry {
  private final List<String> titles;
  private final DetailReader rest;

  /** Reads what stands behind the titles. */
  interface DetailReader {
    PocketRecord behind(List<String> titles);
  }

  ShelfEntry(List<String> titles, DetailReader rest) {
    this.titles = List.copyOf(titles);
    this.rest = rest;
  }

  /** Its titles, the current one first. */
  public List<String> titles() {
    return titles;
  }

  /**
   * All of it.
   *
   * @throws DamagedShelfException where it is not what was written
   */
  public PocketRecord record() {
    return rest.behind(titles);
  }
}
