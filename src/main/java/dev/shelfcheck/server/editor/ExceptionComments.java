package dev.shelfcheck.server.editor;

import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where an exception to a rule is written so that the list's readers see nothing of it and
 * shelfcheck does: within the entry, in its last cell where it is a row, and on a line of its own
 * for a section, for the file, or where no entry is concerned.
 */
final class ExceptionComments {
  /** To be written over: an exception without a reason is a finding itself. */
  static final String REASON = "REASON";

  private final Document document;

  /**
   * A comment and where it goes.
   *
   * @param title what putting it there does
   */
  record Comment(String title, int offset, String text) {}

  ExceptionComments(Document document) {
    this.document = document;
  }

  /** The comments for a finding, the narrowest first; none in kinds that have other comments. */
  List<Comment> of(ReportedFinding broken) {
    String rule = broken.rule().value();
    int at = broken.finding().subject().span().start();
    if (document.kind() == DocumentKind.BIBTEX) {
      String comment = "% shelfcheck-ignore[" + rule + "]: " + REASON + "\n";
      int line =
          lineStart(broken.finding().subject().entry().map(e -> e.span().start()).orElse(at));
      return List.of(new Comment("Except this entry from " + rule, line, comment));
    }
    if (document.kind() != DocumentKind.MARKDOWN) {
      return List.of();
    }
    List<Comment> comments = new ArrayList<>();
    comments.add(
        broken
            .finding()
            .subject()
            .entry()
            .map(e -> within(e, rule))
            .orElseGet(() -> above(at, rule)));
    sectionAt(at)
        .map(
            s ->
                new Comment(
                    "Except this section from " + rule,
                    lineEnd(s.heading().end()),
                    "\n" + comment("-section", rule)))
        .ifPresent(comments::add);
    comments.add(
        new Comment(
            "Except this file from " + rule,
            document.source().length(),
            (endsLine() ? "" : "\n") + "\n" + comment("-file", rule) + "\n"));
    return comments;
  }

  private static String comment(String reach, String rule) {
    return "<!-- shelfcheck-ignore" + reach + "[" + rule + "]: " + REASON + " -->";
  }

  /** At the end of the entry's first line, before the bar that ends a row. */
  private Comment within(Entry entry, String rule) {
    int end = Math.min(lineEnd(entry.span().start()), Math.max(entry.span().end(), 0));
    String line = document.source().slice(new Span(entry.span().start(), end));
    String bare = line.stripTrailing();
    int at = entry.span().start() + bare.length();
    if (entry.form() == EntryForm.ROW && bare.endsWith("|")) {
      at = entry.span().start() + bare.substring(0, bare.length() - 1).stripTrailing().length();
    }
    return new Comment("Except this entry from " + rule, at, " " + comment("", rule));
  }

  private Comment above(int offset, String rule) {
    int start = lineStart(offset);
    String line = document.source().slice(new Span(start, lineEnd(offset)));
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    return new Comment("Except this place from " + rule, start, indent + comment("", rule) + "\n");
  }

  private java.util.Optional<Section> sectionAt(int offset) {
    return document.sections().stream()
        .filter(s -> s.level() > 0 && s.span().start() <= offset && offset < s.span().end())
        .max(Comparator.comparingInt(Section::level));
  }

  private boolean endsLine() {
    return document.source().text().endsWith("\n") || document.source().length() == 0;
  }

  private int lineStart(int offset) {
    return document.source().lineSpan(document.source().line(offset)).start();
  }

  private int lineEnd(int offset) {
    return document.source().lineSpan(document.source().line(offset)).end();
  }
}
