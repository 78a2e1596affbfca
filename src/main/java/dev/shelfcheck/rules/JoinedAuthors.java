package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.text.NamesInField;
import java.util.Set;
import java.util.stream.Stream;

/** Names are joined so that BibTeX takes them for one. */
final class JoinedAuthors implements Rule.OfDocument {
  private static final Set<String> PEOPLE = Set.of("author", "editor");

  @Override
  public Stream<Check> check(Document document) {
    return BibtexEntry.of(document)
        .flatMap(
            c -> c.own().filter(f -> PEOPLE.contains(BibtexEntry.name(f))).map(f -> check(c, f)));
  }

  private static Check check(BibtexEntry bibtexEntry, Field people) {
    return Check.of(
        bibtexEntry.at(people.span()),
        (bibtexEntry.isQuoted(people)
                ? NamesInField.of(bibtexEntry.written(people))
                : NamesInField.NONE)
            .joint()
            .map(j -> finding(bibtexEntry, people, j)));
  }

  private static Finding finding(BibtexEntry bibtexEntry, Field people, NamesInField.Joint joint) {
    Span place = joint.span().shift(people.span().start());
    Finding finding =
        Finding.of(
                bibtexEntry.at(place),
                "the "
                    + BibtexEntry.name(people)
                    + "s of "
                    + bibtexEntry.shown()
                    + " are joined by "
                    + joint.by(),
                "BibTeX takes them for the parts of one name",
                "put the word and between two names")
            .recurring(
                "entries have names joined by " + joint.by(),
                bibtexEntry.shown(),
                "put the word and between two names")
            .key(BibtexEntry.name(people));
    return joint
        .meant()
        .map(
            meant ->
                finding.fix(
                    Fix.unsafe("Part the names", bibtexEntry.document().path(), place, meant)))
        .orElse(finding);
  }
}
