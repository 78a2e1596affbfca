package dev.shelfcheck.read.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The git command, run in a folder. */
public final class Git {
  private final Path folder;

  public Git(Path folder) {
    this.folder = folder;
  }

  /** What a git command printed. */
  record Reply(int code, String out, String err) {}

  /**
   * Runs git; its own settings for output are left aside.
   *
   * @throws GitException where there is no git
   */
  Reply run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toAbsolutePath().toFile())
              .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
              .start();
      CompletableFuture<String> err =
          CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
      String out = text(process.getInputStream());
      return new Reply(process.waitFor(), out, err.join());
    } catch (IOException e) {
      throw new GitException("there is no git to run: install it, or put it on the PATH");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GitException("git was interrupted");
    }
  }

  /**
   * What a git command prints.
   *
   * @throws GitException with git's own words where it fails
   */
  String ask(String... arguments) {
    Reply reply = run(arguments);
    if (reply.code() != 0) {
      throw new GitException(reply.err().strip().lines().findFirst().orElse("git failed"));
    }
    return reply.out();
  }

  /**
   * The folder of the repository's hooks, wherever its settings or its worktrees put it.
   *
   * @throws GitException where there is no repository, or no git
   */
  public Path hooks() {
    return folder.resolve(ask("rev-parse", "--git-path", "hooks").strip());
  }

  private static String text(InputStream in) {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
