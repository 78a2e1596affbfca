package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.entry.BibtexEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A BibTeX entry has a field twice. */
final class RepeatedField implements Rule.OfDocument {
  /** What no style prints. */
  private static final Set<String> UNPRINTED =
      Set.of(
          "keywords", "abstract", "annote", "annotation", "file", "groups", "comment", "language");

  @Override
  public Stream<Check> check(Document document) {
    return BibtexEntry.of(document).flatMap(RepeatedField::check);
  }

  private static Stream<Check> check(BibtexEntry bibtexEntry) {
    Map<String, Field> first = new HashMap<>();
    return bibtexEntry
        .own()
        .map(
            field ->
                Check.of(
                    bibtexEntry.at(field.span()),
                    Optional.ofNullable(first.putIfAbsent(BibtexEntry.name(field), field))
                        .map(before -> finding(bibtexEntry, before, field))));
  }

  private static Finding finding(BibtexEntry bibtexEntry, Field before, Field again) {
    boolean same = bibtexEntry.written(before).strip().equals(bibtexEntry.written(again).strip());
    Finding finding =
        Finding.of(
                bibtexEntry.at(again.span()),
                bibtexEntry.shown()
                    + " has the field "
                    + again.label()
                    + " twice, "
                    + (same ? "with one value" : "with two values"),
                same ? "" : "BibTeX takes the first, other programs the last",
                same ? "remove one" : "keep the right one")
            .related(List.of(new Related(bibtexEntry.at(before.span()), "the first")))
            .key(BibtexEntry.name(again));
    if (same) {
      return finding.severity(Severity.ADVICE).fix(removal(bibtexEntry, again));
    }
    return UNPRINTED.contains(BibtexEntry.name(again))
        ? finding.severity(Severity.ADVICE)
        : finding;
  }

  private static Fix removal(BibtexEntry bibtexEntry, Field field) {
    return Fix.safe(
        "Remove the repeated field", bibtexEntry.document().path(), whole(bibtexEntry, field), "");
  }

  /** A field from its name to the comma behind it, with the blanks before it. */
  private static Span whole(BibtexEntry bibtexEntry, Field field) {
    String text = bibtexEntry.document().source().text();
    int end = field.span().end() + (bibtexEntry.isQuoted(field) ? 1 : 0);
    int comma = end;
    while (comma < text.length() && Character.isWhitespace(text.charAt(comma))) {
      comma++;
    }
    int start = bibtexEntry.nameOf(field).start();
    while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return new Span(start, comma < text.length() && text.charAt(comma) == ',' ? comma + 1 : end);
  }
}
