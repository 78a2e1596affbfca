package dev.shelfcheck.cli;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.Manners;
import dev.shelfcheck.source.http.Names;
import dev.shelfcheck.source.http.Reach;
import dev.shelfcheck.source.http.SystemPulse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that go out, and the gate they make. */
final class LinkAsking {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,6})(ms|s|m|h)");

  @Option(
      names = "--allow-host",
      paramLabel = "HOST",
      description = "A host that may be reached although its address is private; repeatable.")
  private List<String> allowed = List.of();

  @Option(
      names = "--no-host-limits",
      description = "For one's own servers: no limit on requests to one host.")
  private boolean lifted;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description = "Stops asking after so long, as 90s or 5m; the stalest links come first.")
  private @Nullable String budget;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "For one request. Default: ${DEFAULT-VALUE}.",
      defaultValue = "20s")
  private String timeout = "20s";

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = "A web or mail address that the user agent names, for those who are asked.")
  private @Nullable String contact;

  String userAgent() {
    return userAgent(Optional.ofNullable(contact));
  }

  /** Who asks, and how to reach them. */
  static String userAgent(Optional<String> contact) {
    String whom = contact.orElse("https://github.com/shelfcheck/shelfcheck");
    return "shelfcheck/" + Version.number() + " (+" + whom + ")";
  }

  /** A gate; {@link HttpGate#shut} at the end of the budget is set. */
  HttpGate gate(Terminal terminal, Manners polite) {
    Manners manners = polite.timeout(span("--timeout", timeout));
    HttpGate gate =
        new HttpGate(
            lifted ? manners.lifted() : manners,
            new Reach(new HashSet<>(allowed)),
            Names.system(),
            new SystemPulse(terminal.clock()),
            new SplittableRandom());
    if (budget != null) {
      gate.shutAfter(
          span("--budget", budget), Cause.BUDGET, "the time budget of " + budget + " was used up");
    }
    return gate;
  }

  HttpGate gate(Terminal terminal) {
    return gate(terminal, Manners.polite(userAgent()));
  }

  private static Duration span(String option, String text) {
    Matcher m = SPAN.matcher(text.toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      throw new UsageException(option + " takes a time such as 90s or 5m, not '" + text + "'");
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
