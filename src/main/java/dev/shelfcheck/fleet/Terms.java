package dev.shelfcheck.fleet;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What every list of a run is judged by, wherever it is judged.
 *
 * @param today the day
 * @param catalogues paths of catalogues, the same on every machine
 * @param listSeconds how long one list may take
 */
record Terms(LocalDate today, List<String> catalogues, int listSeconds) implements Serializable {
  Terms {
    catalogues = List.copyOf(catalogues);
  }
}
