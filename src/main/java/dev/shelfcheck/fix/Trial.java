package dev.shelfcheck.fix;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Broken;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fixes tried together.
 *
 * @param texts of all files with the fixes in them
 * @param audit of the library as it would be
 */
record Trial(List<Broken> fixes, Map<String, String> texts, Audit audit) {
  static Trial of(List<Broken> fixes, Map<String, String> texts, Examination examination) {
    Map<String, String> mended = Edits.apply(fixes, texts);
    return new Trial(List.copyOf(fixes), mended, examination.of(mended));
  }

  /**
   * Whether they bring no new finding: one that was not known before, of a rule that now finds more
   * in its file than it did.
   */
  boolean harmless(Audit before) {
    Map<String, Long> had = counts(before);
    Map<String, Long> has = counts(audit);
    Set<String> known = before.broken().stream().map(Broken::stem).collect(Collectors.toSet());
    Set<String> grown = new HashSet<>(has.keySet());
    grown.removeIf(k -> has.getOrDefault(k, 0L) <= had.getOrDefault(k, 0L));
    return audit.broken().stream()
        .noneMatch(b -> grown.contains(key(b)) && !known.contains(b.stem()));
  }

  private static Map<String, Long> counts(Audit audit) {
    return audit.broken().stream()
        .collect(Collectors.groupingBy(Trial::key, Collectors.counting()));
  }

  private static String key(Broken b) {
    return b.rule() + " " + b.finding().subject().path();
  }
}
