package dev.shelfcheck.engine;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule that judges each entry by itself made of the entries of a text that are the same in
 * the next one. What it found wrong is judged again: findings tell of more than their own entry.
 */
final class Carrying {
  private final Document before;
  private final Document now;

  /** For each entry of the text as it was, by its index, that of the present text that it is. */
  private final Map<Integer, Entry> same = new HashMap<>();

  /**
   * Holds two texts of one file side by side.
   *
   * @param before as it was
   * @param now as it is
   */
  Carrying(Document before, Document now) {
    this.before = before;
    this.now = now;
    hold();
  }

  /** Finds the entries that are the same from the first one on, and from the last one back. */
  private void hold() {
    List<Entry> old = before.entries();
    List<Entry> present = now.entries();
    EntryLikeness likeness = new EntryLikeness(before, now);
    int most = Math.min(old.size(), present.size());
    int head = 0;
    while (head < most && likeness.same(head, head)) {
      same.put(old.get(head).index(), present.get(head));
      head++;
    }
    for (int tail = 1; tail <= most - head; tail++) {
      int one = old.size() - tail;
      int other = present.size() - tail;
      if (!likeness.same(one, other)) {
        return;
      }
      same.put(old.get(one).index(), present.get(other));
    }
  }

  /**
   * What needs no judging.
   *
   * @param judged of the entries that are the same
   * @param rest the other entries of the present text
   */
  record Carried(List<Judged> judged, List<Entry> rest) {}

  /**
   * Carries over what was judged.
   *
   * @param all that the rule made of the text as it was
   */
  Carried carried(List<Judged> all) {
    Map<Integer, Entry> quiet = new HashMap<>(same);
    quiet.keySet().removeAll(loud(all));
    List<Judged> judged = new ArrayList<>();
    for (Judged j : all) {
      j.subject()
          .entry()
          .flatMap(e -> Optional.ofNullable(quiet.get(e.index())).map(p -> moved(j, e, p)))
          .ifPresent(judged::add);
    }
    Set<Integer> kept = quiet.values().stream().map(Entry::index).collect(Collectors.toSet());
    return new Carried(
        judged, now.entries().stream().filter(e -> !kept.contains(e.index())).toList());
  }

  /** The entries that anything but quiet was said of, or that were pointed at elsewhere. */
  private Set<Integer> loud(List<Judged> all) {
    Set<Integer> loud = new HashSet<>();
    for (Judged j : all) {
      boolean broken = j.outcome() instanceof Outcome.Broken;
      boolean quiet = !broken && !j.accuses() && j.doubted() == Judged.Doubter.NOBODY;
      Stream<Subject> others =
          j.outcome() instanceof Outcome.Broken b
              ? b.finding().related().stream().map(Related::subject)
              : Stream.of();
      Stream.concat(Stream.of(j.subject()), others)
          .forEach(
              s ->
                  s.entry()
                      .filter(e -> !quiet || !e.span().contains(s.span()))
                      .ifPresent(e -> loud.add(e.index())));
    }
    return loud;
  }

  private Judged moved(Judged judged, Entry earlier, Entry present) {
    int by = present.span().start() - earlier.span().start();
    return new Judged(
        judged.rule(),
        Subject.of(now, present, judged.subject().span().shift(by)),
        judged.outcome(),
        judged.accuses(),
        judged.doubted());
  }
}
