package dev.shelfcheck.rules;

import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.model.Certainty;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.LinkRole;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Recurring;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.duplicate.Distinction;
import dev.shelfcheck.rules.duplicate.SameTitles;
import dev.shelfcheck.rules.entry.DataNames;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.rules.entry.Makers;
import dev.shelfcheck.rules.entry.TitleLinks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two entries lead to one page. */
final class DuplicateLink implements Rule.OfList {
  /** An address of one document: of labelled pairs under such 8 of 9 were two works, one copied. */
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?i)\\.pdf$|/document/\\d+|\\barnumber=\\d+|/presentation/[\\w-]+$|/pii/\\w+");

  /** Words with which somebody's part in what a title names ends, articles left out. */
  private static final Set<String> PART_IN = Set.of("for", "at", "of", "in", "on", "to");

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /** A part is told in fewer signs. */
  private static final int LONGEST = 90;

  private static final int PAIR = 2;

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

    boolean document() {
      return DOCUMENT.matcher(web.path() + (web.query().isEmpty() ? "" : "?" + web.query())).find();
    }

    /** Whether it is the row of an overview, and the other tells of the same thing. */
    boolean sumsUp(Leading other) {
      return listing.entry().form() == EntryForm.ROW
          && Distinction.overview(listing, other.listing)
          && sameTitle(listing, other.listing);
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
    return groups.values().stream().map(g -> check(told(g)));
  }

  /** Without the rows of a table that gives an overview of what is told beside it. */
  private static List<Leading> told(List<Leading> group) {
    return group.stream().filter(l -> group.stream().noneMatch(o -> l.sumsUp(o))).toList();
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

  /** Whether both do the same with the page: a talk at a meeting is not the meeting's committee. */
  private static boolean alike(EntryPlace one, EntryPlace other) {
    return duty(one).equals(duty(other));
  }

  /** What an entry says of somebody's part in what its title names; empty where it says none. */
  private static String duty(EntryPlace place) {
    return place
        .entry()
        .claim()
        .title()
        .filter(t -> t.span().start() > place.entry().span().start())
        .map(t -> new Span(place.entry().span().start(), t.span().start()))
        .map(place.document()::slice)
        .filter(t -> t.length() <= LONGEST)
        .map(DuplicateLink::partIn)
        .orElse("");
  }

  private static String partIn(String text) {
    List<String> words =
        Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]"))
            .filter(w -> !w.isEmpty() && !ARTICLES.contains(w))
            .toList();
    return !words.isEmpty() && PART_IN.contains(words.get(words.size() - 1))
        ? String.join(" ", words)
        : "";
  }

  /** Whether other people's programs each name one paper. */
  private static boolean programs(List<EntryPlace> members) {
    Makers first = Makers.of(members.get(0).entry());
    return members.stream().allMatch(m -> TitleLinks.isSoftware(m.entry()))
        && members.stream().skip(1).allMatch(m -> first.apart(Makers.of(m.entry())));
  }

  /** One work in several sections is {@link DuplicateWork}'s matter. */
  private static Check check(List<Leading> group) {
    Leading first = group.get(0);
    if (group.size() < 2) {
      return Check.holds(first.listing().at(first.link().span()));
    }
    List<EntryPlace> members = group.stream().map(Leading::listing).toList();
    if (programs(members)) {
      return Check.holds(first.listing().at(first.link().span()));
    }
    EntryPlace one = members.get(0);
    List<EntryPlace> same = members.stream().skip(1).filter(m -> sameTitle(m, one)).toList();
    boolean together = same.stream().anyMatch(m -> m.besides(one) && alike(m, one));
    if (!together && same.size() == members.size() - 1 && SameTitles.telling(one.words())) {
      return Check.holds(first.listing().at(first.link().span()));
    }
    int works = works(first, group);
    Finding finding =
        Finding.of(first.listing().at(first.link().span()), message(first, group.size(), works))
            .identifiers(first.link().identifiers())
            .related(group.stream().skip(1).map(l -> l.listing().related()).toList())
            .key(first.target());
    boolean clear = together || works > 1;
    return Check.broken(clear ? finding : shared(finding, first).severity(Severity.ADVICE));
  }

  private static Finding shared(Finding finding, Leading first) {
    return finding.recurring(
        new Recurring(
            "addresses"
                + first.link().web().map(w -> " at " + w.host()).orElse("")
                + " are the links of several entries each",
            first.link().target(),
            "give each entry the page that is about it, or remove the repeated entries"));
  }

  private static Message message(Leading first, int entries, int works) {
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

  /** How many works one document is linked for: a file of three or more is a whole issue. */
  private static int works(Leading first, List<Leading> group) {
    int works = first.document() ? works(group) : 0;
    boolean file = first.web().path().toLowerCase(Locale.ROOT).endsWith(".pdf");
    return file && works > PAIR ? 0 : works;
  }

  /** How many works the entries name that bear the link as their paper's, and no other link. */
  private static int works(List<Leading> group) {
    List<EntryPlace> papers =
        group.stream()
            .filter(l -> l.link().role().leadsToWork())
            .map(Leading::listing)
            .filter(p -> SameTitles.naming(p.words()) && !DataNames.names(p))
            .filter(p -> p.entry().claim().certainty(ClaimPart.TITLE) == Certainty.SURE)
            .toList();
    return SameTitles.parties(papers).size();
  }
}
