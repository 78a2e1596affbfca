package dev.shelfcheck.fix;

import dev.shelfcheck.audit.Audit;
import java.util.Map;

/** Looks at the lists again as they would be. */
@FunctionalInterface
public interface Examination {
  /**
   * The audit of the library with some files as given and all others as they were.
   *
   * @param texts by path
   */
  Audit of(Map<String, String> texts);
}
