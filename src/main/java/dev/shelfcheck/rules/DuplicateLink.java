package dev.shelfcheck.rules;

import dev.shelfcheck.model.Certainty;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.duplicate.LeadingLink;
import dev.shelfcheck.rules.duplicate.SameTitles;
import dev.shelfcheck.rules.entry.DataNames;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.rules.entry.Makers;
import dev.shelfcheck.rules.entry.Participation;
import dev.shelfcheck.rules.entry.Portions;
import dev.shelfcheck.rules.entry.TitleLinks;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two entries lead to one page. */
final class DuplicateLink implements Rule.OfList {
  /** Entries that make a repetition, and works that one file may print. */
  private static final int PAIR = 2;

  @Override
  public Stream<Check> check(ReadingList list) {
    Collection<List<LeadingLink>> groups =
        EntryPlace.of(list)
            .flatMap(l -> LeadingLink.of(l).stream())
            .collect(
                Collectors.groupingBy(LeadingLink::target, LinkedHashMap::new, Collectors.toList()))
            .values();
    return groups.stream().map(g -> check(told(g)));
  }

  /** Without the rows of a table that gives an overview of what is told beside it. */
  private static List<LeadingLink> told(List<LeadingLink> group) {
    return group.stream().filter(l -> group.stream().noneMatch(o -> l.sumsUp(o))).toList();
  }

  /** One work in several sections is {@link DuplicateWork}'s matter. */
  private static Check check(List<LeadingLink> group) {
    LeadingLink first = group.get(0);
    List<EntryPlace> members = group.stream().map(LeadingLink::listing).toList();
    if (members.size() < PAIR || arePrograms(members) || arePortions(members)) {
      return Check.holds(first.subject());
    }
    EntryPlace one = members.get(0);
    List<EntryPlace> same =
        members.stream().skip(1).filter(m -> LeadingLink.titledAlike(m, one)).toList();
    boolean together = same.stream().anyMatch(m -> m.besides(one) && inOnePart(m, one));
    if (!together && same.size() == members.size() - 1 && SameTitles.telling(one.words())) {
      return Check.holds(first.subject());
    }
    int works = works(first, group);
    Finding finding =
        Finding.of(first.subject(), message(first, group.size(), works))
            .identifiers(first.link().identifiers())
            .related(members.stream().skip(1).map(EntryPlace::related).toList())
            .key(first.target());
    boolean clear = together || works > 1;
    return Check.broken(clear ? finding : shared(finding, first).severity(Severity.ADVICE));
  }

  /** Whether other people's programs each name one paper. */
  private static boolean arePrograms(List<EntryPlace> members) {
    Makers first = Makers.of(members.get(0).entry());
    return members.stream().allMatch(m -> TitleLinks.isSoftware(m.entry()))
        && members.stream().skip(1).allMatch(m -> first.apart(Makers.of(m.entry())));
  }

  /** Whether each names other chapters of what the page holds. */
  private static boolean arePortions(List<EntryPlace> members) {
    return members.stream().skip(1).allMatch(m -> Portions.apart(members.get(0), m));
  }

  /** Whether both do the same with the page: a talk at a meeting is not the meeting's committee. */
  private static boolean inOnePart(EntryPlace one, EntryPlace other) {
    return Participation.in(one).equals(Participation.in(other));
  }

  /** How many works one document is linked for: a file of three or more is a whole issue. */
  private static int works(LeadingLink first, List<LeadingLink> group) {
    int works = first.isDocument() ? works(group) : 0;
    return first.isFile() && works > PAIR ? 0 : works;
  }

  /** How many works the entries name that bear the link as their paper's, and no other link. */
  private static int works(List<LeadingLink> group) {
    List<EntryPlace> papers =
        group.stream()
            .filter(l -> l.link().role().leadsToWork())
            .map(LeadingLink::listing)
            .filter(p -> SameTitles.naming(p.words()) && !DataNames.names(p))
            .filter(p -> p.entry().claim().certainty(ClaimPart.TITLE) == Certainty.SURE)
            .toList();
    return SameTitles.parties(papers).size();
  }

  private static Finding shared(Finding finding, LeadingLink first) {
    return finding.recurring(
        "addresses at " + first.web().host() + " are the links of several entries each",
        first.link().target(),
        "give each entry the page that is about it, or remove the repeated entries");
  }

  private static Message message(LeadingLink first, int entries, int works) {
    String target = first.link().target();
    return works > 1
        ? new Message(
            target + " is the link of " + works + " works",
            "one document is one work, so all but one of these lead elsewhere",
            "open it and give the works that it is not their own link")
        : Message.of(
            target + " is the link of " + entries + " entries",
            "give each entry the page that is about it, or remove the repeated entry");
  }
}
