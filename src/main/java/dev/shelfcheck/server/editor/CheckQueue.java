package dev.shelfcheck.server.editor;

import dev.shelfcheck.audit.Audit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks the open files on one thread of its own, each when its editor has paused, and always as it
 * now is: of a burst of edits only the last text is checked.
 */
final class CheckQueue implements AutoCloseable {
  /**
   * Milliseconds without an edit: shorter than people notice, longer than between two keys held.
   */
  private static final int PAUSE = 40;

  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "checks");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, OpenFile> open = new ConcurrentHashMap<>();
  private final Map<String, ScheduledFuture<?>> due = new ConcurrentHashMap<>();

  /** The worker's alone. */
  private final Map<String, CheckedFile> checked = new ConcurrentHashMap<>();

  private final ListChecks checks;
  private final Supplier<PositionEncoding> encoding;
  private final Consumer<CheckedFile> listener;
  private final Consumer<String> complaints;
  private final Progress progress;

  /**
   * A queue without files.
   *
   * @param encoding of the editor, once it has said which
   * @param listener is told of each file that was checked, on the worker's thread
   * @param complaints is told in words why a file could not be
   * @param progress shows that a file, and what its config looks at beside it, is read for the
   *     first time
   */
  CheckQueue(
      ListChecks checks,
      Supplier<PositionEncoding> encoding,
      Consumer<CheckedFile> listener,
      Consumer<String> complaints,
      Progress progress) {
    this.checks = checks;
    this.encoding = encoding;
    this.listener = listener;
    this.complaints = complaints;
    this.progress = progress;
  }

  PositionEncoding encoding() {
    return encoding.get();
  }

  /** A file as it now is; empty where it is not open. */
  Optional<OpenFile> file(String uri) {
    return Optional.ofNullable(open.get(uri));
  }

  /** Takes a file that was opened: nobody is writing in it yet. */
  void begin(OpenFile file) {
    take(file, 0);
  }

  /** Takes a file's new text, to be checked after a pause. */
  void take(OpenFile file) {
    take(file, PAUSE);
  }

  private void take(OpenFile file, int pause) {
    open.put(file.uri(), file);
    ScheduledFuture<?> next =
        worker.schedule(() -> publish(file.uri()), pause, TimeUnit.MILLISECONDS);
    ScheduledFuture<?> before = due.put(file.uri(), next);
    if (before != null) {
      before.cancel(false);
    }
  }

  /** Forgets a file. */
  void drop(String uri) {
    open.remove(uri);
    ScheduledFuture<?> before = due.remove(uri);
    if (before != null) {
      before.cancel(false);
    }
    worker.execute(() -> forget(uri));
  }

  /** Checks all files anew, from their configs on. */
  void refresh() {
    worker.execute(() -> checked.keySet().forEach(this::forget));
    open.values().forEach(this::take);
  }

  /**
   * Answers a request about a file as it now is, checking it first where that was not done; null,
   * as the protocol has it, where nothing is known of it.
   */
  <T> CompletableFuture<@Nullable T> ask(String uri, Function<CheckedFile, @Nullable T> answer) {
    return CompletableFuture.supplyAsync(
        () -> {
          CheckedFile now = checked(uri);
          return now == null ? null : answer.apply(now);
        },
        worker);
  }

  private void publish(String uri) {
    CheckedFile now = checked(uri);
    if (now != null && now.file().equals(open.get(uri))) {
      listener.accept(now);
    }
  }

  private @Nullable CheckedFile checked(String uri) {
    OpenFile file = open.get(uri);
    if (file == null) {
      return null;
    }
    CheckedFile before = checked.get(uri);
    if (before != null && before.file().equals(file)) {
      return before;
    }
    Runnable done = begin(before, file);
    try {
      ListChecks.FileCheck check =
          before == null ? checks.open(file.file(), file.text()) : before.check();
      Audit audit = check.audit(file.text());
      CheckedFile now =
          new CheckedFile(
              file,
              audit,
              audit.library().documents().filter(d -> d.path().equals(check.path())).findFirst(),
              check,
              encoding.get());
      checked.put(uri, now);
      return now;
    } catch (IOException | RuntimeException e) {
      forget(uri);
      complaints.accept(file.file() + " could not be checked: " + e.getMessage());
      return null;
    } finally {
      done.run();
    }
  }

  private Runnable begin(@Nullable CheckedFile before, OpenFile file) {
    return before == null
        ? progress.begin("reading " + checks.clean(String.valueOf(file.file().getFileName())))
        : () -> {};
  }

  private void forget(String uri) {
    CheckedFile before = checked.remove(uri);
    if (before != null) {
      try {
        before.check().close();
      } catch (IOException e) {
        complaints.accept(String.valueOf(e.getMessage()));
      }
    }
  }

  /**
   * The file that an address names; a text that is in no file yet is told by its language.
   *
   * @param language the protocol's name of it: {@code markdown}, {@code bibtex}
   */
  static Path path(String uri, @Nullable String language) {
    try {
      URI address = URI.create(uri);
      if ("file".equals(address.getScheme())) {
        return Path.of(address);
      }
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      // no address, or of no file that this system can have: as if it had none yet
    }
    return Path.of("bibtex".equals(language) ? "untitled.bib" : "untitled.md").toAbsolutePath();
  }

  @Override
  public void close() {
    worker.execute(() -> checked.keySet().forEach(this::forget));
    worker.shutdown();
  }
}
