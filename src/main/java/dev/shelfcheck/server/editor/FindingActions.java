package dev.shelfcheck.server.editor;

import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Fix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What can be done about findings: their fixes, and exceptions to be given a reason. */
final class FindingActions {
  private final CheckedFile checked;
  private final Document document;
  private final TextPlaces places;
  private final FindingDiagnostics diagnostics;

  FindingActions(
      CheckedFile checked, Document document, TextPlaces places, FindingDiagnostics diagnostics) {
    this.checked = checked;
    this.document = document;
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /** The actions for all findings that touch a range, fixes first. */
  List<CodeAction> at(Range range) {
    Span wanted = span(range);
    List<ReportedFinding> here =
        checked.findings().stream()
            .filter(b -> touches(b.finding().subject().span(), wanted))
            .toList();
    List<CodeAction> actions = new ArrayList<>();
    here.forEach(b -> fix(b).ifPresent(actions::add));
    here.forEach(b -> actions.addAll(exceptions(b)));
    return actions;
  }

  private Span span(Range range) {
    int from = places.offset(range.getStart());
    return new Span(from, Math.max(from, places.offset(range.getEnd())));
  }

  private static boolean touches(Span one, Span other) {
    return one.start() <= other.end() && other.start() <= one.end();
  }

  private Optional<CodeAction> fix(ReportedFinding broken) {
    return broken
        .finding()
        .fix()
        .filter(f -> f.applicability() != Fix.Applicability.SHOWN && !f.edits().isEmpty())
        .flatMap(f -> edits(f.edits()).map(e -> action(broken, title(f), e, f.isSafe())));
  }

  private static String title(Fix fix) {
    return fix.isSafe() ? fix.title() : fix.title() + " (look at it: it may change the meaning)";
  }

  private CodeAction action(
      ReportedFinding broken, String title, WorkspaceEdit edit, boolean preferred) {
    CodeAction action = new CodeAction(title);
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(diagnostics.diagnostic(broken)));
    action.setEdit(edit);
    action.setIsPreferred(preferred);
    return action;
  }

  /** The edits as the editor makes them; none where one is of a file that was not read. */
  private Optional<WorkspaceEdit> edits(List<Edit> edits) {
    Map<String, List<Either<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>>> byFile =
        new LinkedHashMap<>();
    for (Edit edit : edits) {
      Optional<Document> in =
          checked
              .audit()
              .library()
              .documents()
              .filter(d -> d.path().equals(edit.path()))
              .findFirst();
      if (in.isEmpty() || !in.get().takes(edit.span(), edit.replacement())) {
        return Optional.empty();
      }
      TextPlaces within = new TextPlaces(in.get().source(), checked.encoding());
      byFile
          .computeIfAbsent(edit.path(), p -> new ArrayList<>())
          .add(Either.forLeft(new TextEdit(within.range(edit.span()), edit.replacement())));
    }
    return Optional.of(
        new WorkspaceEdit(
            byFile.entrySet().stream()
                .map(
                    e ->
                        Either.<TextDocumentEdit, org.eclipse.lsp4j.ResourceOperation>forLeft(
                            new TextDocumentEdit(named(e.getKey()), e.getValue())))
                .toList()));
  }

  private VersionedTextDocumentIdentifier named(String path) {
    return path.equals(checked.check().path())
        ? new VersionedTextDocumentIdentifier(checked.file().uri(), checked.file().version())
        : new VersionedTextDocumentIdentifier(
            Path.of(path).toAbsolutePath().toUri().toString(), null);
  }

  private List<CodeAction> exceptions(ReportedFinding broken) {
    return new ExceptionComments(document)
        .of(broken).stream()
            .flatMap(
                c ->
                    edits(List.of(new Edit(document.path(), Span.at(c.offset()), c.text())))
                        .map(e -> action(broken, c.title(), e, false))
                        .stream())
            .toList();
  }
}
