package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.fix.Edits;
import dev.shelfcheck.fix.UnifiedDiff;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Fix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fixes as a patch to copy: without context, for {@code patch -p1} or {@code git apply
 * --unidiff-zero}.
 *
 * @param kind safe, unsafe or shown
 */
public record Patch(String title, String kind, String text) {
  /** More than so many fixes nobody looks through or copies on a page; the command makes them. */
  private static final int MOST_FIXES = 200;

  /** The patch of a fix whose edits each stay in one line of the document; empty for others. */
  static Optional<Patch> of(Fix fix, Optional<Document> document) {
    return document
        .filter(d -> inLines(fix, d))
        .map(
            d ->
                new Patch(
                    Shown.line(fix.title()),
                    fix.applicability().name().toLowerCase(Locale.ROOT),
                    text(d, fix.edits())));
  }

  /** The first safe fixes of several findings as one patch; empty where none has one. */
  static Optional<Patch> ofAll(List<ReportedFinding> findings) {
    Map<Document, List<Edit>> edits = new LinkedHashMap<>();
    int fixes = 0;
    for (ReportedFinding broken : findings) {
      Optional<Document> document = broken.finding().subject().document();
      Optional<Fix> fix =
          broken.finding().fix().filter(f -> f.applicability() == Fix.Applicability.SAFE);
      if (document.isPresent() && fix.isPresent() && inLines(fix.get(), document.get())) {
        if (fixes++ < MOST_FIXES) {
          edits.computeIfAbsent(document.get(), k -> new ArrayList<>()).addAll(fix.get().edits());
        }
      }
    }
    String title =
        (fixes > MOST_FIXES ? "The first " + MOST_FIXES + " of " : "")
            + Counted.of(fixes, "safe fix", "safe fixes");
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Patch(
                title,
                "safe",
                edits.entrySet().stream()
                    .map(e -> text(e.getKey(), e.getValue()))
                    .collect(Collectors.joining())));
  }

  private static boolean inLines(Fix fix, Document document) {
    SourceText source = document.source();
    return !fix.edits().isEmpty()
        && fix.edits().stream()
            .allMatch(
                e ->
                    e.path().equals(document.path())
                        && source.line(e.span().start()) == source.line(e.span().end()));
  }

  /** Of the lines that change; each is made harmless, so that a patch is what is seen of it. */
  private static String text(Document document, List<Edit> edits) {
    SourceText source = document.source();
    List<Edit> apart = apart(edits.stream().distinct().toList());
    int first = source.line(apart.get(apart.size() - 1).span().start());
    int last = source.line(apart.get(0).span().end());
    int from = source.lineSpan(first).start();
    int to = last < source.lineCount() ? source.lineSpan(last + 1).start() : source.length();
    String before = source.text().substring(from, to);
    String after = Edits.apply(before, apart.stream().map(e -> moved(e, from)).toList());
    return UnifiedDiff.ofLines(Shown.line(document.path()), first, before, after)
        .replace("\r\n", "\n")
        .transform(d -> Arrays.stream(d.split("\n")))
        .map(l -> Shown.line(l) + "\n")
        .collect(Collectors.joining());
  }

  private static Edit moved(Edit edit, int from) {
    Span span = new Span(edit.span().start() - from, edit.span().end() - from);
    return new Edit(edit.path(), span, edit.replacement());
  }

  /** The edits, last first, without those that reach into another. */
  private static List<Edit> apart(List<Edit> edits) {
    List<Edit> apart = new ArrayList<>();
    int free = Integer.MAX_VALUE;
    for (Edit edit : edits.stream().sorted((a, b) -> b.span().compareTo(a.span())).toList()) {
      if (edit.span().end() <= free) {
        apart.add(edit);
        free = edit.span().start();
      }
    }
    return apart;
  }
}
