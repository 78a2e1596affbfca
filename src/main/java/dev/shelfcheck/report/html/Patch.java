package dev.shelfcheck.report.html;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Fix;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fix as a patch to copy: one hunk a changed line.
 *
 * @param kind safe, unsafe or shown
 */
public record Patch(String title, String kind, String text) {
  /** The patch of a fix whose edits each stay in one line of the document; empty for others. */
  static Optional<Patch> of(Fix fix, Optional<Document> document) {
    if (document.isEmpty() || fix.edits().isEmpty()) {
      return Optional.empty();
    }
    SourceText source = document.get().source();
    boolean simple =
        fix.edits().stream()
            .allMatch(
                e ->
                    e.path().equals(document.get().path())
                        && source.line(e.span().start()) == source.line(e.span().end()));
    if (!simple) {
      return Optional.empty();
    }
    String hunks =
        fix.edits().stream()
            .collect(Collectors.groupingBy(e -> source.line(e.span().start())))
            .entrySet()
            .stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(h -> hunk(source, h.getKey(), h.getValue()))
            .collect(Collectors.joining());
    String path = Shown.line(document.get().path());
    return Optional.of(
        new Patch(
            Shown.line(fix.title()),
            fix.applicability().name().toLowerCase(Locale.ROOT),
            "--- a/" + path + "\n+++ b/" + path + "\n" + hunks));
  }

  private static String hunk(SourceText source, int line, List<Edit> edits) {
    Span span = source.lineSpan(line);
    StringBuilder changed = new StringBuilder(source.slice(span));
    edits.stream()
        .sorted((a, b) -> b.span().compareTo(a.span()))
        .forEach(
            e ->
                changed.replace(
                    e.span().start() - span.start(),
                    e.span().end() - span.start(),
                    e.replacement()));
    return "@@ -"
        + line
        + " +"
        + line
        + " @@\n-"
        + Shown.line(source.lineText(line))
        + "\n+"
        + Shown.line(changed.toString())
        + "\n";
  }
}
