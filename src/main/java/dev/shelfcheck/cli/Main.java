package dev.shelfcheck.cli;

import dev.shelfcheck.cli.command.Commands;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Mishap;
import dev.shelfcheck.cli.terminal.StandardStream;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.Version;
import dev.shelfcheck.disk.CallerEnvironment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
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
    int code = ExitCode.BUG;
    try {
      code = process(args);
    } catch (Throwable thrown) { // not even the streams could be made
      System.err.println("shelfcheck: could not start: " + thrown);
    }
    System.exit(code);
  }

  private static int process(String... args) {
    Locale.setDefault(Locale.ROOT); // digits and letters are the same for everybody
    return process(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        new Readers(
            Boolean.getBoolean("shelfcheck.terminal"), Boolean.getBoolean("shelfcheck.watched")),
        args);
  }

  /**
   * Whether people read standard output, and standard error, as they are written.
   *
   * @param ofOut of standard output
   * @param ofErr of standard error
   */
  public record Readers(boolean ofOut, boolean ofErr) {}

  /** Runs one command between streams, in the environment of this thread's caller. */
  public static int process(
      InputStream in, OutputStream out, OutputStream err, Readers readers, String... args) {
    StandardStream said = StandardStream.to(out);
    StandardStream complained = StandardStream.to(err);
    Terminal terminal =
        new Terminal(
            in,
            said,
            complained,
            CallerEnvironment.variables(),
            clock(),
            readers.ofOut(),
            readers.ofErr());
    return settled(run(terminal, args), said, complained);
  }

  /**
   * The time of this place, by what its clocks are off by now: for a zone with its rules, Java
   * looks through every jar for further ones, which costs a start 30 ms.
   */
  private static Clock clock() {
    int off = TimeZone.getDefault().getOffset(System.currentTimeMillis());
    return Clock.system(ZoneOffset.ofTotalSeconds((int) TimeUnit.MILLISECONDS.toSeconds(off)));
  }

  /** A run whose words did not all leave is no clean one, whatever it found. */
  static int settled(int code, StandardStream out, PrintWriter err) {
    Optional<IOException> trouble = out.trouble();
    trouble.ifPresent(
        e ->
            err.println(
                "shelfcheck: what was printed is not whole: standard output could not be written: "
                    + e.getMessage()));
    err.flush();
    return trouble.isEmpty() || code == ExitCode.BUG ? code : ExitCode.USAGE;
  }

  /** Runs one command against a terminal; the process goes on. */
  public static int run(Terminal terminal, String... args) {
    try {
      Ambiguity.refuse(args);
      Optional<Callable<Integer>> plain = Commands.plain(terminal, args);
      return plain.isPresent() ? plain.get().call() : line(terminal, args).execute(args);
    } catch (Throwable thrown) { // an Error, too: ended by Java, it would read as "broken"
      return failed(terminal, thrown);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  private static CommandLine line(Terminal terminal, String... args) {
    CommandLine line = commands(terminal).wanted(args);
    line.setOut(terminal.bareOut()).setErr(terminal.bareErr()); // help, which is our own
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false); // a file's name is a name, whatever sign it begins with
    line.setParameterExceptionHandler((e, a) -> usage(terminal, e));
    line.setExecutionExceptionHandler((e, c, r) -> failed(terminal, e));
    return line;
  }

  /** All commands, for a terminal. */
  public static Commands commands(Terminal terminal) {
    return new Commands(() -> new CommandLine(new Main(terminal)), terminal);
  }

  private static int usage(Terminal terminal, ParameterException e) {
    new Misuse(e).say(terminal.err());
    return ExitCode.USAGE;
  }

  private static int failed(Terminal terminal, Throwable thrown) {
    Mishap mishap = Mishap.of(thrown);
    mishap.say(terminal.err());
    return mishap.code();
  }

  @Override
  public Integer call() {
    commands(terminal).all().usage(terminal.bareErr());
    return ExitCode.USAGE;
  }
}
