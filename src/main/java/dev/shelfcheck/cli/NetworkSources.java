package dev.shelfcheck.cli;

import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.Manners;
import dev.shelfcheck.source.http.Names;
import dev.shelfcheck.source.http.Reach;
import dev.shelfcheck.source.http.SystemPulse;
import dev.shelfcheck.source.plan.Errands;
import dev.shelfcheck.source.plan.Planned;
import dev.shelfcheck.source.registry.Allowance;
import dev.shelfcheck.source.registry.Progress;
import dev.shelfcheck.source.registry.Registries;
import dev.shelfcheck.source.registry.RegistrySettings;
import dev.shelfcheck.source.store.Notebook;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The sources of the network, in the order they are asked. */
final class NetworkSources {
  private NetworkSources() {}

  static HttpGate gate(Terminal terminal) {
    RegistrySettings settings = RegistrySettings.of(terminal.environment());
    return new HttpGate(
        settings.manners(Manners.polite("shelfcheck/" + Version.number())),
        new Reach(settings.namedHosts()),
        Names.system(),
        new SystemPulse(terminal.clock()),
        RandomGenerator.getDefault());
  }

  static List<Planned> inOrder(HttpGate gate, Notebook notebook, Asking asking, Terminal terminal) {
    Allowance allowance =
        asking
            .budget()
            .map(time -> new Allowance(terminal.clock(), terminal.clock().instant().plus(time)))
            .orElseGet(() -> Allowance.unlimited(terminal.clock()));
    RegistrySettings settings = RegistrySettings.of(terminal.environment());
    return List.of(new Registries(settings, gate, notebook, allowance, progress(terminal)));
  }

  private static Progress progress(Terminal terminal) {
    if (!terminal.interactive()) {
      return Progress.quiet();
    }
    return (registry, done, all) -> {
      terminal.err().printf("\r\u001b[K%s: %d of %d", registry, done, all);
      terminal.err().flush();
    };
  }

  /** Wipes the line of progress. */
  static void settle(Terminal terminal) {
    if (terminal.interactive()) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
    }
  }

  /** A plan, one line a server. */
  static void print(List<Errands> plan, PrintWriter out) {
    int requests = plan.stream().mapToInt(Errands::requests).sum();
    for (Errands e : plan) {
      out.printf(
          Locale.ROOT,
          "%-18s %s%d request%s for %d %s, %s%n",
          e.whom(),
          e.atMost() ? "at most " : "",
          e.requests(),
          e.requests() == 1 ? "" : "s",
          e.questions(),
          e.tells(),
          words(e.time()));
    }
    Duration time = plan.stream().map(Errands::time).reduce(Duration.ZERO, Duration::plus);
    out.printf(
        Locale.ROOT,
        "%d requests at most, %s; nothing was sent. Answers may raise further questions.%n",
        requests,
        words(time));
  }

  private static String words(Duration time) {
    return time.toSeconds() < 120
        ? "about " + Math.max(1, time.toSeconds()) + " s"
        : "about " + (time.toSeconds() + 59) / 60 + " min";
  }
}
