package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.Terminal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day that a command judges by. */
public final class Today {
  static final String OPTION = "--today";

  @Option(
      names = OPTION,
      paramLabel = "DATE",
      description = "The date to judge by, as 2026-11-22. Default: the clock's.")
  private @Nullable LocalDate day;

  /**
   * Takes the date from a line that picocli did not read.
   *
   * @throws DateTimeException where what stands there is none
   */
  public void take(PlainLine line) {
    String given = line.value(OPTION);
    day = given == null ? day : LocalDate.parse(given);
  }

  /** The date that was given, if one was. */
  public Optional<LocalDate> given() {
    return Optional.ofNullable(day);
  }

  /** That date, else the clock's. */
  public LocalDate on(Terminal terminal) {
    return given().orElseGet(() -> LocalDate.now(terminal.clock()));
  }
}
