package dev.shelfcheck.engine;

import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Layout;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

  /** What is written alike: after one layout, or else in one form. */
  private record Group(String path, Optional<Integer> layout, EntryForm form) {
    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Group that
          && path.equals(that.path)
          && layout.equals(that.layout)
          && form == that.form;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * path.hashCode() + layout.hashCode()) + form.hashCode();
    }
  }

  /**
   * What the rules made of an entry.
   *
   * @param misread whether it shows that something else was read, or the reader doubts by itself
   *     what would accuse; its doubt of what would be advice tells nothing
   */
  private record Looks(boolean compared, boolean accused, boolean misread) {
    static Looks of(Judged judged) {
      boolean misread =
          judged.doubted() == Judged.Doubter.RULE
              || (judged.doubted() == Judged.Doubter.READER && judged.accuses());
      boolean compared = misread || !(judged.outcome() instanceof Outcome.Unchecked);
      return new Looks(compared, judged.accuses(), misread);
    }

    Looks and(Looks other) {
      return new Looks(
          compared || other.compared, accused || other.accused, misread || other.misread);
    }

    boolean seemsWrong() {
      return accused || misread;
    }
  }

  /** An entry and what the rules made of it. */
  private record Seen(Entry entry, Looks looks) {
    Seen and(Seen other) {
      return new Seen(entry, looks.and(other.looks));
    }

    String title() {
      return entry.title().orElse("").toLowerCase(Locale.ROOT);
    }
  }

  private final Set<Group> misread;

  private Misgivings(Set<Group> misread) {
    this.misread = misread;
  }

  /** What is to be doubted after all rules have judged. */
  static Misgivings after(List<Judged> judged) {
    if (judged.stream().noneMatch(j -> Looks.of(j).seemsWrong())) {
      return new Misgivings(Set.of());
    }
    // Judgments are many and entries hold too much to be compared: an entry is itself alone.
    IdentityHashMap<Entry, Looks> looks = new IdentityHashMap<>();
    IdentityHashMap<Entry, Subject> subjects = new IdentityHashMap<>();
    for (Judged j : judged) {
      if (accusesByReading(j.rule()) && j.subject().entry().isPresent()) {
        Entry entry = j.subject().entry().get();
        subjects.putIfAbsent(entry, j.subject());
        looks.merge(entry, Looks.of(j), Looks::and);
      }
    }
    Map<Group, Map<Integer, Seen>> groups = new HashMap<>();
    looks.forEach(
        (entry, seen) ->
            Optional.ofNullable(subjects.get(entry))
                .flatMap(Misgivings::group)
                .ifPresent(
                    g ->
                        groups
                            .computeIfAbsent(g, k -> new HashMap<>())
                            .merge(entry.index(), new Seen(entry, seen), Seen::and)));
    return new Misgivings(
        groups.entrySet().stream()
            .filter(g -> misread(g.getValue().values()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The same, but what accuses by a layout that was misread could not be checked. */
  List<Judged> weighed(List<Judged> judged) {
    return misread.isEmpty() ? judged : judged.stream().map(this::weighed).toList();
  }

  private Judged weighed(Judged judged) {
    boolean doubted =
        judged.outcome() instanceof Outcome.Broken
            && accusesByReading(judged.rule())
            && group(judged.subject()).filter(misread::contains).isPresent();
    return doubted ? judged.doubted(WHY) : judged;
  }

  private static boolean accusesByReading(ActiveRule rule) {
    return !rule.card().asks().isEmpty() && !rule.card().restsOn().isEmpty();
  }

  private static Optional<Group> group(Subject subject) {
    return subject
        .document()
        .filter(d -> !d.kind().isBibliography())
        .flatMap(d -> subject.entry().map(e -> group(subject.path(), e)));
  }

  private static Group group(String path, Entry entry) {
    return new Group(
        path, entry.claim().understanding().layout().map(Layout::number), entry.form());
  }

  private static boolean misread(Collection<Seen> members) {
    int wrong = (int) members.stream().filter(m -> m.looks().seemsWrong()).count();
    int compared = (int) members.stream().filter(m -> m.looks().compared()).count();
    return members.size() >= ENOUGH
        && signs(members) >= Math.max(1, SIGN * wrong)
        && Chance.ofAtLeast(wrong, compared, REALLY_WRONG) < CHANCE;
  }

  /** How many seem wrong and show that something else was read as their title. */
  private static long signs(Collection<Seen> members) {
    Map<String, Long> namesakes =
        members.stream().collect(Collectors.groupingBy(Seen::title, Collectors.counting()));
    return members.stream()
        .filter(m -> m.looks().seemsWrong())
        .filter(
            m ->
                m.looks().misread()
                    || Objects.requireNonNull(namesakes.get(m.title())) > MOST_NAMESAKES)
        .count();
  }
}
