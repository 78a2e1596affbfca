package dev.shelfcheck.cli.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run leaves behind, piece by piece: one that cannot be written keeps no other from being
 * written. Confined to one thread.
 */
public final class Deliveries {
  private final List<IOException> troubles = new ArrayList<>();

  /** A file, or what is printed. */
  public interface OutputPart {
    /**
     * Writes or prints it.
     *
     * @throws IOException where it does not arrive whole
     */
    void deliver() throws IOException;
  }

  /** Delivers a piece; whether it arrived. */
  public boolean add(OutputPart piece) {
    try {
      piece.deliver();
      return true;
    } catch (IOException e) {
      failed(e);
      return false;
    }
  }

  /** Notes a piece that somebody else could not write. */
  public void failed(IOException trouble) {
    troubles.add(trouble);
  }

  /**
   * Ends the deliveries.
   *
   * @throws IOException the first trouble met, with the others suppressed in it
   */
  public void settle() throws IOException {
    if (troubles.isEmpty()) {
      return;
    }
    IOException first = troubles.get(0);
    troubles.stream().skip(1).forEach(first::addSuppressed);
    throw first;
  }
}
