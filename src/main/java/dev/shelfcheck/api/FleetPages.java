package dev.shelfcheck.api;

import dev.shelfcheck.audit.FleetStanding;
import dev.shelfcheck.report.html.StandingPages;
import java.io.IOException;
import java.nio.file.Path;

/** What very many lists came to, as pages for people. */
public final class FleetPages {
  private FleetPages() {}

  /**
   * Writes an index and the pages of its tables, none of which needs another file or the network.
   *
   * @return how many pages
   * @throws IOException where they cannot be written
   */
  public static int write(FleetStanding standing, Path folder) throws IOException {
    return new StandingPages(standing).write(folder);
  }
}
