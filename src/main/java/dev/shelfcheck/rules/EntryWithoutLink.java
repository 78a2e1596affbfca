package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.duplicate.SameTitles;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.rules.entry.LinkAbsence;
import dev.shelfcheck.rules.entry.SetTitle;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An entry has no link where nearly all of its list have one. */
final class EntryWithoutLink implements Rule.OfDocument {
  /** Of 193 public lists one has more, 142; the next has 7. */
  private static final int MOST = 10;

  private final double share;
  private final int fewest;

  EntryWithoutLink(RunFacts facts) {
    this.share = facts.options(id()).number("share");
    this.fewest = facts.options(id()).integer("fewest");
  }

  @Override
  public Stream<Check> check(Document document) {
    List<EntryPlace> titled =
        EntryPlace.of(document).filter(l -> SameTitles.telling(l.words())).toList();
    long linked = titled.stream().filter(l -> named(l.entry())).count();
    boolean custom = titled.size() >= fewest && linked >= share * titled.size();
    List<EntryPlace> bare =
        titled.stream()
            .filter(l -> custom && !named(l.entry()) && isWork(l) && !LinkAbsence.explained(l))
            .toList();
    Set<EntryPlace> said = Set.copyOf(bare);
    Stream<Check> held =
        titled.stream().filter(l -> !said.contains(l)).map(l -> Check.holds(l.subject()));
    return Stream.concat(
        held,
        bare.size() > MOST
            ? Stream.of(Check.broken(all(bare, linked, titled.size())))
            : bare.stream().map(l -> Check.broken(one(l, linked, titled.size()))));
  }

  /** Whether the line names a work, not a remark, a step or a person. */
  private static boolean isWork(EntryPlace place) {
    return SameTitles.naming(place.words())
        && !LinkAbsence.enumerated(place.title())
        && (place.entry().form() != EntryForm.ITEM
            || SetTitle.isSetApart(place)
            || SetTitle.isCapitalised(place.title()));
  }

  /** Whether the entry says where its work is: by a link, or by an identifier in its text. */
  private static boolean named(Entry entry) {
    return !entry.links().isEmpty() || !entry.textIdentifiers().isEmpty();
  }

  private static Finding one(EntryPlace listing, long linked, int all) {
    Finding finding =
        Finding.of(
            listing.subject(),
            "\"" + listing.title() + "\" has no link; " + have(linked, all),
            "add the link to the work");
    return BibtexEntry.isCited(listing.entry()) ? finding.severity(Severity.ADVICE) : finding;
  }

  /** So many were not forgotten one by one: a part of the list is not linked yet. */
  private static Finding all(List<EntryPlace> bare, long linked, int all) {
    return Finding.of(
            bare.get(0).subject(),
            bare.size()
                + " entries have no link, \""
                + bare.get(0).title()
                + "\" first; "
                + have(linked, all),
            "add the links to the works, most read first")
        .related(bare.stream().skip(1).map(EntryPlace::related).toList())
        .severity(Severity.ADVICE);
  }

  private static String have(long linked, int all) {
    return linked + " of " + all + " entries have one";
  }
}
