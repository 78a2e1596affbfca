package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.text.NamesInField;
import dev.shelfcheck.rules.text.TexFault;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** TeX does not print a field as it is meant. */
final class BrokenTex implements Rule.OfDocument {
  /** What styles print; the rest is for people and programs. */
  private static final Set<String> PRINTED =
      Set.of(
          "title",
          "subtitle",
          "booktitle",
          "journal",
          "journaltitle",
          "series",
          "publisher",
          "school",
          "institution",
          "organization",
          "author",
          "editor");

  private static final Set<String> PEOPLE = Set.of("author", "editor");

  @Override
  public Stream<Check> check(Document document) {
    return BibtexEntry.of(document)
        .flatMap(
            c -> c.own().filter(f -> PRINTED.contains(BibtexEntry.name(f))).map(f -> check(c, f)));
  }

  private static Check check(BibtexEntry bibtexEntry, Field field) {
    List<TexFault> faults =
        bibtexEntry.isQuoted(field) && !isJoined(bibtexEntry, field)
            ? TexFault.in(bibtexEntry.written(field))
            : List.of();
    return faults.isEmpty()
        ? Check.holds(bibtexEntry.at(field.span()))
        : Check.broken(finding(bibtexEntry, field, faults));
  }

  /** Names that are joined by signs are told of as such. */
  private static boolean isJoined(BibtexEntry bibtexEntry, Field field) {
    return PEOPLE.contains(BibtexEntry.name(field))
        && NamesInField.of(bibtexEntry.written(field)).joint().isPresent();
  }

  private static Finding finding(BibtexEntry bibtexEntry, Field field, List<TexFault> faults) {
    TexFault first = faults.get(0);
    String more = faults.size() > 1 ? ", and " + (faults.size() - 1) + " more here" : "";
    Finding finding =
        Finding.of(
                bibtexEntry.at(first.span().shift(field.span().start())),
                first.what() + " in the " + BibtexEntry.name(field) + more,
                first.why(),
                first.meant().isEmpty() ? first.todo() : "write " + first.meant().get())
            .key(BibtexEntry.name(field));
    boolean mendable = faults.stream().allMatch(f -> f.meant().isPresent());
    return mendable ? finding.fix(fix(bibtexEntry, field, faults)) : finding;
  }

  private static Fix fix(BibtexEntry bibtexEntry, Field field, List<TexFault> faults) {
    return new Fix(
        "Write it as TeX prints it",
        Fix.Applicability.SAFE,
        faults.stream()
            .map(
                f ->
                    new Edit(
                        bibtexEntry.document().path(),
                        f.span().shift(field.span().start()),
                        f.meant().orElseThrow()))
            .toList());
  }
}
