package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.record.MessageWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A listed work was withdrawn or retracted, and the list does not say so. */
final class WithdrawnOrRetracted implements Rule.OfEntries {
  private static final Pattern SAID =
      Pattern.compile("(?i)retract|withdr[ae]wn|withdrew|expression of concern|撤稿|撤回");

  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return entries.stream()
        .flatMap(e -> e.ownIdentifiers().stream().map(id -> check(document, e, id)));
  }

  private static Check check(Document document, Entry entry, Identifier identifier) {
    Subject subject = Subject.of(document, entry);
    return new Check.Asking<>(
        subject,
        new WorkById(identifier),
        known ->
            known.value() instanceof Holding.Held h
                    && h.work().standing() != Standing.STANDS
                    && !SAID.matcher(document.slice(entry.span())).find()
                ? Check.broken(
                    finding(subject, identifier, new Witnessed<>(h.work(), known.evidence())))
                : Check.holds(subject));
  }

  private static Finding finding(Subject subject, Identifier identifier, Witnessed<Work> known) {
    Standing standing = known.value().standing();
    String words =
        switch (standing) {
          case WITHDRAWN -> " was withdrawn";
          case RETRACTED -> " was retracted";
          case DOUBTED -> " has an expression of concern";
          case STANDS -> " stands";
        };
    Finding finding =
        Finding.of(
                subject,
                identifier.canonical() + ", " + MessageWords.work(known.value()) + "," + words,
                "readers take what is listed for work that stands",
                "remove the entry, or say beside it what happened")
            .identifiers(List.of(identifier))
            .claims(Map.of("standing", standing.name().toLowerCase(Locale.ROOT)))
            .evidence(known.evidence())
            .key(identifier.canonical());
    return standing == Standing.DOUBTED ? finding.severity(Severity.WARNING) : finding;
  }
}
