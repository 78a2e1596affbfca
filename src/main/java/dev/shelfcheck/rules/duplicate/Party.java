package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.compare.Title;
import dev.shelfcheck.rules.entry.Announcement;
import dev.shelfcheck.rules.entry.EntryPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The entries of one work.
 *
 * @param members all of them, in reading order
 * @param twins those that another near them repeats
 */
public record Party(List<EntryPlace> members, List<EntryPlace> twins) {
  /**
   * What stands in more places, and nowhere with an identifier, is a label, a column's or a
   * library's name: of those of public lists all three.
   */
  private static final int MOST_PLACES = 8;

  /**
   * The works of a list, news left out: entries that share an identifier or a telling title, and
   * that nothing tells apart.
   */
  public static List<Party> of(Stream<EntryPlace> entries) {
    List<EntryPlace> all = entries.filter(p -> !Announcement.is(p)).toList();
    List<Title> titles = all.stream().map(EntryPlace::words).toList();
    UnionFind<EntryPlace> unionFind = new UnionFind<>(all);
    Map<Object, List<Integer>> bearers = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (Object mark : marks(all.get(i), titles.get(i)).toList()) {
        List<Integer> before = bearers.computeIfAbsent(mark, k -> new ArrayList<>());
        int neighbours = Math.max(0, before.size() - SameTitles.reach(before.size()));
        for (int other : before.subList(neighbours, before.size())) {
          if (SameTitles.oneWork(titles.get(other), titles.get(i))
              && !Distinction.between(all.get(other), all.get(i))) {
            unionFind.join(other, i);
          }
        }
        before.add(i);
      }
    }
    return unionFind.parties().stream().map(m -> new Party(m, Twins.among(m))).toList();
  }

  /** What only one work has: an identifier, a telling title. */
  private static Stream<Object> marks(EntryPlace place, Title title) {
    Stream<Object> named = SameTitles.telling(title) ? Stream.of(title.key()) : Stream.empty();
    return Stream.concat(named, place.entry().ownIdentifiers().stream());
  }

  /** The first of them. */
  public EntryPlace first() {
    return members.get(0);
  }

  /** Whether a work is listed more than once. */
  public boolean isRepeated() {
    return members.size() > 1 && !isLabel() && !SoleIdentifiers.label(members);
  }

  /** Whether it is no work's title that they share. */
  private boolean isLabel() {
    return members.size() > MOST_PLACES
        && members.stream().allMatch(m -> m.entry().ownIdentifiers().isEmpty());
  }

  /** Whether a work is listed more than once, each time in another place. */
  public boolean isCrosslisted() {
    return isRepeated() && twins.isEmpty();
  }
}
