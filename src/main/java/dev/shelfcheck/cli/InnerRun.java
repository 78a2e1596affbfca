package dev.shelfcheck.cli;

import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * A command that another one ran, and what it said; both streams went through their doors.
 *
 * @param code an {@link ExitCode}
 */
record InnerRun(int code, String out, String err) {
  /**
   * Runs a command in the environment of another.
   *
   * @param input is its standard input
   */
  static InnerRun of(Terminal outer, String input, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal inner =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            outer.environment(),
            outer.clock(),
            false);
    int code = Main.run(inner, args);
    return new InnerRun(code, out.toString(), err.toString());
  }

  /** Whether it did what it was asked, whatever it found. */
  boolean isDone() {
    return code == ExitCode.CLEAN || code == ExitCode.BROKEN || code == ExitCode.UNCHECKED;
  }

  /**
   * Its summary, in a line: what begins the last paragraph that it printed, or why there is none.
   */
  String summary() {
    String said = (isDone() && !out.isBlank() ? out : err).strip();
    String last = said.substring(said.lastIndexOf("\n\n") + 1).strip();
    int end = last.indexOf('\n');
    return end < 0 ? last : last.substring(0, end);
  }
}
