package dev.shelfcheck.server.editor;

import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;

/** Findings as an editor underlines them. What could not be checked is no problem and not shown. */
final class FindingDiagnostics {
  static final String SOURCE = "shelfcheck";

  private final CheckedFile checked;
  private final TextPlaces places;
  private final ListChecks checks;

  FindingDiagnostics(CheckedFile checked, TextPlaces places, ListChecks checks) {
    this.checked = checked;
    this.places = places;
    this.checks = checks;
  }

  List<Diagnostic> all() {
    return checked.findings().stream().map(this::diagnostic).toList();
  }

  Diagnostic diagnostic(ReportedFinding broken) {
    Diagnostic diagnostic = new Diagnostic();
    diagnostic.setRange(places.range(broken.finding().subject().span()));
    diagnostic.setSeverity(severity(broken.severity()));
    diagnostic.setCode(broken.rule().value());
    checks
        .page(broken.rule())
        .ifPresent(page -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(page)));
    diagnostic.setSource(SOURCE);
    diagnostic.setMessage(checks.clean(words(broken.finding().message())));
    diagnostic.setRelatedInformation(
        broken.finding().related().stream().flatMap(r -> related(r).stream()).toList());
    diagnostic.setData(broken.fingerprint());
    return diagnostic;
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case ADVICE -> DiagnosticSeverity.Hint;
    };
  }

  /** What is wrong, why and what to do, a line each. */
  static String words(Message message) {
    return Stream.of(message.what(), message.why(), message.todo())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private Optional<DiagnosticRelatedInformation> related(Related related) {
    return location(related.subject())
        .map(
            at ->
                new DiagnosticRelatedInformation(
                    at,
                    checks.clean(related.note().isEmpty() ? "the other place" : related.note())));
  }

  /** The other places of the findings at an offset. */
  List<Location> others(int offset) {
    return checked.findings().stream()
        .filter(b -> b.finding().subject().span().start() <= offset)
        .filter(b -> offset <= b.finding().subject().span().end())
        .flatMap(b -> b.finding().related().stream())
        .flatMap(r -> location(r.subject()).stream())
        .distinct()
        .toList();
  }

  /** Where a subject stands, if it is in a file that was read. */
  Optional<Location> location(Subject subject) {
    return subject
        .document()
        .map(
            d ->
                new Location(
                    subject.path().equals(checked.check().path())
                        ? checked.file().uri()
                        : Path.of(subject.path()).toAbsolutePath().toUri().toString(),
                    new TextPlaces(d.source(), checked.encoding()).range(subject.span())));
  }
}
