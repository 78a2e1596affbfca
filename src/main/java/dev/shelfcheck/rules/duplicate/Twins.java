package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.rules.entry.Nesting;
import dev.shelfcheck.rules.entry.Subheadings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Entries of one work that stand close to one another, so that one repeats the other. */
final class Twins {
  /** So many before and behind are looked at for a twin: a list made to cost time does not. */
  private static final int NEAR = 12;

  private Twins() {}

  /** Entries beside one another stand in one section of one file. */
  private record SectionPlace(String path, Span section) {
    static SectionPlace of(EntryPlace entry) {
      return new SectionPlace(entry.document().path(), entry.entry().section().span());
    }

    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof SectionPlace that
          && path.equals(that.path)
          && section.equals(that.section);
    }

    @Override
    public int hashCode() {
      return 31 * path.hashCode() + section.hashCode();
    }
  }

  /** Those of a work's entries that another near them repeats, in reading order. */
  static List<EntryPlace> among(List<EntryPlace> members) {
    Collection<List<EntryPlace>> places =
        members.stream()
            .collect(
                Collectors.groupingBy(SectionPlace::of, LinkedHashMap::new, Collectors.toList()))
            .values();
    Set<EntryPlace> paired = places.stream().flatMap(Twins::ofOnePlace).collect(Collectors.toSet());
    return members.stream().filter(paired::contains).toList();
  }

  private static Stream<EntryPlace> ofOnePlace(List<EntryPlace> beside) {
    return IntStream.range(0, beside.size())
        .filter(i -> hasTwin(i, beside.subList(0, Math.min(beside.size(), i + 1 + NEAR))))
        .mapToObj(beside::get);
  }

  private static boolean hasTwin(int index, List<EntryPlace> beside) {
    EntryPlace member = beside.get(index);
    return beside.subList(Math.max(0, index - NEAR), beside.size()).stream()
        .anyMatch(m -> !m.equals(member) && alike(m, member) && !parted(m, member));
  }

  /** Whether they stand below two lines, or two items, of one section. */
  private static boolean parted(EntryPlace one, EntryPlace other) {
    return Subheadings.part(one, other) || Nesting.part(one, other);
  }

  /** Two posts of one title, or two results of one paper in a table, are no repetition. */
  private static boolean alike(EntryPlace one, EntryPlace other) {
    boolean identified =
        one.entry().ownIdentifiers().stream().anyMatch(other.entry().ownIdentifiers()::contains);
    boolean linked = !one.entry().links().isEmpty() && !other.entry().links().isEmpty();
    return (identified || !linked || one.sharesLink(other))
        && !Distinction.overview(one, other)
        && Distinction.head(one).equals(Distinction.head(other));
  }
}
