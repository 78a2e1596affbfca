package dev.shelfcheck.engine;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentStructure;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rule.Suppression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The exceptions that are written into the lists themselves. */
final class Suppressions {
  private final Map<String, List<Suppression>> byPath = new HashMap<>();

  Suppressions(Library library) {
    library
        .documents()
        .filter(d -> !d.directives().isEmpty())
        .forEach(d -> byPath.put(d.path(), Suppression.in(d)));
  }

  boolean name(RuleId rule) {
    return byPath.values().stream().flatMap(List::stream).anyMatch(s -> s.names(rule));
  }

  /** The exception made for a subject under a rule. */
  Optional<Suppression> of(RuleId rule, Subject subject) {
    return byPath.getOrDefault(subject.path(), List.of()).stream()
        .filter(s -> s.names(rule) && covers(s.scope(), subject.span()))
        .findFirst();
  }

  /** The exception made for any place of a finding. */
  Optional<Suppression> touching(RuleId rule, Finding finding) {
    return Stream.concat(
            Stream.of(finding.subject()), finding.related().stream().map(Related::subject))
        .flatMap(s -> of(rule, s).stream())
        .findFirst();
  }

  private static boolean covers(Span scope, Span place) {
    return scope.start() <= place.start()
        && (place.start() < scope.end() || place.equals(Span.at(scope.end())));
  }

  /** What is left to look at for a rule: the document without what is excepted from it. */
  Document without(RuleId rule, Document d) {
    List<Span> scopes =
        byPath.getOrDefault(d.path(), List.of()).stream()
            .filter(s -> s.names(rule))
            .map(Suppression::scope)
            .toList();
    if (scopes.isEmpty()) {
      return d;
    }
    return new Document(
        d.path(),
        d.kind(),
        d.source(),
        new DocumentStructure(
            d.sections(),
            d.headings().stream().filter(h -> outside(scopes, h.span())).toList(),
            d.contents().stream().filter(c -> outside(scopes, c.span())).toList(),
            d.anchors()),
        d.entries().stream().filter(e -> outside(scopes, e.span())).toList(),
        d.looseLinks().stream().filter(l -> outside(scopes, l.span())).toList(),
        d.directives(),
        d.defects().stream().filter(f -> outside(scopes, f.span())).toList());
  }

  private static boolean outside(List<Span> scopes, Span place) {
    return scopes.stream().noneMatch(s -> covers(s, place));
  }
}
