package dev.shelfcheck.source.links;

/** Hears how far a check of links has come. */
public interface LinkProgress {
  /** Nobody listens. */
  LinkProgress SILENT = (done, total) -> {};

  /**
   * One more link is settled.
   *
   * @param total how many are to be asked
   */
  void settled(int done, int total);
}
