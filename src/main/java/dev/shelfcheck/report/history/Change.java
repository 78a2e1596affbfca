package dev.shelfcheck.report.history;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Broken;
import dev.shelfcheck.audit.Unchecked;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an audit found beside an earlier one.
 *
 * @param fresh not found before
 * @param still found before and now
 * @param fixed found before, and now its check holds or its entry is gone
 * @param unsure found before, and now not to be checked
 */
public record Change(List<Broken> fresh, List<Broken> still, List<Past> fixed, List<Past> unsure) {
  public Change {
    fresh = List.copyOf(fresh);
    still = List.copyOf(still);
    fixed = List.copyOf(fixed);
    unsure = List.copyOf(unsure);
  }

  /** Compares an audit with what was found before. */
  public static Change since(Collection<Past> before, Audit now) {
    Set<String> known = before.stream().map(Past::fingerprint).collect(Collectors.toSet());
    Set<String> present =
        now.broken().stream().map(Broken::fingerprint).collect(Collectors.toSet());
    Set<String> silent = now.unchecked().stream().map(Change::name).collect(Collectors.toSet());
    Map<Boolean, List<Broken>> mine =
        now.broken().stream()
            .collect(Collectors.partitioningBy(b -> known.contains(b.fingerprint())));
    Map<Boolean, List<Past>> gone =
        before.stream()
            .filter(p -> !present.contains(p.fingerprint()))
            .collect(Collectors.partitioningBy(p -> silent.contains(p.rule() + "\n" + p.title())));
    return new Change(
        mine.getOrDefault(false, List.of()),
        mine.getOrDefault(true, List.of()),
        gone.getOrDefault(false, List.of()),
        gone.getOrDefault(true, List.of()));
  }

  private static String name(Unchecked unchecked) {
    return unchecked.rule().value()
        + "\n"
        + unchecked.subject().entry().flatMap(e -> e.title()).orElse("");
  }
}
