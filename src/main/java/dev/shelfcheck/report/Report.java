package dev.shelfcheck.report;

import dev.shelfcheck.audit.Audit;
import java.io.IOException;

/** One way to write an audit down. */
public interface Report {
  /**
   * Writes the whole report.
   *
   * @throws IOException where the target cannot be written
   */
  void write(Audit audit, Setting setting, Appendable out) throws IOException;

  /**
   * Whether it makes every foreign word harmless itself, since it speaks to a machine or a forge
   * with what the door would break: commands of a log, colours, marks that keep a name from being a
   * mention. All others are cleaned by the door.
   */
  default boolean cleansItself(Setting setting) {
    return false;
  }
}
