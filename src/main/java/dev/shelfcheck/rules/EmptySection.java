package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import java.util.stream.Stream;

/** A section of the list has no entries. */
final class EmptySection implements Rule.OfDocument {
  @Override
  public RuleId id() {
    return new RuleId("empty-section");
  }

  @Override
  public Stream<Check> check(Document document) {
    return document.sections().stream().filter(s -> s.level() > 0).map(s -> check(document, s));
  }

  private static Check check(Document document, Section section) {
    Subject subject = Subject.of(document, section.heading());
    boolean bare =
        document.source().slice(section.span()).lines().skip(1).allMatch(String::isBlank);
    return bare
        ? Check.broken(
            Finding.of(
                subject,
                Message.of(
                    "\"" + section.title() + "\" has no entries",
                    "add what belongs there, or remove the heading")))
        : Check.holds(subject);
  }
}
