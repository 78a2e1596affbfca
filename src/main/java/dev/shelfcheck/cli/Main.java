package dev.shelfcheck.cli;

import dev.shelfcheck.config.PageException;
import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.report.BaselineException;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.report.history.HistoryException;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
    name = "shelfcheck",
    description = "A linter and audit tool for curated reading lists.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Callable<Integer> {
  private final Terminal terminal;

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Terminal terminal =
        new Terminal(
            System.in,
            writer(FileDescriptor.out),
            writer(FileDescriptor.err),
            System.getenv(),
            Clock.system(ZoneId.systemDefault()),
            Boolean.getBoolean("shelfcheck.terminal"),
            Boolean.getBoolean("shelfcheck.watched"));
    int code = run(terminal, args);
    System.exit(code);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new BufferedWriter(
            new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8)),
        false);
  }

  /** Runs one command against a terminal; the process goes on. */
  static int run(Terminal terminal, String... args) {
    CommandLine line = commands(terminal).wanted(args);
    line.setOut(terminal.bareOut()).setErr(terminal.bareErr()); // help, which is our own
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((e, a) -> usage(terminal, e));
    line.setExecutionExceptionHandler((e, c, r) -> failed(terminal, e));
    try {
      return line.execute(args);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  static Commands commands(Terminal terminal) {
    return new Commands(() -> new CommandLine(new Main(terminal)), terminal);
  }

  private static int usage(Terminal terminal, ParameterException e) {
    new Misuse(e).say(terminal.err());
    return ExitCode.USAGE;
  }

  private static int failed(Terminal terminal, Exception e) {
    if (e instanceof UsageException
        || e instanceof PageException
        || e instanceof BaselineException
        || e instanceof HistoryException
        || e instanceof BoundedFile.Refusal) {
      terminal.err().println("shelfcheck: " + Shown.line(String.valueOf(e.getMessage())));
      return ExitCode.USAGE;
    }
    terminal
        .err()
        .println(
            "shelfcheck: sorry, this is a bug of ours: please report the lines below with the file"
                + " that caused them (shelfcheck "
                + Version.build()
                + ").");
    e.printStackTrace(terminal.err());
    return ExitCode.BUG;
  }

  @Override
  public Integer call() {
    commands(terminal).all().usage(terminal.bareErr());
    return ExitCode.USAGE;
  }
}
