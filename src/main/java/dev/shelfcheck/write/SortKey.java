package dev.shelfcheck.write;

import dev.shelfcheck.model.Entry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * By what entries may be sorted.
 *
 * @param name a word for it
 * @param of what an entry says of it
 * @param own what the new work says of it
 * @param sign 1 where it rises from entry to entry, -1 where it falls
 * @param fewest fewer entries that say it tell no order
 */
record SortKey(
    String name, Function<Entry, Optional<String>> of, Optional<String> own, int sign, int fewest) {
  /** A sorted list has an exception here and there. */
  private static final double MOST_EXCEPTIONS = 0.1;

  /** Fewer steps from entry to entry tell no custom of a whole list; chosen. */
  private static final int FEWEST_STEPS = 2;

  /** A list has more exceptions than a section that is sorted for itself; chosen. */
  private static final double MOST_OF_LIST = 0.2;

  /**
   * How many steps from an entry to the next go up or down, and how many of these the wrong way.
   */
  private record Steps(int told, int wrong) {
    Steps plus(Steps other) {
      return new Steps(told + other.told, wrong + other.wrong);
    }

    boolean sort(int fewest, double exceptions) {
      return told >= fewest && wrong <= exceptions * told;
    }
  }

  private List<Optional<String>> keys(List<Entry> entries) {
    return entries.stream().map(of).toList();
  }

  private Steps steps(List<Entry> entries) {
    List<String> known = keys(entries).stream().flatMap(Optional::stream).toList();
    int wrong = 0;
    int told = 0;
    for (int i = 1; i < known.size(); i++) {
      int compared = sign * known.get(i - 1).compareTo(known.get(i));
      wrong += compared > 0 ? 1 : 0;
      told += compared != 0 ? 1 : 0;
    }
    return new Steps(told, wrong);
  }

  /** Whether nearly all entries say it. */
  private boolean isSaid(List<Entry> entries) {
    long known = keys(entries).stream().flatMap(Optional::stream).count();
    return own.isPresent() && known > 0 && known >= entries.size() * (1 - MOST_EXCEPTIONS);
  }

  /** Whether entries are sorted by it, none of them in the wrong order but an exception. */
  boolean sorts(List<Entry> entries) {
    long known = keys(entries).stream().flatMap(Optional::stream).count();
    return isSaid(entries) && known >= fewest && steps(entries).sort(1, MOST_EXCEPTIONS);
  }

  /**
   * Whether the list's sections are sorted by it, so that one that does not tell for itself is.
   *
   * @param entries those of the section in question, of which some are to say something else than
   *     the new work, and none may tell against it
   * @param sections the entries of all sections
   */
  boolean sortsAll(List<Entry> entries, List<List<Entry>> sections) {
    return isSaid(entries)
        && keys(entries).stream().anyMatch(k -> k.isPresent() && !k.equals(own))
        && steps(entries).wrong() == 0
        && sections.stream()
            .map(this::steps)
            .reduce(new Steps(0, 0), Steps::plus)
            .sort(FEWEST_STEPS, MOST_OF_LIST);
  }

  /** Between which entries the fewest stand on the wrong side of the new one. */
  int place(List<Entry> entries) {
    List<Optional<String>> keys = keys(entries);
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int at = 0; at <= keys.size(); at++) {
      int wrong = wrong(keys, at);
      if (wrong < least || (wrong == least && sign > 0)) {
        least = wrong;
        best = at;
      }
    }
    return best;
  }

  private int wrong(List<Optional<String>> keys, int at) {
    int wrong = 0;
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).isPresent()) {
        int compared = sign * keys.get(i).get().compareTo(own.orElseThrow());
        wrong += (i < at ? compared > 0 : compared < 0) ? 1 : 0;
      }
    }
    return wrong;
  }

  /**
   * The place among the entries of one group, where entries are sorted by it within groups.
   *
   * @param groups the group of each entry, those of one side by side
   * @param group the new work's
   */
  Optional<Integer> placeWithin(List<Entry> entries, List<Optional<String>> groups, String group) {
    List<Integer> alike =
        IntStream.range(0, entries.size())
            .filter(i -> groups.get(i).equals(Optional.of(group)))
            .boxed()
            .toList();
    boolean sorted =
        groups.stream()
            .flatMap(Optional::stream)
            .distinct()
            .map(g -> steps(of(entries, groups, g)))
            .reduce(new Steps(0, 0), Steps::plus)
            .sort(fewest, MOST_EXCEPTIONS);
    if (alike.isEmpty() || !sorted || !isSaid(entries)) {
      return Optional.empty();
    }
    return Optional.of(alike.get(0) + place(of(entries, groups, group)));
  }

  private static List<Entry> of(List<Entry> entries, List<Optional<String>> groups, String group) {
    return IntStream.range(0, entries.size())
        .filter(i -> groups.get(i).equals(Optional.of(group)))
        .mapToObj(entries::get)
        .toList();
  }
}
