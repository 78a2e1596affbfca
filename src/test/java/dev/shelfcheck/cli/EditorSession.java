package dev.shelfcheck.cli;

import com.google.gson.JsonObject;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor with one file open, talking to {@code shelfcheck server} as editors do. */
final class EditorSession implements AutoCloseable {
  /** A loaded machine takes its time. */
  private static final int SECONDS = 20;

  private final Heard heard = new Heard();
  private final StringWriter complaints = new StringWriter();
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private final PipedOutputStream said;
  private final LanguageServer server;
  private final String uri;
  private int version;
  private String text = "";

  /**
   * Starts a server.
   *
   * @param file need not be there
   * @param catalogue asked for works
   * @param encodings those the editor offers; none where it says nothing of them
   */
  EditorSession(Path file, Path catalogue, String... encodings) throws IOException {
    this(file, catalogue, t -> Main.run(t, "server", "--stdio"), encodings);
  }

  /**
   * Starts a server.
   *
   * @param serving on a terminal, to its exit code
   */
  EditorSession(Path file, Path catalogue, ToIntFunction<Terminal> serving, String... encodings)
      throws IOException {
    this.uri = file.toUri().toString();
    said = new PipedOutputStream();
    PipedInputStream toServer = new PipedInputStream(said, 1 << 16);
    PipedOutputStream answers = new PipedOutputStream();
    PipedInputStream fromServer = new PipedInputStream(answers, 1 << 16);
    Terminal terminal =
        new Terminal(
            toServer,
            new PrintWriter(new OutputStreamWriter(answers, StandardCharsets.UTF_8)),
            new PrintWriter(complaints),
            Map.of("HOME", catalogue.toString(), "XDG_DATA_HOME", catalogue.toString()),
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
            false);
    Thread process = new Thread(() -> ended.complete(serving.applyAsInt(terminal)), "server");
    process.setDaemon(true);
    process.start();
    Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(heard, fromServer, said);
    var unused = launcher.startListening();
    server = launcher.getRemoteProxy();
    InitializeParams params = new InitializeParams();
    params.setCapabilities(new ClientCapabilities());
    params.getCapabilities().setWindow(new WindowClientCapabilities());
    params.getCapabilities().getWindow().setWorkDoneProgress(true);
    if (encodings.length > 0) {
      GeneralClientCapabilities general = new GeneralClientCapabilities();
      general.setPositionEncodings(List.of(encodings));
      params.getCapabilities().setGeneral(general);
    }
    answer(server.initialize(params));
    server.initialized(new InitializedParams());
  }

  LanguageServer server() {
    return server;
  }

  TextDocumentIdentifier file() {
    return new TextDocumentIdentifier(uri);
  }

  String text() {
    return text;
  }

  String complaints() {
    return complaints.toString();
  }

  /** What the server ends with. */
  int exitCode() {
    return answer(ended);
  }

  /** Has the server hear no more. */
  void hangUp() throws IOException {
    said.close();
  }

  void open(String language, String content) {
    text = content;
    version = 1;
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(new TextDocumentItem(uri, language, version, content)));
  }

  /** Replaces a span of the text; places are told in UTF-16. */
  void edit(Span span, String replacement) {
    Range range = range(span);
    text = text.substring(0, span.start()) + replacement + text.substring(span.end());
    change(new TextDocumentContentChangeEvent(range, replacement));
  }

  void change(TextDocumentContentChangeEvent event) {
    version++;
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version), List.of(event)));
  }

  Range range(Span span) {
    return new Range(position(span.start()), position(span.end()));
  }

  Position position(int offset) {
    var at = new SourceText(text).position(offset);
    return new Position(at.line() - 1, at.column() - 1);
  }

  /** The problems of the text as it now is, once the server has told them. */
  List<Diagnostic> problems() {
    while (true) {
      PublishDiagnosticsParams told = heard.next();
      if (told.getUri().equals(uri) && Objects.equals(told.getVersion(), version)) {
        return told.getDiagnostics();
      }
    }
  }

  /** How many times problems were told that nobody has looked at. */
  int unheard() {
    return heard.told.size();
  }

  /** What the server writes into the editor's log, once it does. */
  String logged() {
    try {
      return Objects.requireNonNull(heard.logged.poll(SECONDS, TimeUnit.SECONDS), "nothing");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the checks of the file came to, once the server tells it. */
  JsonObject outcomes() {
    try {
      return Objects.requireNonNull(heard.outcomes.poll(SECONDS, TimeUnit.SECONDS), "nothing");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it wrote anything that nobody has looked at. */
  boolean isLogEmpty() {
    return heard.logged.isEmpty();
  }

  /** What the server says next of what its user waits for: what is begun, or that it is done. */
  String progress() {
    try {
      return Objects.requireNonNull(heard.progress.poll(SECONDS, TimeUnit.SECONDS), "nothing");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> messages() {
    return heard.messages;
  }

  List<CodeAction> actions(Range range) {
    return answer(
            server
                .getTextDocumentService()
                .codeAction(new CodeActionParams(file(), range, new CodeActionContext(List.of()))))
        .stream()
        .map(a -> a.getRight())
        .toList();
  }

  /** The text with an action's edits of this file made. */
  String with(CodeAction action) {
    SourceText source = new SourceText(text);
    List<TextEdit> edits = new ArrayList<>();
    action
        .getEdit()
        .getDocumentChanges()
        .forEach(d -> d.getLeft().getEdits().forEach(e -> edits.add(e.getLeft())));
    edits.sort(Comparator.comparingInt((TextEdit e) -> -offset(source, e.getRange().getStart())));
    StringBuilder out = new StringBuilder(text);
    edits.forEach(
        e ->
            out.replace(
                offset(source, e.getRange().getStart()),
                offset(source, e.getRange().getEnd()),
                e.getNewText()));
    return out.toString();
  }

  private static int offset(SourceText source, Position position) {
    return position.getLine() >= source.lineCount()
        ? source.length()
        : source.lineSpan(position.getLine() + 1).start() + position.getCharacter();
  }

  static <T> T answer(CompletableFuture<T> future) {
    try {
      return future.get(SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    hangUp();
    exitCode();
  }

  /** What the server said unasked. */
  private static final class Heard implements LanguageClient {
    private final BlockingQueue<PublishDiagnosticsParams> told = new LinkedBlockingQueue<>();
    private final List<String> messages = new ArrayList<>();
    private final BlockingQueue<JsonObject> outcomes = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> logged = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> progress = new LinkedBlockingQueue<>();

    PublishDiagnosticsParams next() {
      try {
        return Objects.requireNonNull(
            told.poll(SECONDS, TimeUnit.SECONDS), () -> "nothing was told, but " + messages);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
      told.add(params);
    }

    /** What the checks of the file came to. */
    @SuppressWarnings({"UnusedMethod", "EffectivelyPrivate"}) // LSP4J finds it by its annotation
    @JsonNotification("shelfcheck/outcomes")
    public void outcomes(JsonObject told) {
      outcomes.add(told);
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void notifyProgress(ProgressParams params) {
      progress.add(
          params.getValue().getLeft() instanceof WorkDoneProgressBegin begin
              ? begin.getMessage()
              : "done");
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void showMessage(MessageParams params) {
      messages.add(params.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams params) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams params) {
      logged.add(params.getMessage());
    }
  }
}
