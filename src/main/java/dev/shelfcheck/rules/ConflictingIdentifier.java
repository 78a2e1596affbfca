package dev.shelfcheck.rules;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One identifier is listed under different titles. */
final class ConflictingIdentifier implements Rule.OfLibrary {
  @Override
  public RuleId id() {
    return new RuleId("conflicting-identifier");
  }

  @Override
  public Stream<Check> check(Library library) {
    return library.lists().stream().flatMap(ConflictingIdentifier::check);
  }

  private static Stream<Check> check(ReadingList list) {
    Map<Identifier, List<EntryPlace>> groups = new LinkedHashMap<>();
    EntryPlace.of(list)
        .filter(l -> l.entry().title().isPresent())
        .forEach(
            l ->
                l.entry()
                    .ownIdentifiers()
                    .forEach(id -> groups.computeIfAbsent(id, k -> new ArrayList<>()).add(l)));
    Set<List<EntryPlace>> seen = new HashSet<>();
    return groups.entrySet().stream()
        .filter(g -> g.getValue().size() > 1 && seen.add(g.getValue()))
        .map(g -> check(g.getKey(), g.getValue()));
  }

  private static Check check(Identifier identifier, List<EntryPlace> members) {
    EntryPlace first = members.get(0);
    Collection<List<EntryPlace>> works = SameTitles.parties(members);
    if (works.size() < 2) {
      return Check.holds(first.subject());
    }
    String titles =
        works.stream().map(w -> "\"" + w.get(0).title() + "\"").collect(Collectors.joining(", "));
    return Check.broken(
        Finding.of(
                first.subject(),
                new Message(
                    identifier.canonical() + " stands under " + works.size() + " titles: " + titles,
                    "an identifier belongs to one work, so all but one of these lead elsewhere",
                    "open "
                        + identifier.url()
                        + " and give the entries it does not name their own link"))
            .identifiers(List.of(identifier))
            .related(members.stream().skip(1).map(EntryPlace::related).toList())
            .key(identifier.canonical()));
  }
}
