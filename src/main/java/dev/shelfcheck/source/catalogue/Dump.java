package dev.shelfcheck.source.catalogue;

import java.io.IOException;

/** A file of records that can be read once, from its beginning to its end. */
interface Dump {
  /**
   * Hands over the whole content, batch by batch; batches may be unpacked on other threads.
   *
   * @throws IOException where it ends early or is not what it should be; the message names the file
   *     and, where there are lines, the line
   */
  void deliver(Delivery delivery) throws IOException;

  /** Who takes batches. */
  interface Delivery {
    /** Takes the next batch; may wait. */
    void take(RecordBatch recordBatch) throws IOException;

    /** Learns how far the reading is. */
    void at(String file, long done, long total);
  }
}
