package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.vocabulary.BibNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry's type, or a field's name, is none, and is written like one. */
final class MisspeltName implements Rule.OfDocument {
  @Override
  public Stream<Check> check(Document document) {
    return BibtexEntry.of(document)
        .flatMap(c -> Stream.concat(Stream.of(type(c)), c.own().map(f -> field(c, f))));
  }

  private static Check type(BibtexEntry bibtexEntry) {
    String label = bibtexEntry.key().label();
    int start = bibtexEntry.entry().span().start() + 1;
    Span place = new Span(start, start + label.length() - 1);
    return check(
        bibtexEntry.at(place),
        BibNames.typeMeant(bibtexEntry.type()),
        "no style knows the type " + label,
        "styles print it as they print what they do not know, or leave it out",
        "@");
  }

  /** A name is a slip only where the entry does not have the field that is meant. */
  private static Check field(BibtexEntry bibtexEntry, Field field) {
    return check(
        bibtexEntry.at(bibtexEntry.nameOf(field)),
        BibNames.fieldMeant(BibtexEntry.name(field))
            .filter(meant -> Character.isLetter(field.label().charAt(0)))
            .filter(meant -> !bibtexEntry.has(List.of(meant))),
        "no style knows the field " + field.label() + " of " + bibtexEntry.shown(),
        "what it holds is not printed",
        "");
  }

  private static Check check(
      Subject subject, Optional<String> meant, String what, String why, String sign) {
    return Check.of(
        subject, meant.map(m -> finding(subject, m, new Message(what, why, "write " + sign + m))));
  }

  private static Finding finding(Subject subject, String meant, Message message) {
    return Finding.of(subject, message)
        .fix(Fix.unsafe("Write " + meant, subject.path(), subject.span(), meant))
        .key(meant);
  }
}
