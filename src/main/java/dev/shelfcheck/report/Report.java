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
}
