package dev.shelfcheck.fix;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Broken;
import dev.shelfcheck.model.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Mends in passes: what can be applied together is applied, the lists are looked at again, and a
 * fix that brings a new finding is refused. It ends when nothing is left to mend.
 */
public final class Mending {
  private static final int PASSES = 10;

  private final Examination examination;
  private final Predicate<Broken> wanted;
  private final Map<String, Broken> refused = new LinkedHashMap<>();

  public Mending(Examination examination, Predicate<Broken> wanted) {
    this.examination = examination;
    this.wanted = wanted;
  }

  public Mended mend(Audit first) {
    Map<String, String> original =
        first
            .library()
            .documents()
            .collect(Collectors.toMap(Document::path, d -> d.source().text()));
    Map<String, String> texts = original;
    List<Broken> applied = new ArrayList<>();
    Audit audit = first;
    List<Broken> chosen = chosen(audit);
    for (int pass = 0; pass < PASSES && !chosen.isEmpty(); pass++) {
      refuse(chosen, texts, audit);
      chosen = chosen.stream().filter(b -> !refused.containsKey(name(b))).toList();
      texts = Edits.apply(chosen, texts);
      audit = examination.of(changed(original, texts));
      applied.addAll(chosen);
      chosen = chosen(audit);
    }
    Map<String, String> after = changed(original, texts);
    Map<String, String> before = new HashMap<>(original);
    before.keySet().retainAll(after.keySet());
    return new Mended(
        before, after, applied, List.copyOf(refused.values()), audit, chosen.isEmpty());
  }

  private List<Broken> chosen(Audit audit) {
    return Edits.together(
        audit.broken().stream()
            .filter(b -> b.finding().fix().isPresent() && wanted.test(b))
            .filter(b -> !refused.containsKey(name(b)))
            .toList());
  }

  /** Finds, by halving, the fixes that bring a new finding. */
  private void refuse(List<Broken> fixes, Map<String, String> texts, Audit before) {
    if (fixes.isEmpty() || harmless(fixes, texts, before)) {
      return;
    }
    if (fixes.size() == 1) {
      refused.put(name(fixes.get(0)), fixes.get(0));
      return;
    }
    int refusedBefore = refused.size();
    refuse(fixes.subList(0, fixes.size() / 2), texts, before);
    refuse(fixes.subList(fixes.size() / 2, fixes.size()), texts, before);
    if (refused.size() == refusedBefore) {
      // Each half is harmless and both are not: the second waits for another pass, or for ever.
      fixes.subList(fixes.size() / 2, fixes.size()).forEach(b -> refused.put(name(b), b));
    }
  }

  private boolean harmless(List<Broken> fixes, Map<String, String> texts, Audit before) {
    Map<String, String> mended = Edits.apply(fixes, texts);
    Audit after = examination.of(mended);
    Map<String, Long> had = counts(before);
    Set<String> known = before.broken().stream().map(Broken::stem).collect(Collectors.toSet());
    Map<String, Long> has = counts(after);
    Set<String> grown = new HashSet<>(has.keySet());
    grown.removeIf(k -> has.getOrDefault(k, 0L) <= had.getOrDefault(k, 0L));
    return after.broken().stream()
        .noneMatch(b -> grown.contains(key(b)) && !known.contains(b.stem()));
  }

  private static Map<String, Long> counts(Audit audit) {
    return audit.broken().stream()
        .collect(Collectors.groupingBy(Mending::key, Collectors.counting()));
  }

  private static String key(Broken b) {
    return b.rule() + " " + b.finding().subject().path();
  }

  private static String name(Broken b) {
    return b.rule() + " " + b.fingerprint();
  }

  private static Map<String, String> changed(
      Map<String, String> original, Map<String, String> now) {
    Map<String, String> changed = new HashMap<>(now);
    changed.entrySet().removeIf(e -> e.getValue().equals(original.get(e.getKey())));
    return changed;
  }
}
