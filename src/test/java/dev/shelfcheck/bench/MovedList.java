package dev.shelfcheck.bench;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.rules.shelf.TopicSection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A list six entries of which stand in another part of it, each behind an entry of its own form.
 *
 * @param moved the lines, from 1, on which they begin
 * @param still the lines on which the other entries of the same shelves begin
 */
record MovedList(String text, Set<Integer> moved, Set<Integer> still) {
  private static final int MOVES = 6;
  private static final int ENTRIES = 6;
  private static final int SHELVES = 4;

  private record Lines(Entry entry, TopicSection topicSection, int from, int to) {
    static Lines of(Document document, Entry entry, TopicSection topicSection) {
      int from = document.position(entry.span().start()).line();
      return new Lines(
          entry, topicSection, from, document.position(Math.max(0, entry.span().end() - 1)).line());
    }

    List<Integer> all() {
      return IntStream.rangeClosed(from, to).boxed().toList();
    }

    String part() {
      return topicSection.path().isEmpty() ? "" : topicSection.path().get(0);
    }

    boolean mayStandBehind(Lines other, boolean parted) {
      return entry.form() == other.entry().form()
          && !topicSection.path().equals(other.topicSection().path())
          && !(parted && part().equals(other.part()));
    }
  }

  /** Nothing where fewer than four shelves hold six entries. */
  static Optional<MovedList> of(Document document, List<TopicSection> shelves, Random random) {
    List<TopicSection> full = shelves.stream().filter(s -> s.entries().size() >= ENTRIES).toList();
    List<Lines> all =
        full.stream()
            .flatMap(s -> s.entries().stream().map(e -> Lines.of(document, e, s)))
            .toList();
    return full.size() < SHELVES ? Optional.empty() : Optional.of(moved(document, all, random));
  }

  private static MovedList moved(Document document, List<Lines> all, Random random) {
    boolean parted = all.stream().map(Lines::part).distinct().count() > 1;
    List<Lines> drawn = new ArrayList<>(all);
    Collections.shuffle(drawn, random);
    Set<Integer> taken = new HashSet<>();
    Map<Integer, Lines> behind = new TreeMap<>();
    for (Lines entry : drawn.subList(0, MOVES)) {
      List<Lines> places =
          all.stream()
              .filter(p -> entry.mayStandBehind(p, parted))
              .filter(p -> Collections.disjoint(taken, p.all()))
              .toList();
      if (!places.isEmpty() && Collections.disjoint(taken, entry.all())) {
        Lines place = places.get(random.nextInt(places.size()));
        taken.addAll(entry.all());
        taken.addAll(place.all());
        behind.put(place.to(), entry);
      }
    }
    return written(document, all, behind);
  }

  private static MovedList written(Document document, List<Lines> all, Map<Integer, Lines> behind) {
    Set<Integer> gone =
        behind.values().stream().flatMap(l -> l.all().stream()).collect(Collectors.toSet());
    Set<Integer> starts = all.stream().map(Lines::from).collect(Collectors.toSet());
    List<String> out = new ArrayList<>();
    Set<Integer> moved = new HashSet<>();
    Set<Integer> still = new HashSet<>();
    for (int line = 1; line <= document.source().lineCount(); line++) {
      if (!gone.contains(line)) {
        out.add(document.source().lineText(line));
        if (starts.contains(line)) {
          still.add(out.size());
        }
      }
      Lines arriving = behind.get(line);
      if (arriving != null) {
        moved.add(out.size() + 1);
        arriving.all().forEach(l -> out.add(document.source().lineText(l)));
      }
    }
    return new MovedList(String.join("\n", out), moved, still);
  }
}
