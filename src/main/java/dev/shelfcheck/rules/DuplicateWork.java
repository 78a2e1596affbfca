package dev.shelfcheck.rules;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.duplicate.Party;
import dev.shelfcheck.rules.duplicate.RepeatedBlocks;
import dev.shelfcheck.rules.edit.Removal;
import dev.shelfcheck.rules.entry.EntryPlace;
import java.util.List;
import java.util.stream.Stream;

/** One work is listed twice. */
final class DuplicateWork implements Rule.OfList {
  private final double share;
  private final int fewest;

  DuplicateWork(RunFacts facts) {
    this.share = facts.options(id()).number("share");
    this.fewest = facts.options(id()).integer("fewest");
  }

  @Override
  public Stream<Check> check(ReadingList list) {
    List<Party> parties = Party.of(EntryPlace.of(list));
    boolean custom = isCustom(parties);
    RepeatedBlocks blocks =
        new RepeatedBlocks(
            parties.stream().filter(Party::isRepeated).map(p -> told(p, custom)).toList());
    return parties.stream()
        .map(
            p ->
                p.isRepeated() && !(custom && p.isCrosslisted())
                    ? Check.broken(finding(told(p, custom), p.twins(), blocks))
                    : Check.holds(p.first().subject()));
  }

  /** Whether the list files works in several places as a rule. */
  private boolean isCustom(List<Party> parties) {
    long crosslisted = parties.stream().filter(Party::isCrosslisted).count();
    int entries = parties.stream().mapToInt(p -> p.members().size()).sum();
    return crosslisted >= fewest && crosslisted >= share * entries;
  }

  /** The places to be told of; those elsewhere are not where a list files works so by custom. */
  private static List<EntryPlace> told(Party party, boolean custom) {
    return custom ? party.twins() : party.members();
  }

  private static Finding finding(
      List<EntryPlace> members, List<EntryPlace> twins, RepeatedBlocks blocks) {
    Finding finding = finding(members, twins);
    return blocks.hold(members)
        ? finding.recurring(
            "works are listed again in one order, as a block that stands twice",
            members.get(0).entry().title().map(t -> "\"" + t + "\"").orElse("one"),
            "remove the block where it is repeated")
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
    Finding finding =
        Finding.of(first.subject(), message(name, members.size(), twins.size()))
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

  private static Message message(String name, int members, int twins) {
    String listed = name + " is listed " + (members == 2 ? "twice" : members + " times");
    if (twins == 0) {
      return Message.of(
          listed + ", each time in another place", "keep both if readers of both places need it");
    }
    String together =
        twins < members ? ", " + twins + " of them with another in the same place" : "";
    return Message.of(listed + together, "keep the fuller entry and remove the other");
  }
}
