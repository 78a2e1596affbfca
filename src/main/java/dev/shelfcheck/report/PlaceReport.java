package dev.shelfcheck.report;

import dev.shelfcheck.audit.Excused;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rule.Suppression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was read at one line of a list, who looked at it, and what is put up with there. */
public final class PlaceReport {
  private final Document document;
  private final int line;
  private final Optional<Entry> entry;

  /**
   * A place.
   *
   * @param line from 1, within the document
   */
  public PlaceReport(Document document, int line) {
    this.document = document;
    this.line = line;
    this.entry =
        document.entries().stream()
            .filter(e -> covers(e.span()))
            .max(Comparator.comparingInt(e -> e.span().start()));
  }

  /** What a rule said of a subject, in words; equal sayings are counted. */
  public record Saying(String rule, Subject subject, String words) {}

  /**
   * The report, a line each.
   *
   * @param sayings of all rules over the whole library, what does not concern the place included
   */
  public List<String> lines(List<Saying> sayings, List<Excused> excused) {
    List<String> lines = new ArrayList<>();
    lines.add(Shown.line(document.path()) + ":" + line + ": " + Shown.line(text()));
    lines.add("");
    entry.ifPresentOrElse(e -> lines.addAll(EntryText.of(document, e)), () -> lines.addAll(bare()));
    lines.add("");
    lines.addAll(rules(sayings));
    lines.add("");
    lines.addAll(exceptions(excused));
    return lines;
  }

  private String text() {
    return document.source().lineText(line).strip();
  }

  private List<String> bare() {
    List<String> lines = new ArrayList<>();
    lines.add("no entry stands here");
    String section = String.join(" > ", section().map(Section::path).orElse(List.of()));
    if (!section.isEmpty()) {
      lines.add("  section      " + Shown.line(section));
    }
    document.looseLinks().stream()
        .filter(l -> covers(l.span()))
        .forEach(l -> lines.add("  link         " + Shown.line(EntryText.link(document, l))));
    document.defects().stream()
        .filter(d -> covers(d.span()))
        .forEach(
            d ->
                lines.add(
                    "  not read     "
                        + d.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + ": "
                        + Shown.line(d.detail())));
    return lines;
  }

  private Optional<Section> section() {
    return document.sections().stream()
        .filter(s -> covers(s.span()))
        .max(Comparator.comparingInt(Section::level));
  }

  private List<String> rules(List<Saying> sayings) {
    Map<String, Map<String, Integer>> byRule = new TreeMap<>();
    sayings.stream()
        .filter(s -> here(s.subject()))
        .forEach(
            s ->
                byRule
                    .computeIfAbsent(s.rule(), r -> new TreeMap<>())
                    .merge(s.words(), 1, Integer::sum));
    List<String> lines = new ArrayList<>();
    lines.add(byRule.isEmpty() ? "no rule looked here" : "rules that looked here");
    byRule.forEach(
        (rule, words) ->
            words.forEach(
                (w, n) ->
                    lines.add(
                        String.format(
                            Locale.ROOT,
                            "  %-26s %s%s",
                            rule,
                            Shown.line(w),
                            n > 1 ? " (" + n + " times)" : ""))));
    return lines;
  }

  private List<String> exceptions(List<Excused> excused) {
    List<String> lines = new ArrayList<>();
    for (Suppression s : Suppression.in(document)) {
      if (s.scope().overlaps(span())) {
        lines.add(
            "  comment at line "
                + document.source().line(s.comment().start())
                + " for "
                + Shown.line(String.join(", ", s.rules()))
                + ": "
                + (s.reason().isEmpty() ? "no reason given" : Shown.line(s.reason())));
      }
    }
    excused.stream()
        .filter(e -> places(e).anyMatch(this::here))
        .forEach(e -> lines.add("  " + words(e)));
    lines.add(0, lines.isEmpty() ? "nothing is suppressed here" : "suppressed here");
    return lines;
  }

  private static String words(Excused excused) {
    return excused.broken().rule()
        + ": "
        + Shown.line(excused.broken().finding().message().what())
        + (excused.ground() == Excused.SuppressionKind.BASELINE
            ? " (known to the baseline)"
            : " (by a comment)");
  }

  private static Stream<Subject> places(Excused excused) {
    return Stream.concat(
        Stream.of(excused.broken().finding().subject()),
        excused.broken().finding().related().stream().map(Related::subject));
  }

  private boolean here(Subject subject) {
    if (!subject.path().equals(document.path())) {
      return false;
    }
    boolean ofEntry =
        entry.isPresent()
            && subject.entry().map(e -> e.index() == entry.get().index()).orElse(false);
    return ofEntry || (subject.document().isPresent() && covers(subject.span()));
  }

  /** The entry here, or the bare line. */
  private Span span() {
    return entry.map(Entry::span).orElse(document.source().lineSpan(line));
  }

  private boolean covers(Span span) {
    int first = document.source().line(span.start());
    int last = document.source().line(Math.max(span.start(), span.end() - 1));
    return first <= line && line <= last;
  }
}
