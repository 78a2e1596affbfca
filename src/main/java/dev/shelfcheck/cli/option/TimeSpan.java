package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.UsageException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as an option takes it: {@code 500ms}, {@code 90s}, {@code 5m}, {@code 1h}. */
public final class TimeSpan {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})(ms|s|m|h)");

  private TimeSpan() {}

  /**
   * Reads a time.
   *
   * @throws UsageException that names the option, where it is none
   */
  public static Duration of(String option, String text) {
    Matcher m = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      throw new UsageException(
          option + " " + text + ": a time is a number and s, m or h, as in 5m");
    }
    long count = Long.parseLong(m.group(1));
    return switch (m.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      default -> Duration.ofHours(count);
    };
  }
}
