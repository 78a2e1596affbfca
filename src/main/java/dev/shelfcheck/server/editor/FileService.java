package dev.shelfcheck.server.editor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** What an editor tells and asks of its open files. */
final class FileService implements TextDocumentService {
  private final CheckQueue queue;
  private final ListChecks checks;
  private final Errands errands;
  private final Wishes wishes;
  private final Consumer<String> closed;

  /**
   * A service without files.
   *
   * @param closed is told the addresses of files that were closed
   */
  FileService(
      CheckQueue queue,
      ListChecks checks,
      Errands errands,
      Wishes wishes,
      Consumer<String> closed) {
    this.queue = queue;
    this.errands = errands;
    this.wishes = wishes;
    this.checks = checks;
    this.closed = closed;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    queue.begin(
        new OpenFile(
            item.getUri(),
            CheckQueue.path(item.getUri(), item.getLanguageId()),
            item.getVersion(),
            item.getText()));
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    var named = params.getTextDocument();
    queue
        .file(named.getUri())
        .ifPresent(
            file ->
                queue.take(
                    file.edited(named.getVersion(), params.getContentChanges(), queue.encoding())));
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    queue.drop(uri);
    closed.accept(uri);
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    if (wishes.onlineOnSave()) {
      queue
          .file(params.getTextDocument().getUri())
          .ifPresent(
              f -> {
                var unused = errands.run(ListChecks.Errand.AUDIT, f.file());
              });
    }
  }

  @Override
  public CompletableFuture<@Nullable Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    String uri = params.getTextDocument().getUri();
    Optional<EntryCompletion> completion =
        queue
            .file(uri)
            .map(f -> new EntryCompletion(f, queue.encoding(), params.getPosition(), checks))
            .filter(EntryCompletion::isWanted);
    return completion.isEmpty()
        ? CompletableFuture.completedFuture(null)
        : queue.ask(uri, file -> Either.forLeft(completion.get().items(file.check())));
  }

  @Override
  public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
    return queue.ask(
        params.getTextDocument().getUri(),
        file -> new EntryHover(file, checks).at(params.getPosition()).orElse(null));
  }

  @Override
  public CompletableFuture<@Nullable Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return queue.ask(
        params.getTextDocument().getUri(),
        file ->
            Either.forLeft(
                file.places()
                    .map(
                        p ->
                            new FindingDiagnostics(file, p, checks)
                                .others(p.offset(params.getPosition())))
                    .orElse(List.of())));
  }

  @Override
  public CompletableFuture<@Nullable List<Either<SymbolInformation, DocumentSymbol>>>
      documentSymbol(DocumentSymbolParams params) {
    return queue.ask(
        params.getTextDocument().getUri(),
        file ->
            file
                .places()
                .map(p -> FileOutline.of(file.document().orElseThrow(), p, checks))
                .orElse(List.of())
                .stream()
                .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                .toList());
  }

  @Override
  public CompletableFuture<@Nullable List<Either<Command, CodeAction>>> codeAction(
      CodeActionParams params) {
    return queue.ask(
        params.getTextDocument().getUri(),
        file ->
            actions(file).map(a -> a.at(params.getRange())).orElse(List.of()).stream()
                .map(Either::<Command, CodeAction>forRight)
                .toList());
  }

  private Optional<FindingActions> actions(CheckedFile file) {
    return file.places()
        .map(
            p ->
                new FindingActions(
                    file,
                    file.document().orElseThrow(),
                    p,
                    new FindingDiagnostics(file, p, checks)));
  }
}
