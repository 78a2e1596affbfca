package dev.shelfcheck.rule;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which part of a document a suppression is for. */
final class SuppressionScope {
  private final Document document;
  private final List<Suppression> all;

  SuppressionScope(Document document, List<Suppression> all) {
    this.document = document;
    this.all = all;
  }

  Span of(Suppression suppression) {
    int from = suppression.comment().start();
    return switch (suppression.reach()) {
      case NEXT -> next(suppression.comment());
      case SECTION -> section(from);
      case FILE -> new Span(0, document.source().length());
      case START -> new Span(from, end(suppression));
      case END, MALFORMED -> Span.at(0);
    };
  }

  private Span next(Span comment) {
    Optional<Entry> around =
        document.entries().stream().filter(e -> e.span().contains(comment)).findFirst();
    if (around.isPresent()) {
      return around.get().span();
    }
    Span block = blockAfter(comment);
    return document.entries().stream()
        .map(Entry::span)
        .filter(s -> s.start() >= comment.end() && s.start() <= block.end())
        .min(Comparator.naturalOrder())
        .map(s -> new Span(comment.start(), s.end()))
        .orElse(block);
  }

  /** To the end of the next heading, or of the next run of lines that are not blank. */
  private Span blockAfter(Span comment) {
    SourceText source = document.source();
    int line = source.line(comment.end());
    boolean inline = !source.slice(new Span(comment.end(), lineEnd(line))).isBlank();
    while (!inline && line < source.lineCount() && source.lineText(line + 1).isBlank()) {
      line++;
    }
    int end = inline ? lineEnd(line) : comment.end();
    while (!inline && line < source.lineCount() && !source.lineText(line + 1).isBlank()) {
      line++;
      end = lineEnd(line);
      if (source.lineText(line).startsWith("#")) {
        break;
      }
    }
    return new Span(comment.start(), Math.max(end, comment.end()));
  }

  private int lineEnd(int line) {
    return document.source().lineSpan(line).end();
  }

  private Span section(int offset) {
    return document.sections().stream()
        .filter(s -> s.span().start() <= offset && offset < Math.max(s.span().end(), offset + 1))
        .filter(s -> offset < s.span().end() || s.span().end() == document.source().length())
        .max(Comparator.comparingInt(Section::level))
        .map(Section::span)
        .orElse(new Span(0, document.source().length()));
  }

  private int end(Suppression start) {
    return all.stream()
        .filter(s -> s.reach() == Suppression.Reach.END)
        .filter(s -> s.comment().start() > start.comment().end())
        .filter(s -> s.rules().isEmpty() || s.rules().stream().anyMatch(start.rules()::contains))
        .mapToInt(s -> s.comment().end())
        .findFirst()
        .orElse(document.source().length());
  }
}
