package dev.shelfcheck.engine;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Subject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule that judges each entry by itself made of the entries of a text that are the same in
 * the next one. What it found wrong is judged again: findings tell of more than their own entry.
 */
final class Carrying {
  private final Document before;
  private final Document now;

  /** Of the text as it was, by their indices, those of the present text that they are. */
  private final @Nullable Entry[] same;

  /**
   * Holds two texts of one file side by side.
   *
   * @param before as it was
   * @param now as it is
   */
  Carrying(Document before, Document now) {
    this.before = before;
    this.now = now;
    this.same = new Entry[1 + before.entries().stream().mapToInt(Entry::index).max().orElse(0)];
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
      same[old.get(head).index()] = present.get(head);
      head++;
    }
    for (int tail = 1; tail <= most - head; tail++) {
      int one = old.size() - tail;
      int other = present.size() - tail;
      if (!likeness.same(one, other)) {
        return;
      }
      same[old.get(one).index()] = present.get(other);
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
    BitSet loud = loud(all);
    List<Judged> judged = new ArrayList<>(all.size());
    for (Judged j : all) {
      Entry earlier = j.subject().entry().orElse(null);
      Entry present = earlier == null || loud.get(earlier.index()) ? null : same[earlier.index()];
      if (earlier != null && present != null) {
        judged.add(moved(j, earlier, present));
      }
    }
    return new Carried(judged, rest(loud));
  }

  /** The entries of the present text that are new, or that were loud. */
  private List<Entry> rest(BitSet loud) {
    BitSet kept = new BitSet();
    for (int old = 0; old < same.length; old++) {
      Entry present = same[old];
      if (present != null && !loud.get(old)) {
        kept.set(present.index());
      }
    }
    return now.entries().stream().filter(e -> !kept.get(e.index())).toList();
  }

  /** The entries that anything but quiet was said of, or that were pointed at elsewhere. */
  private static BitSet loud(List<Judged> all) {
    BitSet loud = new BitSet();
    for (Judged j : all) {
      boolean broken = j.outcome() instanceof Outcome.Broken;
      boolean quiet = !broken && !j.accuses() && j.doubted() == Judged.Doubter.NOBODY;
      add(j.subject(), quiet, loud);
      if (j.outcome() instanceof Outcome.Broken b) {
        b.finding().related().forEach(r -> add(r.subject(), quiet, loud));
      }
    }
    return loud;
  }

  private static void add(Subject subject, boolean quiet, BitSet loud) {
    subject
        .entry()
        .filter(e -> !quiet || !e.span().contains(subject.span()))
        .ifPresent(e -> loud.set(e.index()));
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
