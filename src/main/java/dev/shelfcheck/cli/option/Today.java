package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.Terminal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day that a command judges by. */
public final class Today {
  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The date to judge by, as 2026-11-22. Default: the clock's.")
  private @Nullable LocalDate day;

  /** The date that was given, if one was. */
  public Optional<LocalDate> given() {
    return Optional.ofNullable(day);
  }

  /** That date, else the clock's. */
  public LocalDate on(Terminal terminal) {
    return given().orElseGet(() -> LocalDate.now(terminal.clock()));
  }
}
