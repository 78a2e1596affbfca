package dev.shelfcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Puts programs into place that a test will run.
 *
 * <p>This process must not write them itself: a child that another test starts in that moment is
 * born with the open file, and Linux runs no file that somebody has open for writing ({@code
 * ETXTBSY} of execve(2)).
 */
final class ProgramFile {
  private ProgramFile() {}

  /** Writes {@code script} to {@code program}, which everybody may then run. */
  static void write(Path program, String script) throws IOException, InterruptedException {
    Path text = Files.createTempFile("program", ".txt");
    try {
      Files.writeString(text, script);
      copy(text, program);
    } finally {
      Files.delete(text);
    }
  }

  /** Copies {@code from} to {@code program}, which everybody may then run. */
  static void copy(Path from, Path program) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("install", "-m", "755", from.toString(), program.toString())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(program + " could not be put into place");
    }
  }
}
