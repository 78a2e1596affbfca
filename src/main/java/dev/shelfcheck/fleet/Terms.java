package dev.shelfcheck.fleet;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What every list of a run is judged by, wherever it is judged.
 *
 * @param today the day
 * @param catalogues paths of catalogues, the same on every machine
 * @param dumps the schemes of the dumps that were joined, in order
 * @param links whether the pages that lists link to were asked for
 * @param listSeconds how long one list may take
 */
record Terms(
    LocalDate today, List<String> catalogues, List<String> dumps, boolean links, int listSeconds)
    implements Serializable {
  Terms {
    catalogues = List.copyOf(catalogues);
    dumps = List.copyOf(dumps);
  }
}
