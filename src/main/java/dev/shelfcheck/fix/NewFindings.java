package dev.shelfcheck.fix;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a change to lists brings. */
public final class NewFindings {
  private NewFindings() {}

  /**
   * Findings that were not known before, of rules that now find more in their file than they did.
   */
  public static List<ReportedFinding> of(Audit before, Audit after) {
    Map<String, Long> had = counts(before);
    Map<String, Long> has = counts(after);
    Set<String> known =
        before.broken().stream().map(ReportedFinding::stem).collect(Collectors.toSet());
    Set<String> grown = new HashSet<>(has.keySet());
    grown.removeIf(k -> has.getOrDefault(k, 0L) <= had.getOrDefault(k, 0L));
    return after.broken().stream()
        .filter(b -> grown.contains(key(b)) && !known.contains(b.stem()))
        .toList();
  }

  private static Map<String, Long> counts(Audit audit) {
    return audit.broken().stream()
        .collect(Collectors.groupingBy(NewFindings::key, Collectors.counting()));
  }

  private static String key(ReportedFinding b) {
    return b.rule() + " " + b.finding().subject().path();
  }
}
