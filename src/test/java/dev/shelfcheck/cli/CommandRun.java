package dev.shelfcheck.cli;

import dev.shelfcheck.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** One run of the command line, in this process, on 22 November 2026. */
public record CommandRun(int code, String out, String err) {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  /** Runs a command with an empty standard input. */
  public static CommandRun of(String... arguments) {
    return fed("", arguments);
  }

  /** Runs a command with this text as its standard input. */
  public static CommandRun fed(String input, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            Map.of("SHELFCHECK_OFFLINE", "1"),
            CLOCK,
            false);
    int code = Main.run(terminal, arguments);
    return new CommandRun(code, out.toString(), err.toString());
  }
}
