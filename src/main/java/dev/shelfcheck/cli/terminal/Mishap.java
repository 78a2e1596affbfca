package dev.shelfcheck.cli.terminal;

import dev.shelfcheck.config.PageException;
import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.disk.Sizes;
import dev.shelfcheck.disk.UnusableFileException;
import dev.shelfcheck.report.BaselineException;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.report.history.HistoryException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run ends with that threw, and what is said of it. Everything thrown comes here, so that
 * none of it ends as Java has it, with the code that means that something is broken.
 */
public record Mishap(int code, List<String> lines) {
  /** Of a deep recursion, as many lines as tell where it is. */
  private static final int TRACE = 60;

  public Mishap {
    lines = List.copyOf(lines);
  }

  /** What is said of something that was thrown, and the exit code. */
  public static Mishap of(Throwable thrown) {
    if (thrown instanceof UncheckedIOException && thrown.getCause() instanceof IOException cause) {
      return of(cause);
    }
    if (thrown instanceof UsageException
        || thrown instanceof PageException
        || thrown instanceof BaselineException
        || thrown instanceof HistoryException) {
      return new Mishap(ExitCode.USAGE, List.of("shelfcheck: " + thrown.getMessage()));
    }
    if (thrown instanceof IOException trouble) {
      return new Mishap(ExitCode.USAGE, all(trouble));
    }
    if (thrown instanceof InvalidPathException path) {
      return new Mishap(
          ExitCode.USAGE,
          List.of(
              "shelfcheck: '"
                  + path.getInput()
                  + "' is no path on this system, or in this locale"));
    }
    return new Mishap(ExitCode.BUG, ours(thrown));
  }

  private static List<String> all(IOException trouble) {
    return Stream.concat(Stream.of(trouble), Arrays.stream(trouble.getSuppressed()))
        .map(t -> t instanceof IOException e ? words(e) : String.valueOf(t.getMessage()))
        .map(words -> "shelfcheck: " + words)
        .toList();
  }

  /** A disk's or a file's trouble, with the file's name where it is known. */
  public static String words(IOException trouble) {
    if (trouble instanceof FileSystemException file && file.getFile() != null) {
      return file.getFile() + " " + reason(file);
    }
    return trouble instanceof UnusableFileException || trouble instanceof BoundedFile.Refusal
        ? String.valueOf(trouble.getMessage())
        : "a file could not be read or written: " + trouble.getMessage();
  }

  private static String reason(FileSystemException trouble) {
    if (trouble instanceof NoSuchFileException) {
      return "does not exist, or its folder does not";
    }
    if (trouble instanceof AccessDeniedException) {
      return "may not be read or written by this user";
    }
    if (trouble instanceof FileAlreadyExistsException || trouble instanceof NotDirectoryException) {
      return "is a file, where a folder is needed";
    }
    return "could not be read or written: "
        + Optional.ofNullable(trouble.getReason()).orElse("the system does not say why");
  }

  private static List<String> ours(Throwable thrown) {
    if (thrown instanceof OutOfMemoryError) {
      return List.of(
          "shelfcheck: there was not enough memory for this run ("
              + Sizes.mib(Runtime.getRuntime().maxMemory())
              + " MiB); nothing it may have said is complete. Give Java more, as"
              + " JAVA_TOOL_OPTIONS=-Xmx2g does, or look at fewer files");
    }
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return Stream.concat(
            Stream.of(
                "shelfcheck: sorry, this is a bug of ours: please report the lines below with the"
                    + " file that caused them (shelfcheck "
                    + Version.build()
                    + ")."),
            trace.toString().lines().limit(TRACE))
        .toList();
  }

  /** Says it, a line each: whatever stands in a message may be a stranger's. */
  public void say(PrintWriter err) {
    lines.forEach(line -> err.println(Shown.line(line)));
    err.flush();
  }
}
