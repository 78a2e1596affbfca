package dev.shelfcheck.rules;

import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.LinkRole;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two entries lead to one page. */
final class DuplicateLink implements Rule.OfList {
  @Override
  public RuleId id() {
    return new RuleId("duplicate-link");
  }

  private record Leading(EntryPlace listing, Link link, WebAddress web) {
    /** The page, and the place on it; a highlighted quotation is no place. */
    String target() {
      String fragment = web.fragment().replaceFirst(":~:.*", "");
      return web.page() + (fragment.isEmpty() ? "" : "#" + fragment);
    }

    /** Whether the address leads to one page among others of its host. */
    boolean deep() {
      return web.path().length() > 1 || !web.query().isEmpty();
    }
  }

  @Override
  public Stream<Check> check(ReadingList list) {
    Map<String, List<Leading>> groups = new LinkedHashMap<>();
    EntryPlace.of(list)
        .flatMap(l -> leading(l).stream())
        .filter(Leading::deep)
        .forEach(l -> groups.computeIfAbsent(l.target(), k -> new ArrayList<>()).add(l));
    return groups.values().stream().map(DuplicateLink::check);
  }

  /** The link an entry is there for: to its work, else the one its title bears. */
  private static Optional<Leading> leading(EntryPlace listing) {
    return listing.entry().links().stream()
        .filter(l -> l.role().leadsToWork() || l.role() == LinkRole.PROJECT)
        .findFirst()
        .filter(l -> l.identifiers().stream().noneMatch(Identifier::namesWork))
        .flatMap(l -> l.web().map(w -> new Leading(listing, l, w)));
  }

  /** Two names for one page may well be two things; one name twice is one thing. */
  private static boolean sameTitle(EntryPlace one, EntryPlace other) {
    return TitleComparison.of(one.words(), other.words()).relation().agrees();
  }

  /** Whether other people's programs each name one paper. */
  private static boolean programs(List<EntryPlace> members) {
    Makers first = Makers.of(members.get(0).entry());
    return members.stream().allMatch(m -> TitleLinks.isSoftware(m.entry()))
        && members.stream().skip(1).allMatch(m -> first.apart(Makers.of(m.entry())));
  }

  private static Check check(List<Leading> group) {
    Leading first = group.get(0);
    if (group.size() < 2) {
      return Check.holds(first.listing().at(first.link().span()));
    }
    List<EntryPlace> members = group.stream().map(Leading::listing).toList();
    if (programs(members)) {
      return Check.holds(first.listing().at(first.link().span()));
    }
    boolean together =
        members.stream()
            .skip(1)
            .anyMatch(m -> m.besides(members.get(0)) && sameTitle(m, members.get(0)));
    Finding finding =
        Finding.of(
                first.listing().at(first.link().span()),
                Message.of(
                    first.link().target() + " is the link of " + group.size() + " entries",
                    "give each entry the page that is about it, or remove the repeated entry"))
            .identifiers(first.link().identifiers())
            .related(group.stream().skip(1).map(l -> l.listing().related()).toList())
            .key(first.target());
    return Check.broken(together ? finding : finding.severity(Severity.ADVICE));
  }
}
