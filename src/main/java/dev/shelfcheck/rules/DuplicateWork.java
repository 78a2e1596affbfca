package dev.shelfcheck.rules;

import dev.shelfcheck.compare.Title;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Recurring;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.duplicate.Distinction;
import dev.shelfcheck.rules.duplicate.RepeatedBlocks;
import dev.shelfcheck.rules.duplicate.SameTitles;
import dev.shelfcheck.rules.duplicate.SoleIdentifiers;
import dev.shelfcheck.rules.duplicate.UnionFind;
import dev.shelfcheck.rules.edit.Removal;
import dev.shelfcheck.rules.entry.Announcement;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.rules.entry.Nesting;
import dev.shelfcheck.rules.entry.Subheadings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One work is listed twice. */
final class DuplicateWork implements Rule.OfList {
  /** So many before and behind are looked at for a twin: a list made to cost time does not. */
  private static final int NEAR = 12;

  /**
   * What stands in more places, and nowhere with an identifier, is a label, a column's or a
   * library's name: of those of public lists all three.
   */
  private static final int MOST_PLACES = 8;

  private static final RuleId ID = new RuleId("duplicate-work");

  private final double share;
  private final int fewest;

  DuplicateWork(RunFacts facts) {
    this.share = facts.options(ID).number("share");
    this.fewest = facts.options(ID).integer("fewest");
  }

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public Stream<Check> check(ReadingList list) {
    List<EntryPlace> all = EntryPlace.of(list).filter(p -> !Announcement.is(p)).toList();
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
    List<Party> parties = unionFind.parties().stream().map(Party::of).toList();
    long crosslisted = parties.stream().filter(Party::crosslisted).count();
    boolean custom = crosslisted >= fewest && crosslisted >= share * all.size();
    RepeatedBlocks blocks =
        new RepeatedBlocks(
            parties.stream().filter(Party::repeated).map(p -> p.told(custom)).toList());
    return parties.stream()
        .map(
            p ->
                p.repeated() && !(custom && p.crosslisted())
                    ? Check.broken(finding(p.told(custom), p.twins(), blocks))
                    : Check.holds(p.members().get(0).subject()));
  }

  /** What only one work has: an identifier, a telling title. */
  private static Stream<Object> marks(EntryPlace place, Title title) {
    Stream<Object> named = SameTitles.telling(title) ? Stream.of(title.key()) : Stream.empty();
    return Stream.concat(named, place.entry().ownIdentifiers().stream());
  }

  /**
   * The entries of one work.
   *
   * @param twins those that another near them repeats
   */
  private record Party(List<EntryPlace> members, List<EntryPlace> twins) {
    static Party of(List<EntryPlace> members) {
      Collection<List<EntryPlace>> places =
          members.stream()
              .collect(Collectors.groupingBy(Place::of, LinkedHashMap::new, Collectors.toList()))
              .values();
      Set<EntryPlace> paired =
          places.stream().flatMap(DuplicateWork::twins).collect(Collectors.toSet());
      return new Party(members, members.stream().filter(paired::contains).toList());
    }

    /** The places to be told of; those elsewhere are not where a list files works so by custom. */
    List<EntryPlace> told(boolean custom) {
      return custom ? twins : members;
    }

    boolean repeated() {
      return members.size() > 1 && !named() && !SoleIdentifiers.label(members);
    }

    /** Whether it is no work's title that they share. */
    private boolean named() {
      return members.size() > MOST_PLACES
          && members.stream().allMatch(m -> m.entry().ownIdentifiers().isEmpty());
    }

    boolean crosslisted() {
      return repeated() && twins.isEmpty();
    }
  }

  private static Finding finding(
      List<EntryPlace> members, List<EntryPlace> twins, RepeatedBlocks blocks) {
    Finding finding = finding(members, twins);
    return blocks.hold(members)
        ? finding.recurring(
            new Recurring(
                "works are listed again in one order, as a block that stands twice",
                members.get(0).entry().title().map(t -> "\"" + t + "\"").orElse("one"),
                "remove the block where it is repeated"))
        : finding;
  }

  private static Finding finding(List<EntryPlace> members, List<EntryPlace> twins) {
    EntryPlace first = members.get(0);
    boolean crosslisted = twins.isEmpty();
    List<Identifier> identifiers =
        members.stream().flatMap(m -> m.entry().ownIdentifiers().stream()).distinct().toList();
    String name =
        first
            .entry()
            .title()
            .map(t -> "\"" + t + "\"")
            .orElseGet(() -> identifiers.get(0).canonical());
    Message message =
        Message.of(
            name
                + " is listed "
                + times(members.size())
                + (crosslisted ? ", each time in another place" : together(members, twins)),
            crosslisted
                ? "keep both if readers of both places need it"
                : "keep the fuller entry and remove the other");
    Finding finding =
        Finding.of(first.subject(), message)
            .identifiers(identifiers)
            .related(
                Stream.concat(twins.stream(), members.stream())
                    .distinct()
                    .filter(m -> !m.equals(first))
                    .map(EntryPlace::related)
                    .toList());
    return crosslisted
        ? finding.severity(Severity.ADVICE)
        : Removal.of(members).map(finding::fix).orElse(finding);
  }

  /** How many of all stand beside another, where not all do. */
  private static String together(List<EntryPlace> members, List<EntryPlace> twins) {
    return twins.size() < members.size()
        ? ", " + twins.size() + " of them with another in the same place"
        : "";
  }

  /** Entries beside one another stand in one section of one file. */
  private record Place(String path, Span section) {
    static Place of(EntryPlace entry) {
      return new Place(entry.document().path(), entry.entry().section().span());
    }

    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Place that && path.equals(that.path) && section.equals(that.section);
    }

    @Override
    public int hashCode() {
      return 31 * path.hashCode() + section.hashCode();
    }
  }

  /** Those of one section that another near them repeats. */
  private static Stream<EntryPlace> twins(List<EntryPlace> beside) {
    return IntStream.range(0, beside.size())
        .filter(i -> twin(i, beside.subList(0, Math.min(beside.size(), i + 1 + NEAR))))
        .mapToObj(beside::get);
  }

  private static boolean twin(int index, List<EntryPlace> beside) {
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

  private static String times(int count) {
    return count == 2 ? "twice" : count + " times";
  }
}
