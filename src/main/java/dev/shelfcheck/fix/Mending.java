package dev.shelfcheck.fix;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.model.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Mends in passes: what can be applied together is applied, the lists are looked at again, and a
 * fix that brings a new finding is refused. It ends when nothing is left to mend.
 */
public final class Mending {
  /** Fixes that bring up further fixes end after so many passes; chosen. */
  private static final int PASSES = 10;

  private final Examination examination;
  private final Predicate<ReportedFinding> wanted;
  private final Map<String, ReportedFinding> refused = new LinkedHashMap<>();

  /**
   * Mends what is wanted.
   *
   * @param examination reads and judges lists with fixes in them
   */
  public Mending(Examination examination, Predicate<ReportedFinding> wanted) {
    this.examination = examination;
    this.wanted = wanted;
  }

  /** Applies fixes to the lists of an audit, as long as they bring no new finding. */
  public Mended mend(Audit first) {
    Map<String, String> original =
        first
            .library()
            .documents()
            .collect(Collectors.toMap(Document::path, d -> d.source().text()));
    Map<String, String> texts = original;
    List<ReportedFinding> applied = new ArrayList<>();
    Audit audit = first;
    List<ReportedFinding> chosen = chosen(audit);
    for (int pass = 0; pass < PASSES && !chosen.isEmpty(); pass++) {
      Trial kept = harmless(chosen, texts, audit);
      texts = kept.texts();
      audit = kept.audit();
      applied.addAll(kept.fixes());
      chosen = chosen(audit);
    }
    Map<String, String> after = changed(original, texts);
    Map<String, String> before = new HashMap<>(original);
    before.keySet().retainAll(after.keySet());
    return new Mended(
        before, after, applied, List.copyOf(refused.values()), audit, chosen.isEmpty());
  }

  private List<ReportedFinding> chosen(Audit audit) {
    return Edits.together(
        audit.broken().stream()
            .filter(b -> b.finding().fix().isPresent() && wanted.test(b))
            .filter(b -> !refused.containsKey(name(b)))
            .toList());
  }

  /** The fixes of a pass without those that bring a new finding. */
  private Trial harmless(List<ReportedFinding> fixes, Map<String, String> texts, Audit before) {
    Trial all = Trial.of(fixes, texts, examination);
    if (all.harmless(before)) {
      return all;
    }
    refuse(fixes, texts, before);
    return Trial.of(
        fixes.stream().filter(b -> !refused.containsKey(name(b))).toList(), texts, examination);
  }

  /** Finds, by halving, the fixes that bring a new finding, among some that together do. */
  private void refuse(List<ReportedFinding> fixes, Map<String, String> texts, Audit before) {
    if (fixes.size() == 1) {
      refused.put(name(fixes.get(0)), fixes.get(0));
      return;
    }
    List<ReportedFinding> first = fixes.subList(0, fixes.size() / 2);
    List<ReportedFinding> second = fixes.subList(fixes.size() / 2, fixes.size());
    int refusedBefore = refused.size();
    for (List<ReportedFinding> half : List.of(first, second)) {
      if (!Trial.of(half, texts, examination).harmless(before)) {
        refuse(half, texts, before);
      }
    }
    if (refused.size() == refusedBefore) {
      // Each half is harmless and both are not: the second waits for another pass, or for ever.
      second.forEach(b -> refused.put(name(b), b));
    }
  }

  private static String name(ReportedFinding b) {
    return b.rule() + " " + b.fingerprint();
  }

  private static Map<String, String> changed(
      Map<String, String> original, Map<String, String> now) {
    Map<String, String> changed = new HashMap<>(now);
    changed.entrySet().removeIf(e -> e.getValue().equals(original.get(e.getKey())));
    return changed;
  }
}
