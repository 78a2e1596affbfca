package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Witnessed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A listed work was withdrawn or retracted, and the list does not say so. */
final class WithdrawnOrRetracted implements Rule.OfDocument {
  private static final Pattern SAID =
      Pattern.compile("(?i)retract|withdr[ae]wn|withdrew|expression of concern|撤稿|撤回");

  @Override
  public RuleId id() {
    return new RuleId("withdrawn-or-retracted");
  }

  @Override
  public Stream<Check> check(Document document) {
    return Listing.of(document)
        .flatMap(l -> l.identifiers().stream().map(identifier -> check(l, identifier)));
  }

  private static Check check(Listing listing, Identifier identifier) {
    return new Check.Asking<>(
        listing.subject(),
        new WorkById(identifier),
        known ->
            known.value() instanceof Holding.Held h
                    && h.work().standing() != Standing.STANDS
                    && !said(listing)
                ? Check.broken(
                    finding(listing, identifier, new Witnessed<>(h.work(), known.evidence())))
                : Check.holds(listing.subject()));
  }

  private static boolean said(Listing listing) {
    return SAID.matcher(listing.document().slice(listing.entry().span())).find();
  }

  private static Finding finding(Listing listing, Identifier identifier, Witnessed<Work> known) {
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
                listing.subject(),
                new Message(
                    identifier.canonical() + ", " + Shown.work(known.value()) + "," + words,
                    "readers take what is listed for work that stands",
                    "remove the entry, or say beside it what happened"))
            .identifiers(List.of(identifier))
            .claims(Map.of("standing", standing.name().toLowerCase(Locale.ROOT)))
            .evidence(known.evidence())
            .key(identifier.canonical());
    return standing == Standing.DOUBTED ? finding.severity(Severity.WARNING) : finding;
  }
}
