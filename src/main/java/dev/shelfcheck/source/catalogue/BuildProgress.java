package dev.shelfcheck.source.catalogue;

/**
 * Who is told how far a build is: some five hundred times for a file, by the thread that builds.
 */
@FunctionalInterface
public interface BuildProgress {
  /** The last step of a build. */
  String DONE = "done";

  /** Tells no one. */
  BuildProgress SILENT = (step, done, total, records) -> {};

  /**
   * A step forward.
   *
   * @param step what is being done, in words: a file's name, "merging"
   * @param done bytes of the file read so far, compressed as they are
   * @param total its size in bytes; 0 where the end cannot be told
   * @param records taken in so far, of all files
   */
  void at(String step, long done, long total, long records);
}
