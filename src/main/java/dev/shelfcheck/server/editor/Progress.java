package dev.shelfcheck.server.editor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** Tells an editor what its user waits for, where it said that it can show that. */
final class Progress {
  private static final String TITLE = "shelfcheck";

  private final Supplier<EditorClient> client;
  private final AtomicBoolean shown = new AtomicBoolean();
  private final AtomicInteger steps = new AtomicInteger();

  /**
   * Of an editor that shows nothing until it has said that it does.
   *
   * @param client the editor, once it listens
   */
  Progress(Supplier<EditorClient> client) {
    this.client = client;
  }

  /** Hears what an editor can do. */
  void hear(@Nullable ClientCapabilities can) {
    var window = can == null ? null : can.getWindow();
    shown.set(window != null && Boolean.TRUE.equals(window.getWorkDoneProgress()));
  }

  /**
   * Begins something. The editor is told once it has taken a number for it, in order, and nobody
   * waits for that.
   *
   * @param words what is done
   * @return to be run when it is
   */
  Runnable begin(String words) {
    if (!shown.get()) {
      return () -> {};
    }
    String token = TITLE + "-" + steps.incrementAndGet();
    WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
    begin.setTitle(TITLE);
    begin.setMessage(words);
    CompletableFuture<Void> begun =
        client
            .get()
            .createProgress(new WorkDoneProgressCreateParams(Either.forLeft(token)))
            .thenRun(() -> tell(token, begin));
    return () -> {
      var unused = begun.thenRun(() -> tell(token, new WorkDoneProgressEnd()));
    };
  }

  private void tell(String token, WorkDoneProgressNotification step) {
    client.get().notifyProgress(new ProgressParams(Either.forLeft(token), Either.forLeft(step)));
  }
}
