package dev.shelfcheck.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom a run may ask, for how long, and what becomes of what it hears. */
final class Asking {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,6})(s|m|h)");

  @Option(
      names = "--online",
      description = "Asks the registries what the catalogue and earlier runs do not know.")
  private boolean online;

  @Option(
      names = "--offline",
      description = "Asks nobody: catalogue and earlier runs alone. This is the default.")
  private boolean offline;

  @Option(
      names = "--plan",
      description = "Says what --online would ask, of whom and for how long, and sends nothing.")
  private boolean plan;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description = "Begins no request after this time: 90s, 5m, 1h.")
  private @Nullable String budget;

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description = "Remembers in this file, to be kept with the list, not in the cache folder.")
  private @Nullable Path evidence;

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description = "Keeps every answer of this run in a folder, for --replay.")
  private @Nullable Path record;

  @Option(
      names = "--replay",
      paramLabel = "DIR",
      description = "Repeats a recorded run: nobody is asked, the report is the same to the byte.")
  private @Nullable Path replay;

  @Option(
      names = "--allow-host",
      paramLabel = "HOST",
      description = "A host that may be reached although its address is private; repeatable.")
  private List<String> allowed = List.of();

  List<String> allowedHosts() {
    return List.copyOf(allowed);
  }

  /** Whether the network is asked; a contradiction is an error. */
  boolean online() {
    if (online && offline) {
      throw new UsageException("--online and --offline contradict each other");
    }
    if (replay != null && (online || plan || record != null)) {
      throw new UsageException("--replay asks nobody: leave out --online, --plan and --record");
    }
    return online;
  }

  boolean plan() {
    return plan;
  }

  Optional<Duration> budget() {
    return Optional.ofNullable(budget).map(Asking::span);
  }

  private static Duration span(String text) {
    Matcher m = SPAN.matcher(text.toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      throw new UsageException("--budget " + text + ": a time is a number and s, m or h, as in 5m");
    }
    long number = Long.parseLong(m.group(1));
    return switch (m.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  Optional<Path> evidence() {
    return Optional.ofNullable(evidence);
  }

  Optional<Path> record() {
    return Optional.ofNullable(record);
  }

  Optional<Path> replay() {
    return Optional.ofNullable(replay);
  }
}
