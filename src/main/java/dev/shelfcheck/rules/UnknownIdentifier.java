package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import java.util.List;
import java.util.stream.Stream;

/** The registry that must hold an identifier says that there is none. */
final class UnknownIdentifier implements Rule.OfEntries {
  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return entries.stream()
        .flatMap(
            e ->
                e.identifiers().stream()
                    .filter(m -> m.identifier().namesWork())
                    .filter(m -> firstOfItsKind(e, m))
                    .map(m -> check(Subject.of(document, e, m.span()), m.identifier())));
  }

  private static boolean firstOfItsKind(Entry entry, IdentifierMention mention) {
    return entry.identifiers().stream()
        .filter(m -> m.identifier().equals(mention.identifier()))
        .findFirst()
        .filter(mention::equals)
        .isPresent();
  }

  private static Check check(Subject subject, Identifier identifier) {
    return new Check.Asking<>(
        subject,
        new WorkById(identifier),
        known ->
            known.value() instanceof Holding.NoSuch
                ? Check.broken(
                    Finding.of(
                            subject,
                            identifier.canonical() + " does not exist, says its registry",
                            "readers who follow it find nothing",
                            "look the work up by its title and correct the identifier")
                        .identifiers(List.of(identifier))
                        .evidence(known.evidence())
                        .key(identifier.canonical()))
                : Check.holds(subject));
  }
}
