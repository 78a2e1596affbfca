package dev.shelfcheck.fix;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What mending came to.
 *
 * @param before the files that change, as they were, by path
 * @param after the same files, mended
 * @param applied the findings whose fixes are in
 * @param refused the findings whose fixes would break something else
 * @param audit of the library as mended
 * @param settled false where there was still something to mend after the last pass
 */
public record Mended(
    Map<String, String> before,
    Map<String, String> after,
    List<ReportedFinding> applied,
    List<ReportedFinding> refused,
    Audit audit,
    boolean settled) {
  public Mended {
    before = java.util.Collections.unmodifiableMap(new TreeMap<>(before));
    after = java.util.Collections.unmodifiableMap(new TreeMap<>(after));
    applied = List.copyOf(applied);
    refused = List.copyOf(refused);
  }
}
