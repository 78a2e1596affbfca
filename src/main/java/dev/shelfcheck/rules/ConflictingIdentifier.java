package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** One identifier is listed under different titles. */
final class ConflictingIdentifier implements Rule.OfLibrary {
  private record Listed(Document document, Entry entry, String title) {}

  @Override
  public RuleId id() {
    return new RuleId("conflicting-identifier");
  }

  @Override
  public Stream<Check> check(Library library) {
    return library.lists().stream().flatMap(ConflictingIdentifier::check);
  }

  private static Stream<Check> check(ReadingList list) {
    Map<Identifier, List<Listed>> groups = new LinkedHashMap<>();
    for (Document document : list.documents()) {
      for (Entry entry : document.entries()) {
        entry
            .title()
            .ifPresent(
                t ->
                    entry
                        .ownIdentifiers()
                        .forEach(
                            id ->
                                groups
                                    .computeIfAbsent(id, k -> new ArrayList<>())
                                    .add(new Listed(document, entry, t))));
      }
    }
    return groups.entrySet().stream()
        .filter(g -> g.getValue().size() > 1)
        .map(g -> check(g.getKey(), g.getValue()));
  }

  private static Check check(Identifier identifier, List<Listed> members) {
    Listed first = members.get(0);
    Subject subject = Subject.of(first.document(), first.entry());
    long titles = members.stream().map(m -> words(m.title())).distinct().count();
    if (titles < 2) {
      return Check.holds(subject);
    }
    List<Related> others =
        members.stream()
            .skip(1)
            .map(m -> new Related(Subject.of(m.document(), m.entry()), m.title()))
            .toList();
    Message message =
        Message.of(
            identifier.canonical() + " stands under " + titles + " titles",
            "open " + identifier.url() + " and give the entries it does not name their own link");
    return Check.broken(
        Finding.of(subject, message)
            .identifiers(List.of(identifier))
            .related(others)
            .key(identifier.canonical()));
  }

  private static String words(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
