package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.address.NoDoi;
import dev.shelfcheck.rules.address.StandardNumber;
import dev.shelfcheck.rules.address.StatedIdentifier;
import dev.shelfcheck.rules.address.UnfinishedAddress;
import dev.shelfcheck.rules.edit.Repeats;
import dev.shelfcheck.rules.entry.BibtexEntry;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** What stands in an identifier's place cannot be one. */
final class ImpossibleIdentifier implements Rule.OfEntries {
  private final YearMonth today;

  ImpossibleIdentifier(RunFacts facts) {
    this.today = YearMonth.from(facts.today());
  }

  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    Stream<Check> stated =
        StatedIdentifier.in(document, entries, today).map(ImpossibleIdentifier::check);
    Stream<Check> inFields =
        BibtexEntry.inAny(document, entries)
            .flatMap(c -> c.own().flatMap(f -> Stream.concat(number(c, f), NoDoi.in(c, f))));
    return Stream.of(
            stated, UnfinishedAddress.in(document, entries), Repeats.joined(inFields, Finding::key))
        .flatMap(c -> c);
  }

  private static Check check(StatedIdentifier stated) {
    return Check.of(stated.subject(), stated.reason().map(reason -> finding(stated, reason)));
  }

  private static Finding finding(StatedIdentifier stated, String reason) {
    return Finding.of(
            stated.subject(),
            "there is no " + stated.text() + ": " + reason,
            "the link leads nowhere",
            "look the work up and correct the identifier")
        .recurring(
            stated.scheme() + " identifiers do not exist: " + reason,
            stated.text(),
            "look the works up and correct their identifiers")
        .key(stated.text());
  }

  /** What a book or a journal is numbered by ends with a digit that the others make. */
  private static Stream<Check> number(BibtexEntry bibtexEntry, Field field) {
    return StandardNumber.in(BibtexEntry.name(field), bibtexEntry.written(field))
        .map(
            n ->
                n.isSound()
                    ? Check.holds(bibtexEntry.at(field.span()))
                    : Check.broken(finding(bibtexEntry, field, n)));
  }

  private static Finding finding(BibtexEntry bibtexEntry, Field field, StandardNumber number) {
    return Finding.of(
            bibtexEntry.at(number.span().shift(field.span().start())),
            "there is no " + number.kind() + " " + number.written() + ": " + number.why(),
            "no shop, library or registry finds it",
            "look the number up and correct it")
        .severity(number.isOther() ? Severity.ADVICE : Severity.WARNING)
        .key(number.written());
  }
}
