package dev.shelfcheck.read.git;

import dev.shelfcheck.disk.Sizes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of git, which ends in time and says no more than can be held. */
final class GitCall {
  /** Bytes read at once; chosen. */
  private static final int BUFFER = 1 << 13;

  /** Longer than a comparison of the largest repositories takes from a cold disk. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  /** The patch of a branch that rewrites every list there could be. */
  static final int LARGEST = 64 << 20;

  private GitCall() {}

  static Git.Reply run(
      Path folder, List<String> command, GitEnvironment environment, String input) {
    return run(folder, command, environment, input, LONGEST);
  }

  static Git.Reply run(
      Path folder,
      List<String> command,
      GitEnvironment environment,
      String input,
      Duration longest) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment.variables());
    try {
      return reply(builder.start(), input, longest);
    } catch (IOException e) {
      throw new GitException("git could not be run: " + e.getMessage());
    }
  }

  private static Git.Reply reply(Process process, String input, Duration longest) {
    try {
      var out = beside(() -> text(process.getInputStream()));
      var err = beside(() -> text(process.getErrorStream()));
      var in = beside(() -> write(process.getOutputStream(), input));
      long end = System.nanoTime() + longest.toNanos();
      String said = out.get(longest.toNanos(), TimeUnit.NANOSECONDS);
      String complained = err.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      in.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (!process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw new TimeoutException();
      }
      return new Git.Reply(process.exitValue(), said, complained);
    } catch (TimeoutException e) {
      throw new GitException("git did not end within " + longest.toSeconds() + " seconds");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof GitException g ? g : new GitException("git's answer broke off");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GitException("git was interrupted");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private interface GitTask {
    String done() throws IOException;
  }

  /** Done on a thread of its own: a pool's may all be busy with waiting for git. */
  private static CompletableFuture<String> beside(GitTask work) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                promise.complete(work.done());
              } catch (IOException e) {
                promise.completeExceptionally(new UncheckedIOException(e));
              } catch (RuntimeException | Error e) {
                promise.completeExceptionally(e);
              }
            },
            "git");
    thread.setDaemon(true);
    thread.start();
    return promise;
  }

  private static String write(OutputStream out, String input) throws IOException {
    try (out) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return ""; // git ended before it had read all, and says why
    }
    return input;
  }

  private static String text(InputStream in) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    try (in) {
      byte[] some = new byte[BUFFER];
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        kept.write(some, 0, n);
        if (kept.size() > LARGEST) {
          throw new GitException("git's answer is larger than " + Sizes.mib(LARGEST) + " MiB");
        }
      }
    }
    return kept.toString(StandardCharsets.UTF_8);
  }
}
