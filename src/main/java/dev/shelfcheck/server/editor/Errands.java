package dev.shelfcheck.server.editor;

import dev.shelfcheck.server.editor.ListChecks.Errand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;

/**
 * What is done where it is asked for, one after another on a thread of its own, so that problems
 * are told meanwhile: the audit, which asks the network, and the baseline, which writes.
 */
final class Errands implements AutoCloseable {
  private static final String PREFIX = "shelfcheck.";

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "errands");
            thread.setDaemon(true);
            return thread;
          });
  private final ListChecks checks;
  private final CheckQueue queue;
  private final BiConsumer<Errand, String> listener;
  private final Progress progress;

  /**
   * No errands yet.
   *
   * @param listener is told what came of each, in a line
   * @param progress shows that one is done, which may take minutes
   */
  Errands(
      ListChecks checks, CheckQueue queue, BiConsumer<Errand, String> listener, Progress progress) {
    this.checks = checks;
    this.queue = queue;
    this.listener = listener;
    this.progress = progress;
  }

  /** The commands of all errands: {@code shelfcheck.audit}. */
  static List<String> commands() {
    return Stream.of(Errand.values()).map(Errands::command).toList();
  }

  private static String command(Errand errand) {
    return PREFIX + name(errand);
  }

  /** An errand's name as people are told it. */
  static String name(Errand errand) {
    return errand.name().toLowerCase(Locale.ROOT);
  }

  private String shown(Errand errand, Path file) {
    Runnable done =
        progress.begin(name(errand) + " of " + checks.clean(String.valueOf(file.getFileName())));
    try {
      return checks.run(errand, file);
    } finally {
      done.run();
    }
  }

  /**
   * Runs a command of an editor.
   *
   * @param params its first argument is the address of a file
   * @return what came of it, in a line
   */
  CompletableFuture<Object> run(ExecuteCommandParams params) {
    Optional<Errand> errand =
        Stream.of(Errand.values()).filter(e -> command(e).equals(params.getCommand())).findFirst();
    Optional<Path> file =
        params.getArguments().stream().findFirst().map(Errands::address).map(Errands::file);
    if (errand.isEmpty() || file.isEmpty() || !Files.isRegularFile(file.get())) {
      return CompletableFuture.completedFuture(
          errand.isEmpty()
              ? "there is no command " + checks.clean(params.getCommand())
              : "name a file that was saved");
    }
    return run(errand.get(), file.get());
  }

  /** Does one for a file as it was saved; all that is open is then checked anew. */
  CompletableFuture<Object> run(Errand errand, Path file) {
    return CompletableFutures.computeAsync(
        worker,
        cancelled -> {
          cancelled.checkCanceled();
          String words = shown(errand, file);
          queue.refresh();
          listener.accept(errand, words);
          return words;
        });
  }

  /** A word of JSON as it was meant. */
  private static String address(Object argument) {
    String word = String.valueOf(argument);
    return word.startsWith("\"") && word.endsWith("\"") && word.length() > 1
        ? word.substring(1, word.length() - 1)
        : word;
  }

  private static Path file(String uri) {
    return CheckQueue.path(uri, null);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
