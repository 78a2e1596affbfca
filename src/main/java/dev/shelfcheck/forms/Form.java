package dev.shelfcheck.forms;

/** How values of one type are written, and read back. */
public interface Form {
  /** Writes a value. */
  void write(Object value, Sink sink);

  /**
   * Reads a value.
   *
   * @throws Spoilt where the bytes are none
   */
  Object read(Well well);
}
