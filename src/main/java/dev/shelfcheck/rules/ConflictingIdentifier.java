package dev.shelfcheck.rules;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One identifier is listed under different titles. */
final class ConflictingIdentifier implements Rule.OfList {
  private static final Pattern DATA_SET = Pattern.compile("(?i)\\bdata ?sets?\\s*$");

  @Override
  public RuleId id() {
    return new RuleId("conflicting-identifier");
  }

  /** An identifier at its place; several works of one line may share the link. */
  private record Sighted(String path, Span span, Identifier identifier) {}

  @Override
  public Stream<Check> check(ReadingList list) {
    Map<Identifier, List<EntryPlace>> groups = new LinkedHashMap<>();
    Set<Sighted> links = new HashSet<>();
    EntryPlace.of(list)
        .filter(p -> p.entry().title().isPresent())
        .forEach(
            p ->
                TitleLinks.claimed(p)
                    .filter(
                        m -> links.add(new Sighted(p.document().path(), m.span(), m.identifier())))
                    .map(IdentifierMention::identifier)
                    .distinct()
                    .forEach(id -> groups.computeIfAbsent(id, k -> new ArrayList<>()).add(p)));
    Set<List<EntryPlace>> seen = new HashSet<>();
    return groups.entrySet().stream()
        .filter(g -> g.getValue().size() > 1 && seen.add(g.getValue()))
        .map(g -> check(g.getKey(), g.getValue()));
  }

  /** Whether the title is a work's and no label, nor the name of a data set that the work made. */
  private static boolean named(List<EntryPlace> party) {
    return party.stream()
        .anyMatch(m -> SameTitles.naming(m.words()) && !DATA_SET.matcher(m.title()).find());
  }

  private static Check check(Identifier identifier, List<EntryPlace> members) {
    EntryPlace first = members.get(0);
    List<List<EntryPlace>> works =
        TitleLinks.papers(
            SameTitles.parties(members).stream().filter(ConflictingIdentifier::named).toList());
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
