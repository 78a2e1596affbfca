package dev.shelfcheck.cli;

import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.Manners;
import dev.shelfcheck.source.http.Names;
import dev.shelfcheck.source.http.Reach;
import dev.shelfcheck.source.http.SystemPulse;
import dev.shelfcheck.source.links.GitHubDesk;
import dev.shelfcheck.source.links.GitHubRepositories;
import dev.shelfcheck.source.links.HostRules;
import dev.shelfcheck.source.links.LinkChecker;
import dev.shelfcheck.source.plan.Errands;
import dev.shelfcheck.source.plan.Planned;
import dev.shelfcheck.source.registry.Allowance;
import dev.shelfcheck.source.registry.Progress;
import dev.shelfcheck.source.registry.Registries;
import dev.shelfcheck.source.registry.RegistrySettings;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.Notebook;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The sources of the network, in the order they are asked. */
final class NetworkSources {
  private NetworkSources() {}

  static HttpGate gate(Terminal terminal, Asking asking) {
    RegistrySettings settings = RegistrySettings.of(terminal.environment());
    Set<String> allowed = new HashSet<>(settings.namedHosts());
    allowed.addAll(asking.allowedHosts());
    return new HttpGate(
        settings.manners(Manners.polite(LinkAsking.userAgent(Optional.empty()))),
        new Reach(allowed),
        Names.system(),
        new SystemPulse(terminal.clock()),
        RandomGenerator.getDefault());
  }

  static List<Planned> inOrder(
      HttpGate gate, Notebook notebook, Asking asking, Terminal terminal, Headway headway) {
    Allowance allowance =
        asking
            .budget()
            .map(time -> new Allowance(terminal.clock(), terminal.clock().instant().plus(time)))
            .orElseGet(() -> Allowance.unlimited(terminal.clock()));
    RegistrySettings settings = RegistrySettings.of(terminal.environment());
    return List.of(new Registries(settings, gate, notebook, allowance, progress(headway)));
  }

  private static Progress progress(Headway headway) {
    return (registry, things, done, all) -> headway.at("asking " + registry, things, done, all);
  }

  /** The sources that say what became of links and repositories; they remember by themselves. */
  static List<Planned> links(
      HttpGate gate, EvidenceStore store, Terminal terminal, Headway headway) {
    LocalDate today = LocalDate.now(terminal.clock());
    Optional<String> token =
        Stream.of("SHELFCHECK_GITHUB_TOKEN", "GITHUB_TOKEN")
            .flatMap(name -> Optional.ofNullable(terminal.environment().get(name)).stream())
            .filter(value -> !value.isBlank())
            .findFirst();
    GitHubDesk desk = new GitHubDesk(gate, GitHubDesk.BASE, token, today);
    LinkChecker checker =
        new LinkChecker(
            gate,
            store,
            HostRules.builtIn(),
            LinksCommand.exclusions(),
            (done, total) -> headway.at("asking links", "links", done, total),
            Optional.empty(),
            LinkAsking.userAgent(Optional.empty()),
            today);
    return List.of(checker, new GitHubRepositories(desk, store));
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
