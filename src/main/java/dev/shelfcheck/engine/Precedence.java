package dev.shelfcheck.engine;

import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.RuleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One finding per cause: a finding is left out where a rule that outranks its own is broken at all
 * of its entries in one finding.
 */
final class Precedence {
  private Precedence() {}

  /** Where an entry stands; entries themselves hold too much to be compared often. */
  private record EntryIndex(String path, int entry) {
    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof EntryIndex that && path.equals(that.path) && entry == that.entry;
    }

    @Override
    public int hashCode() {
      return 31 * path.hashCode() + entry;
    }
  }

  private record Claimed(ActiveRule rule, Set<EntryIndex> places) {}

  /**
   * What is left of the judged.
   *
   * @param excepted findings that are put up with; they outrank as if they were not
   */
  static List<Judged> apply(List<Judged> judged, List<Judged> excepted) {
    Map<EntryIndex, List<Claimed>> ranking = new HashMap<>();
    Stream.concat(judged.stream(), excepted.stream())
        .forEach(
            j -> {
              if (j.outcome() instanceof Outcome.Broken b
                  && !j.rule().card().outranks().isEmpty()) {
                Claimed claimed = new Claimed(j.rule(), places(b.finding()));
                claimed
                    .places()
                    .forEach(p -> ranking.computeIfAbsent(p, k -> new ArrayList<>()).add(claimed));
              }
            });
    return ranking.isEmpty()
        ? judged
        : judged.stream().filter(j -> !outranked(j, ranking)).toList();
  }

  /**
   * Whether another finding is at all of its places.
   *
   * @param ranking those that may be, by each of their places
   */
  private static boolean outranked(Judged judged, Map<EntryIndex, List<Claimed>> ranking) {
    if (!(judged.outcome() instanceof Outcome.Broken b)) {
      return false;
    }
    RuleId id = judged.rule().id();
    Set<EntryIndex> places = places(b.finding());
    return !places.isEmpty()
        && ranking.getOrDefault(places.iterator().next(), List.of()).stream()
            .anyMatch(
                c -> c.rule().card().outranks().contains(id) && c.places().containsAll(places));
  }

  private static Set<EntryIndex> places(Finding finding) {
    Set<EntryIndex> places = new HashSet<>();
    Stream.concat(Stream.of(finding.subject()), finding.related().stream().map(r -> r.subject()))
        .filter(s -> s.index() >= 0)
        .forEach(s -> places.add(new EntryIndex(s.path(), s.index())));
    return places;
  }
}
