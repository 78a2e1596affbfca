package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Recurring;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names are joined so that BibTeX takes them for one. */
final class JoinedAuthors implements Rule.OfDocument {
  private static final Set<String> PEOPLE = Set.of("author", "editor");

  @Override
  public RuleId id() {
    return new RuleId("joined-authors");
  }

  @Override
  public Stream<Check> check(Document document) {
    return Citation.of(document)
        .flatMap(c -> c.own().filter(f -> PEOPLE.contains(Citation.name(f))).map(f -> check(c, f)));
  }

  private static Check check(Citation citation, Field people) {
    return (citation.isQuoted(people)
            ? NamesInField.of(citation.written(people))
            : NamesInField.NONE)
        .joint()
        .map(j -> Check.broken(finding(citation, people, j)))
        .orElseGet(() -> Check.holds(citation.at(people.span())));
  }

  private static Finding finding(Citation citation, Field people, NamesInField.Joint joint) {
    Span place = joint.span().shift(people.span().start());
    Finding finding =
        Finding.of(
                citation.at(place),
                new Message(
                    "the "
                        + Citation.name(people)
                        + "s of "
                        + citation.shown()
                        + " are joined by "
                        + joint.by(),
                    "BibTeX takes them for the parts of one name",
                    "put the word and between two names"))
            .recurring(
                new Recurring(
                    "entries have names joined by " + joint.by(),
                    citation.shown(),
                    "put the word and between two names"))
            .key(Citation.name(people));
    return joint
        .meant()
        .map(
            meant ->
                finding.fix(
                    new Fix(
                        "Part the names",
                        Fix.Applicability.UNSAFE,
                        List.of(new Edit(citation.document().path(), place, meant)))))
        .orElse(finding);
  }
}
