package dev.shelfcheck.rules;

import dev.shelfcheck.model.Certainty;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.duplicate.EntriesByIdentifier;
import dev.shelfcheck.rules.duplicate.IdentifierConflict;
import dev.shelfcheck.rules.duplicate.IdentifiersByTitle;
import dev.shelfcheck.rules.duplicate.NamedWorks;
import dev.shelfcheck.rules.duplicate.Renaming;
import dev.shelfcheck.rules.duplicate.SharedWords;
import dev.shelfcheck.rules.entry.DataNames;
import dev.shelfcheck.rules.entry.EntryPlace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One identifier is listed under different titles. */
final class ConflictingIdentifier implements Rule.OfList {
  private static final String RENAMED = "the work was renamed and is listed twice";
  private static final String DATA = "a data set is listed by the paper that made it";

  @Override
  public Stream<Check> check(ReadingList list) {
    Map<Identifier, List<EntryPlace>> groups = EntriesByIdentifier.of(list);
    if (groups.values().stream().noneMatch(g -> g.size() > 1)) {
      return Stream.empty(); // no words need be counted
    }
    IdentifiersByTitle byTitle = IdentifiersByTitle.of(groups);
    SharedWords words = SharedWords.of(EntryPlace.of(list).map(EntryPlace::words).toList());
    Set<List<EntryPlace>> seen = new HashSet<>();
    return groups.entrySet().stream()
        .filter(g -> g.getValue().size() > 1 && seen.add(g.getValue()))
        .map(g -> check(g.getKey(), g.getValue(), byTitle, words));
  }

  private static Check check(
      Identifier identifier,
      List<EntryPlace> places,
      IdentifiersByTitle byTitle,
      SharedWords words) {
    List<EntryPlace> sure =
        places.stream()
            .filter(p -> p.entry().claim().certainty(ClaimPart.TITLE) == Certainty.SURE)
            .toList();
    List<List<EntryPlace>> told = NamedWorks.of(sure, byTitle);
    boolean enough = told.size() > 1;
    List<EntryPlace> members = enough ? sure : places;
    List<List<EntryPlace>> works = enough ? told : NamedWorks.of(places, byTitle);
    if (works.size() < 2) {
      return Check.holds(places.get(0).subject());
    }
    IdentifierConflict conflict = new IdentifierConflict(identifier, members, works);
    if (members.stream().anyMatch(m -> byTitle.another(m, identifier))) {
      return Check.broken(conflict.leadingElsewhere());
    }
    Renaming renaming = new Renaming(identifier, works);
    return Check.broken(
        dataBesidePaper(works)
            ? conflict.undecided(DATA).severity(Severity.ADVICE)
            : renaming.isLikely()
                ? conflict.underTwoNames()
                : renaming.isPossible(words)
                    ? conflict.undecided(RENAMED)
                    : conflict.leadingElsewhere());
  }

  /** Whether one of two stands where the list keeps its data sets, and the other does not. */
  private static boolean dataBesidePaper(List<List<EntryPlace>> works) {
    return works.size() == 2
        && works.stream()
                .filter(w -> w.stream().allMatch(p -> DataNames.onDataShelf(p.entry().section())))
                .count()
            == 1;
  }
}
