package dev.shelfcheck.fix;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import java.util.List;
import java.util.Map;

/**
 * Fixes tried together.
 *
 * @param texts of all files with the fixes in them
 * @param audit of the library as it would be
 */
record Trial(List<ReportedFinding> fixes, Map<String, String> texts, Audit audit) {
  static Trial of(List<ReportedFinding> fixes, Map<String, String> texts, Examination examination) {
    Map<String, String> mended = Edits.apply(fixes, texts);
    return new Trial(List.copyOf(fixes), mended, examination.of(mended));
  }

  /** Whether they bring no new finding. */
  boolean harmless(Audit before) {
    return NewFindings.of(before, audit).isEmpty();
  }
}
