package dev.shelfcheck.rules;

import dev.shelfcheck.compare.Title;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One work is listed twice. */
final class DuplicateWork implements Rule.OfLibrary {
  private static final int WORDS_OF_A_TELLING_TITLE = 3;

  @Override
  public RuleId id() {
    return new RuleId("duplicate-work");
  }

  @Override
  public Stream<Check> check(Library library) {
    return library.lists().stream().flatMap(DuplicateWork::check);
  }

  private static Stream<Check> check(ReadingList list) {
    List<EntryPlace> all = EntryPlace.of(list).toList();
    Alliance<EntryPlace> alliance = new Alliance<>(all);
    Map<Object, Integer> first = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      int member = i;
      marks(all.get(i))
          .forEach(
              mark -> {
                Integer before = first.putIfAbsent(mark, member);
                if (before != null) {
                  alliance.join(before, member);
                }
              });
    }
    return alliance.parties().stream().map(DuplicateWork::check);
  }

  /** What only one work has: an identifier, a telling title. */
  private static Stream<Object> marks(EntryPlace listing) {
    Title title = Title.of(listing.title());
    Stream<Object> named =
        title.contentWords().size() < WORDS_OF_A_TELLING_TITLE
            ? Stream.empty()
            : Stream.of(title.key());
    return Stream.concat(named, listing.entry().ownIdentifiers().stream());
  }

  private static Check check(List<EntryPlace> members) {
    EntryPlace first = members.get(0);
    if (members.size() < 2) {
      return Check.holds(first.subject());
    }
    boolean crosslisted = members.stream().skip(1).noneMatch(m -> twin(m, members));
    List<Identifier> identifiers =
        members.stream().flatMap(m -> m.entry().ownIdentifiers().stream()).distinct().toList();
    String name =
        first
            .entry()
            .title()
            .map(t -> "\"" + t + "\"")
            .orElseGet(() -> identifiers.get(0).canonical());
    Finding finding =
        Finding.of(
                first.subject(),
                Message.of(
                    name + " is listed " + times(members.size()) + where(crosslisted),
                    crosslisted
                        ? "keep both if readers of both sections need it"
                        : "keep the fuller entry and remove the other"))
            .identifiers(identifiers)
            .related(members.stream().skip(1).map(EntryPlace::related).toList());
    Finding weighed = crosslisted ? finding.severity(Severity.ADVICE) : finding;
    return Check.broken(Removal.of(members).map(weighed::fix).orElse(weighed));
  }

  private static boolean twin(EntryPlace member, List<EntryPlace> members) {
    return members.stream().anyMatch(m -> !m.equals(member) && m.besides(member));
  }

  private static String times(int count) {
    return count == 2 ? "twice" : count + " times";
  }

  private static String where(boolean crosslisted) {
    return crosslisted ? ", each time in another section" : "";
  }
}
