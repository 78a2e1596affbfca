package dev.shelfcheck.read.kept;

/** How values of one type are written, and read back. */
interface Form {
  void write(Object value, Sink sink);

  /**
   * Reads a value.
   *
   * @throws Spoilt where the bytes are none
   */
  Object read(Well well);
}
