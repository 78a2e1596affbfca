package dev.shelfcheck.report.history;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Excused;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.audit.Score;
import dev.shelfcheck.audit.UncheckedSubject;
import dev.shelfcheck.rule.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an audit found beside an earlier one.
 *
 * @param score of the audit, 0 to 100
 * @param fresh not found before
 * @param still found before and now
 * @param fixed found before, and now its check holds or its entry is gone
 * @param unsure found before, and now not to be checked
 * @param excused found before, and now put up with by a comment in the list
 * @param gone the fingerprints of before that are no longer found, those not to be checked left out
 */
public record Change(
    Earlier before,
    int score,
    List<ReportedFinding> fresh,
    List<ReportedFinding> still,
    List<Past> fixed,
    List<Past> unsure,
    List<Past> excused,
    Set<String> gone) {
  public Change {
    fresh = List.copyOf(fresh);
    still = List.copyOf(still);
    fixed = List.copyOf(fixed);
    unsure = List.copyOf(unsure);
    excused = List.copyOf(excused);
    gone = Set.copyOf(gone);
  }

  /** Compares an audit with an earlier one; advice only where both know it. */
  public static Change since(Earlier before, Audit audit) {
    Audit now = before.advice() ? audit : audit.atLeast(Severity.WARNING);
    Map<String, Past> open = new HashMap<>();
    before.findings().forEach(p -> open.put(p.fingerprint(), p));
    Set<String> present =
        now.broken().stream().map(ReportedFinding::fingerprint).collect(Collectors.toSet());
    List<Past> lost =
        before.findings().stream().filter(p -> !present.contains(p.fingerprint())).toList();
    List<Past> left = new ArrayList<>(lost);
    List<ReportedFinding> fresh = new ArrayList<>();
    List<ReportedFinding> still = new ArrayList<>();
    for (ReportedFinding broken : now.broken()) {
      (open.containsKey(broken.fingerprint()) || took(broken, left) ? still : fresh).add(broken);
    }
    Set<String> excused = names(now.excused());
    Set<String> silent = now.unchecked().stream().map(Change::name).collect(Collectors.toSet());
    Map<Fate, List<Past>> fates =
        left.stream().collect(Collectors.groupingBy(p -> fate(p, excused, silent)));
    List<Past> unsure = fates.getOrDefault(Fate.UNSURE, List.of());
    return new Change(
        before,
        Score.of(now).points(),
        fresh,
        still,
        fates.getOrDefault(Fate.FIXED, List.of()),
        unsure,
        fates.getOrDefault(Fate.EXCUSED, List.of()),
        without(lost, unsure));
  }

  private enum Fate {
    FIXED,
    UNSURE,
    EXCUSED
  }

  private static Fate fate(Past past, Set<String> excused, Set<String> silent) {
    if (excused.contains(past.fingerprint())) {
      return Fate.EXCUSED;
    }
    return silent.contains(past.rule() + "\n" + past.title()) ? Fate.UNSURE : Fate.FIXED;
  }

  /** Takes the finding that goes on as this one out of those that are lost, where there is one. */
  private static boolean took(ReportedFinding broken, List<Past> lost) {
    Optional<Past> before = lost.stream().filter(p -> p.goesOnAs(broken)).findFirst();
    before.ifPresent(lost::remove);
    return before.isPresent();
  }

  private static Set<String> names(Collection<Excused> excused) {
    return excused.stream().map(e -> e.broken().fingerprint()).collect(Collectors.toSet());
  }

  private static Set<String> without(List<Past> lost, List<Past> unsure) {
    Set<String> gone = new HashSet<>(lost.stream().map(Past::fingerprint).toList());
    unsure.forEach(p -> gone.remove(p.fingerprint()));
    return gone;
  }

  private static String name(UncheckedSubject unchecked) {
    return unchecked.rule().value()
        + "\n"
        + unchecked.subject().entry().flatMap(e -> e.title()).orElse("");
  }

  /** One rule beside itself. */
  public record RuleChange(String rule, int then, int now, int fresh, int fixed) {}

  /** The rules whose findings are not the same, alphabetical. */
  public List<RuleChange> rows() {
    Map<String, RuleChange> rows = new TreeMap<>();
    before.findings().forEach(p -> add(rows, new RuleChange(p.rule(), 1, 0, 0, 0)));
    still.forEach(b -> add(rows, new RuleChange(b.rule().value(), 0, 1, 0, 0)));
    fresh.forEach(b -> add(rows, new RuleChange(b.rule().value(), 0, 1, 1, 0)));
    fixed.forEach(p -> add(rows, new RuleChange(p.rule(), 0, 0, 0, 1)));
    return rows.values().stream().filter(r -> r.fresh > 0 || r.then != r.now).toList();
  }

  private static void add(Map<String, RuleChange> rows, RuleChange row) {
    rows.merge(
        row.rule,
        row,
        (a, b) ->
            new RuleChange(
                a.rule, a.then + b.then, a.now + b.now, a.fresh + b.fresh, a.fixed + b.fixed));
  }
}
