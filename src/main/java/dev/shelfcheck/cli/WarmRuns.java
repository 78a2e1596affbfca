package dev.shelfcheck.cli;

import dev.shelfcheck.cli.run.RemoteInputs;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.disk.CallerEnvironment;
import dev.shelfcheck.server.Request;
import dev.shelfcheck.server.ServedRuns;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The runs that a warm process does as their own would: those that only look. What writes, asks the
 * network, loads code, or depends on what a process gets at its start and never after, runs by
 * itself. What is not known to be harmless is not served.
 */
public final class WarmRuns implements ServedRuns {
  private static final Set<String> COMMANDS = Set.of("check", "entries", "sections", "rules");

  private static final Set<String> OPTIONS =
      Set.of(
          "--advice",
          "--all",
          "--baseline",
          "--catalogue",
          "--color",
          "--config",
          "--errors-only",
          "--exclude",
          "--exit-zero",
          "--fail-on",
          "--format",
          "--ignore",
          "--limit",
          "--max-warnings",
          "--no-baseline",
          "--no-config",
          "--offline",
          "--patch",
          "--profile",
          "--quiet",
          "--select",
          "--since",
          "--staged",
          "--statistics",
          "--stdin-filename",
          "--strict",
          "--today",
          "--verbose",
          "-q",
          "-v");

  /** Heard once, by Java or the system's library, when a process starts. */
  private static final List<String> AT_START =
      List.of(
          "TZ",
          "TZDIR",
          "LANG",
          "LANGUAGE",
          "LC_ALL",
          "LC_CTYPE",
          "LC_MESSAGES",
          "LC_TIME",
          "LC_NUMERIC",
          "LD_PRELOAD",
          "LD_LIBRARY_PATH",
          "CLASSPATH",
          "JAVA_TOOL_OPTIONS",
          "JDK_JAVA_OPTIONS",
          "_JAVA_OPTIONS");

  /** Have a run ask the network, or write. */
  private static final List<String> REACHING = List.of(Terminal.ONLINE, "GITHUB_STEP_SUMMARY");

  private static final String END_OF_OPTIONS = "--";

  private final Map<String, String> own;

  /**
   * @param own the environment that this process was started in
   */
  public WarmRuns(Map<String, String> own) {
    this.own = Map.copyOf(own);
  }

  @Override
  public Optional<String> refusal(Request request) {
    List<String> arguments = request.arguments();
    if (arguments.isEmpty() || !COMMANDS.contains(arguments.get(0))) {
      return Optional.of("a command that is not served");
    }
    Map<String, String> theirs = request.environment();
    if (REACHING.stream().anyMatch(name -> !theirs.getOrDefault(name, "").isEmpty())) {
      return Optional.of("an environment that has it ask or write");
    }
    if (AT_START.stream().anyMatch(n -> !Objects.equals(own.get(n), theirs.get(n)))) {
      return Optional.of("another environment for Java itself");
    }
    return refusal(arguments);
  }

  private static Optional<String> refusal(List<String> arguments) {
    int end = arguments.indexOf(END_OF_OPTIONS);
    List<String> before = end < 0 ? arguments : arguments.subList(0, end);
    if (before.stream().anyMatch(WarmRuns::isOtherOption)) {
      return Optional.of("an option that is not served");
    }
    return arguments.stream().anyMatch(WarmRuns::mayBeAddress)
        ? Optional.of("an address")
        : Optional.empty();
  }

  private static boolean isOtherOption(String word) {
    return word.startsWith("-") && word.length() > 1 && !OPTIONS.contains(word.split("=", 2)[0]);
  }

  private static boolean mayBeAddress(String word) {
    try {
      return !RemoteInputs.of(List.of(word)).isNone();
    } catch (UsageException e) {
      return true; // which its own process says
    }
  }

  @Override
  public OptionalInt run(Request request, OutputStream out, OutputStream err) {
    String[] arguments = request.arguments().toArray(String[]::new);
    Main.Readers readers = new Main.Readers(request.interactive(), request.watched());
    try {
      int code =
          CallerEnvironment.in(
              request.environment(),
              () -> Main.process(request.input(), out, err, readers, arguments));
      return code == ExitCode.BUG ? OptionalInt.empty() : OptionalInt.of(code);
    } catch (Exception e) {
      return OptionalInt.empty();
    }
  }
}
