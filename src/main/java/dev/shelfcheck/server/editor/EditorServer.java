package dev.shelfcheck.server.editor;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/**
 * One editor's server: tells what is wrong while a list is written, what an entry is, and how a
 * finding is mended. It asks nobody but catalogue and memory and writes nothing: the editor makes
 * the edits. The network is asked, and a baseline written, where its user asks for it.
 */
public final class EditorServer implements LanguageServer {
  /** What changes how files are checked; named to editors that can watch files. */
  private static final List<String> WATCHED =
      List.of("**/.shelfcheck.yml", "**/.shelfcheck.yaml", "**/.shelfcheck-baseline.json");

  /** Where ids and addresses have their parts, so that one typed is completed as it ends. */
  private static final List<String> COMPLETED_AT = List.of("/", ".", ":");

  /** Bytes of one message: several times the longest file that is read. */
  private static final int LONGEST_MESSAGE = 64 << 20;

  private static final String WATCHING = "workspace/didChangeWatchedFiles";

  /** It tells of every message that it cannot read with a trace; the editor is answered. */
  private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j");

  private final ListChecks checks;
  private final String version;
  private final AtomicReference<PositionEncoding> encoding =
      new AtomicReference<>(PositionEncoding.UTF_16);
  private final AtomicReference<EditorClient> client = new AtomicReference<>();
  private final AtomicReference<String> complaint = new AtomicReference<>("");
  private final AtomicBoolean watches = new AtomicBoolean();
  private final AtomicBoolean shutDown = new AtomicBoolean();
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private final Wishes wishes = new Wishes();
  private final Progress progress = new Progress(this::client);
  private final CheckQueue queue;
  private final Errands errands;
  private final FileService files;
  private final FolderService folders;

  private EditorServer(ListChecks checks, String version) {
    this.checks = checks;
    this.version = version;
    this.queue = new CheckQueue(checks, this::encoding, this::publish, this::complain, progress);
    this.errands = new Errands(checks, queue, this::done, progress);
    this.files = new FileService(queue, checks, errands, wishes, this::clear);
    this.folders = new FolderService(queue, errands, wishes);
  }

  /**
   * Serves one editor until it says that it is over, or is gone.
   *
   * @param version this tool's, as the editor may show it
   * @return whether it ended as the protocol wants: a {@code shutdown} before the {@code exit}
   */
  public static boolean serve(ListChecks checks, String version, InputStream in, OutputStream out) {
    LIBRARY.setLevel(Level.OFF);
    EditorServer server = new EditorServer(checks, version);
    Launcher<EditorClient> launcher =
        new Launcher.Builder<EditorClient>()
            .setLocalService(server)
            .setRemoteInterface(EditorClient.class)
            .setInput(MessageBound.of(in, LONGEST_MESSAGE))
            .setOutput(out)
            .wrapMessages(new SessionOrder())
            .create();
    server.client.set(launcher.getRemoteProxy());
    Future<Void> heard = launcher.startListening();
    Thread watcher =
        new Thread(
            () -> {
              try {
                heard.get();
              } catch (InterruptedException | ExecutionException | CancellationException e) {
                // an editor that is gone; what it said last is lost with it
              }
              server.ended.complete(false);
            },
            "editor");
    watcher.setDaemon(true);
    watcher.start();
    try {
      return server.ended.get();
    } catch (InterruptedException | ExecutionException e) {
      return false;
    } finally {
      server.errands.close();
      server.queue.close();
      heard.cancel(true);
    }
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    var capabilities = params.getCapabilities();
    if (capabilities != null && capabilities.getGeneral() != null) {
      encoding.set(PositionEncoding.of(capabilities.getGeneral().getPositionEncodings()));
    }
    progress.hear(capabilities);
    var workspace = capabilities == null ? null : capabilities.getWorkspace();
    var watching = workspace == null ? null : workspace.getDidChangeWatchedFiles();
    watches.set(watching != null && Boolean.TRUE.equals(watching.getDynamicRegistration()));
    wishes.hear(params.getInitializationOptions());
    watch(params.getProcessId());
    ServerCapabilities can = new ServerCapabilities();
    can.setPositionEncoding(encoding().word());
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(true);
    can.setTextDocumentSync(sync);
    can.setExecuteCommandProvider(new ExecuteCommandOptions(Errands.commands()));
    can.setCompletionProvider(new CompletionOptions(false, COMPLETED_AT));
    can.setHoverProvider(true);
    can.setWorkspace(new WorkspaceServerCapabilities(folders()));
    can.setDefinitionProvider(true);
    can.setDocumentSymbolProvider(true);
    can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    return CompletableFuture.completedFuture(
        new InitializeResult(can, new ServerInfo("shelfcheck", version)));
  }

  /** A file's config is the nearest above it: it is all the same which folders are open. */
  private static WorkspaceFoldersOptions folders() {
    WorkspaceFoldersOptions options = new WorkspaceFoldersOptions();
    options.setSupported(true);
    return options;
  }

  /**
   * Ends with the editor, although another of its programs may hold the other end of standard input
   * open. Its number may be one of another machine, or of another container: whose is not among
   * those that started this process is not watched.
   */
  private void watch(@Nullable Integer editor) {
    if (editor != null) {
      Stream.iterate(ProcessHandle.current().parent(), Optional::isPresent, p -> p.get().parent())
          .map(Optional::get)
          .filter(p -> p.pid() == editor)
          .findFirst()
          .ifPresent(
              p -> {
                var unused = p.onExit().thenRun(this::exit);
              });
    }
  }

  @Override
  public void initialized(InitializedParams params) {
    if (watches.get()) {
      var wanted =
          new DidChangeWatchedFilesRegistrationOptions(
              WATCHED.stream().map(glob -> new FileSystemWatcher(Either.forLeft(glob))).toList());
      var unused = // an editor that refuses is told of nothing else
          client()
              .registerCapability(
                  new RegistrationParams(List.of(new Registration(WATCHING, WATCHING, wanted))));
    }
  }

  private EditorClient client() {
    return Objects.requireNonNull(client.get(), "nobody listens yet");
  }

  private PositionEncoding encoding() {
    return Objects.requireNonNull(encoding.get());
  }

  private void publish(CheckedFile checked) {
    complaint.set("");
    List<org.eclipse.lsp4j.Diagnostic> found =
        checked
            .places()
            .map(places -> new FindingDiagnostics(checked, places, checks).all())
            .orElse(List.of());
    client()
        .publishDiagnostics(
            new PublishDiagnosticsParams(checked.file().uri(), found, checked.file().version()));
    if (wishes.outcomes()) {
      client().outcomes(CheckOutcomes.of(checked));
    }
  }

  /**
   * Says what came of an errand that its user asked for by name; after a save it is shown as
   * problems.
   */
  private void done(ListChecks.Errand errand, String words) {
    client()
        .logMessage(
            new MessageParams(MessageType.Info, Errands.name(errand) + ": " + checks.clean(words)));
  }

  private void clear(String uri) {
    client().publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
  }

  /** Says what is in the way, once: it is at every key. */
  private void complain(String words) {
    if (words.equals(complaint.getAndSet(words))) {
      return;
    }
    client().showMessage(new MessageParams(MessageType.Warning, checks.clean(words)));
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown.set(true);
    return CompletableFuture.completedFuture(Map.of());
  }

  @Override
  public void exit() {
    ended.complete(shutDown.get());
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return files;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return folders;
  }
}
