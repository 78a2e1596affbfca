package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** An entry has no link where nearly all of its list have one. */
final class EntryWithoutLink implements Rule.OfDocument {
  private static final RuleId ID = new RuleId("entry-without-link");

  private final double share;
  private final int fewest;

  EntryWithoutLink(RunFacts facts) {
    this.share = facts.options(ID).number("share");
    this.fewest = facts.options(ID).integer("fewest");
  }

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public Stream<Check> check(Document document) {
    List<EntryPlace> titled =
        EntryPlace.of(document).filter(l -> SameTitles.telling(l.words())).toList();
    long linked = titled.stream().filter(l -> named(l.entry())).count();
    boolean custom = titled.size() >= fewest && linked >= share * titled.size();
    return titled.stream()
        .map(
            l ->
                custom && !named(l.entry()) && isWork(l) && !LinkAbsence.explained(l)
                    ? broken(l, linked, titled.size())
                    : Check.holds(l.subject()));
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

  private static Check broken(EntryPlace listing, long linked, int all) {
    Finding finding =
        Finding.of(
            listing.subject(),
            Message.of(
                "\""
                    + listing.title()
                    + "\" has no link; "
                    + linked
                    + " of "
                    + all
                    + " entries have one",
                "add the link to the work"));
    return Check.broken(
        listing.entry().form() == EntryForm.BIBTEX ? finding.severity(Severity.ADVICE) : finding);
  }
}
