package dev.shelfcheck.engine;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Layout;
import dev.shelfcheck.rule.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Doubt about oneself: where far more entries of one layout seem wrong than lists are, and some of
 * them show that they were misread, all of them were. All rules that hold a claim against a record
 * count together. Bibliographies have named fields, so nothing in them is misread; and what a list
 * says against itself needs no title read right.
 */
final class Misgivings {
  /** A smaller group tells nothing of its layout. */
  private static final int ENOUGH = 20;

  /** One entry in two hundred to four hundred of public lists is really wrong: the greater. */
  private static final double REALLY_WRONG = 0.005;

  /** In lists no worse than that fewer than one group in a hundred has so many wrong by chance. */
  private static final double CHANCE = 0.01;

  /** So many of those that seem wrong must have been seen to be misread. */
  private static final double SIGN = 0.25;

  /** Two works may share a title; what stands as the title of more entries is a label. */
  private static final int MOST_NAMESAKES = 2;

  private static final String WHY =
      "many entries of this layout seem wrong, and some were seen to be misread";

  /**
   * What is written alike: after one layout, or else in one form.
   *
   * @param layout its number; less than 0 for what is read on its own
   */
  record LayoutGroup(int layout, EntryForm form) {
    static LayoutGroup of(Entry entry) {
      return new LayoutGroup(
          entry.claim().understanding().layout().map(Layout::number).orElse(-1), entry.form());
    }

    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof LayoutGroup that && layout == that.layout && form == that.form;
    }

    @Override
    public int hashCode() {
      return 31 * layout + form.hashCode();
    }
  }

  /** An entry and what the rules made of it. */
  private record Seen(Entry entry, byte looks) {
    boolean seemsWrong() {
      return Misgivings.seemsWrong(looks);
    }

    String title() {
      return entry.title().orElse("").toLowerCase(Locale.ROOT);
    }
  }

  /** What may be remembered: which groups of a document were misread, by what rules made of it. */
  interface MisreadMemory {
    /**
     * The groups that were misread.
     *
     * @param looks what the rules made of each of the document's entries
     * @param made works them out
     */
    Set<LayoutGroup> of(Document document, byte[] looks, Supplier<Set<LayoutGroup>> made);
  }

  /** A rule held an entry against something. */
  private static final byte COMPARED = 1;

  /** A rule accuses an entry. */
  private static final byte ACCUSED = 2;

  /**
   * An entry shows that something else was read, or the reader doubts by itself what would accuse;
   * its doubt of what would be advice tells nothing.
   */
  private static final byte MISREAD = 4;

  /** A rule looked at an entry. */
  private static final byte LOOKED = 8;

  /** By the paths of their documents. */
  private final Map<String, Set<LayoutGroup>> misread;

  private Misgivings(Map<String, Set<LayoutGroup>> misread) {
    this.misread = misread;
  }

  /** What is to be doubted after all rules have judged. */
  static Misgivings after(List<Judged> judged, MisreadMemory memory) {
    IdentityHashMap<Document, byte[]> looks = new IdentityHashMap<>();
    for (Judged each : judged) {
      int index = each.subject().index();
      if (index < 0 || !accusesByReading(each.rule())) { // as most
        continue;
      }
      Document document = each.subject().document().orElse(null);
      if (document != null && !document.kind().isBibliography()) {
        byte[] those = looks.computeIfAbsent(document, d -> new byte[d.entries().size()]);
        those[index] |= (byte) (LOOKED | looks(each));
      }
    }
    Map<String, Set<LayoutGroup>> misread = new HashMap<>();
    looks.forEach(
        (document, those) -> {
          if (anySeemsWrong(those)) {
            Set<LayoutGroup> groups = memory.of(document, those, () -> misread(document, those));
            if (!groups.isEmpty()) {
              misread.put(document.path(), groups);
            }
          }
        });
    return new Misgivings(misread);
  }

  /** What a rule made of an entry. */
  private static int looks(Judged judged) {
    boolean misread =
        judged.doubted() == Judged.Doubter.RULE
            || (judged.doubted() == Judged.Doubter.READER && judged.accuses());
    boolean compared = misread || !(judged.outcome() instanceof Outcome.Unchecked);
    return (compared ? COMPARED : 0) | (judged.accuses() ? ACCUSED : 0) | (misread ? MISREAD : 0);
  }

  private static boolean seemsWrong(byte looks) {
    return (looks & (ACCUSED | MISREAD)) != 0;
  }

  private static boolean anySeemsWrong(byte[] looks) {
    for (byte each : looks) {
      if (seemsWrong(each)) {
        return true;
      }
    }
    return false;
  }

  private static Set<LayoutGroup> misread(Document document, byte[] looks) {
    Map<LayoutGroup, List<Seen>> groups = new HashMap<>();
    for (int i = 0; i < looks.length; i++) {
      if (looks[i] != 0) {
        Entry entry = document.entries().get(i);
        groups
            .computeIfAbsent(LayoutGroup.of(entry), g -> new ArrayList<>())
            .add(new Seen(entry, looks[i]));
      }
    }
    return groups.entrySet().stream()
        .filter(g -> misread(g.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same, but what accuses by a layout that was misread could not be checked. */
  List<Judged> weighed(List<Judged> judged) {
    return misread.isEmpty() ? judged : judged.stream().map(this::weighed).toList();
  }

  private Judged weighed(Judged judged) {
    Set<LayoutGroup> groups = misread.getOrDefault(judged.subject().path(), Set.of());
    boolean doubted =
        !groups.isEmpty()
            && judged.outcome() instanceof Outcome.Broken
            && accusesByReading(judged.rule())
            && judged.subject().entry().map(LayoutGroup::of).filter(groups::contains).isPresent();
    return doubted ? judged.doubted(WHY) : judged;
  }

  /** Whether a rule holds what was read of an entry against what others say. */
  static boolean accusesByReading(ActiveRule rule) {
    return !rule.card().asks().isEmpty() && !rule.card().restsOn().isEmpty();
  }

  private static boolean misread(List<Seen> members) {
    int wrong = (int) members.stream().filter(Seen::seemsWrong).count();
    int compared = (int) members.stream().filter(m -> (m.looks() & COMPARED) != 0).count();
    return members.size() >= ENOUGH
        && signs(members) >= Math.max(1, SIGN * wrong)
        && Chance.ofAtLeast(wrong, compared, REALLY_WRONG) < CHANCE;
  }

  /** How many seem wrong and show that something else was read as their title. */
  private static long signs(List<Seen> members) {
    Map<String, Long> namesakes =
        members.stream().collect(Collectors.groupingBy(Seen::title, Collectors.counting()));
    return members.stream()
        .filter(Seen::seemsWrong)
        .filter(
            m ->
                (m.looks() & MISREAD) != 0
                    || Objects.requireNonNull(namesakes.get(m.title())) > MOST_NAMESAKES)
        .count();
  }
}
