package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Fix.Applicability;
import dev.shelfcheck.rule.Hindsight;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rule.Suppression;
import java.util.List;
import java.util.stream.Stream;

/** A suppression silences nothing any more. */
final class UnusedSuppression implements Rule.OfExceptions {
  @Override
  public Stream<Check> check(Document document, Hindsight hindsight) {
    return Suppression.in(document).stream()
        .filter(s -> !s.rules().isEmpty() && !s.scope().isEmpty())
        .map(s -> check(document, s, hindsight));
  }

  private static Check check(Document document, Suppression suppression, Hindsight hindsight) {
    Subject subject = Subject.of(document, suppression.comment());
    List<String> idle =
        suppression.rules().stream()
            .filter(r -> idle(r, document, suppression.scope(), hindsight))
            .toList();
    if (idle.isEmpty()) {
      return Check.holds(subject);
    }
    Finding finding =
        Finding.of(
                subject,
                String.join(", ", idle) + " finds nothing here, so there is nothing to silence",
                "take the comment away, so that it does not hide the next fault")
            .key(String.join(" ", idle));
    return Check.broken(
        isOneLine(document.source(), suppression.comment())
            ? finding.fix(fix(document, suppression, idle))
            : finding);
  }

  /** A comment of several lines holds more than this suppression: its author takes it away. */
  private static boolean isOneLine(SourceText source, Span comment) {
    return source.line(comment.start()) == source.line(comment.end());
  }

  private static boolean idle(String rule, Document document, Span scope, Hindsight hindsight) {
    return RuleId.parse(rule)
        .map(id -> hindsight.of(id, document.path(), scope) == Hindsight.OutcomeSummary.QUIET)
        .orElse(false);
  }

  private static Fix fix(Document document, Suppression suppression, List<String> idle) {
    List<String> kept = suppression.rules().stream().filter(r -> !idle.contains(r)).toList();
    if (kept.isEmpty()) {
      Span gone = withItsLine(document.source(), suppression.comment());
      return new Fix(
          "Take the comment away",
          Applicability.SAFE,
          List.of(new Edit(document.path(), gone, "")));
    }
    String text = document.slice(suppression.comment());
    int open = text.indexOf('[') + 1;
    Span names = new Span(open, text.indexOf(']')).shift(suppression.comment().start());
    return new Fix(
        "Silence only what is there",
        Applicability.SAFE,
        List.of(new Edit(document.path(), names, String.join(", ", kept))));
  }

  /** The comment with its line, where nothing else stands on it; else with the blanks before it. */
  private static Span withItsLine(SourceText source, Span comment) {
    int line = source.line(comment.start());
    Span whole = source.lineSpan(line);
    String text = source.text();
    boolean alone =
        text.substring(whole.start(), comment.start()).isBlank()
            && text.substring(comment.end(), whole.end()).isBlank();
    if (alone) {
      int next = line < source.lineCount() ? source.lineSpan(line + 1).start() : whole.end();
      return new Span(whole.start(), next);
    }
    int start = comment.start();
    boolean last = text.substring(comment.end(), whole.end()).isBlank();
    while (last && start > whole.start() && " \t".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    return new Span(start, comment.end());
  }
}
