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
 * @param listSeconds how long one list may take
 */
record Terms(LocalDate today, List<String> catalogues, List<String> dumps, int listSeconds)
    implements Serializable {
  Terms {
    catalogues = List.copyOf(catalogues);
    dumps = List.copyOf(dumps);
  }
}
