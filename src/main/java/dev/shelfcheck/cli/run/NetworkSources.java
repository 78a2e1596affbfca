package dev.shelfcheck.cli.run;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.cli.option.LinkOptions;
import dev.shelfcheck.cli.option.NetworkOptions;
import dev.shelfcheck.cli.terminal.ProgressReporter;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.config.Config;
import dev.shelfcheck.config.SourcesChoice;
import dev.shelfcheck.source.github.GitHubApi;
import dev.shelfcheck.source.github.GitHubRepositories;
import dev.shelfcheck.source.http.EventLoop;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.PolitenessPolicy;
import dev.shelfcheck.source.http.address.AddressPolicy;
import dev.shelfcheck.source.http.address.HostResolver;
import dev.shelfcheck.source.links.LinkChecker;
import dev.shelfcheck.source.links.LinkSettings;
import dev.shelfcheck.source.links.ProxyAnswers;
import dev.shelfcheck.source.links.Wayback;
import dev.shelfcheck.source.links.hosts.Exclusions;
import dev.shelfcheck.source.links.hosts.LycheeFiles;
import dev.shelfcheck.source.plan.Planned;
import dev.shelfcheck.source.registry.Allowance;
import dev.shelfcheck.source.registry.Registries;
import dev.shelfcheck.source.registry.RegistryEndpoint;
import dev.shelfcheck.source.registry.RegistrySettings;
import dev.shelfcheck.source.remote.GitHubFiles;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.Notebook;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The sources of the network, as options, config and environment want them. */
public final class NetworkSources {
  private final Terminal terminal;
  private final Config config;
  private final NetworkOptions networkOptions;
  private final RegistrySettings registries;
  private final HostsInForce hosts;

  /**
   * The sources that a config and a line allow.
   *
   * @throws UsageException where a setting of theirs is none
   */
  public NetworkSources(Terminal terminal, Config config, NetworkOptions networkOptions) {
    this.terminal = terminal;
    this.config = config;
    this.networkOptions = networkOptions;
    SourcesChoice choice = config.sources();
    this.registries =
        RegistrySettings.of(told(choice, terminal.environment()))
            .without(
                choice.silent().stream().flatMap(n -> RegistryEndpoint.named(n).stream()).toList());
    this.hosts = HostsInForce.of(config, terminal);
  }

  /** What registries are told, by the variables that say so; the environment comes first. */
  private static Map<String, String> told(SourcesChoice choice, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>();
    choice.mail().ifPresent(mail -> all.put("SHELFCHECK_MAIL", mail));
    choice
        .keys()
        .forEach(
            (name, key) ->
                RegistryEndpoint.named(name).forEach(d -> all.put(d.keyVariable(), key)));
    all.putAll(environment);
    return all;
  }

  /**
   * The gate to the network.
   *
   * @param lifted whether hosts are one's own and need no pauses
   */
  public HttpGate gate(boolean lifted) {
    return gate(lifted, Set.of());
  }

  /**
   * The gate to the network, to the host of an address that the user has named as well.
   *
   * @param address absolute, http or https
   */
  public HttpGate gate(boolean lifted, String address) {
    return gate(
        lifted, Optional.ofNullable(URI.create(address).getHost()).map(Set::of).orElse(Set.of()));
  }

  private HttpGate gate(boolean lifted, Set<String> named) {
    Set<String> allowed = new HashSet<>(registries.namedHosts());
    allowed.addAll(named);
    allowed.addAll(networkOptions.allowedHosts());
    Stream.of(GitHubApi.ADDRESS_VARIABLE, GitHubFiles.RAW_VARIABLE, Wayback.ADDRESS_VARIABLE)
        .flatMap(variable -> address(variable).stream())
        .forEach(a -> allowed.add(URI.create(a).getHost())); // the user has named them
    PolitenessPolicy politeness =
        registries.politeness(
            hosts.politeness(
                PolitenessPolicy.polite(networkOptions.userAgent(config))
                    .timeout(networkOptions.timeout())));
    return new HttpGate(
        lifted ? politeness.lifted() : politeness,
        new AddressPolicy(allowed),
        HostResolver.system(),
        EventLoop.ofRealTime(terminal.clock()),
        new SplittableRandom());
  }

  /**
   * The registries, asked through a gate.
   *
   * @param budget how long they may be asked, where there is a bound
   */
  public Registries registries(
      HttpGate gate,
      Notebook notebook,
      Optional<Duration> budget,
      ProgressReporter progressReporter) {
    Allowance allowance =
        budget
            .map(time -> new Allowance(terminal.clock(), terminal.clock().instant().plus(time)))
            .orElseGet(() -> Allowance.unlimited(terminal.clock()));
    return new Registries(
        registries,
        gate,
        notebook,
        allowance,
        (registry, things, done, all) ->
            progressReporter.at("asking " + registry, things, done, all));
  }

  /** Whether a run that asks the registries asks the links as well. */
  boolean asksLinks() {
    return config.flag("sources.links").orElse(true);
  }

  GitHubApi gitHub(HttpGate gate) {
    return new GitHubApi(gate, gitHubAddress(), gitHubToken(), LocalDate.now(terminal.clock()));
  }

  /** The files of repositories there. */
  GitHubFiles gitHubFiles(HttpGate gate) {
    String raw = address(GitHubFiles.RAW_VARIABLE).orElse(GitHubFiles.RAW);
    return new GitHubFiles(gate, gitHubAddress(), raw, gitHubToken());
  }

  /** Where GitHub's interface is. */
  public String gitHubAddress() {
    return address(GitHubApi.ADDRESS_VARIABLE).orElse(GitHubApi.BASE);
  }

  /** What GitHub gave, by the variables that hold it. */
  public Optional<String> gitHubToken() {
    return Stream.of("SHELFCHECK_GITHUB_TOKEN", "GITHUB_TOKEN")
        .flatMap(name -> Optional.ofNullable(terminal.environment().get(name)).stream())
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /**
   * Who says what became of links; GitHub's interface stands in where it takes hundreds at once.
   */
  public LinkChecker links(
      HttpGate gate, EvidenceStore store, Registries asked, ProgressReporter progressReporter) {
    GitHubApi api = gitHub(gate);
    List<Planned> proxies =
        api.hasToken() ? List.of(asked, new GitHubRepositories(api, store)) : List.of(asked);
    LinkSettings settings =
        new LinkSettings(
            hosts.rules(),
            exclusions(),
            networkOptions.archive(config)
                ? Optional.of(
                    new Wayback(gate, address(Wayback.ADDRESS_VARIABLE).orElse(Wayback.BASE)))
                : Optional.empty(),
            networkOptions.userAgent(config),
            LocalDate.now(terminal.clock()));
    return new LinkChecker(
        gate,
        store,
        settings,
        new ProxyAnswers(proxies, store),
        (done, total) -> progressReporter.at("asking links", "links", done, total));
  }

  private Optional<String> address(String variable) {
    return Optional.ofNullable(terminal.environment().get(variable))
        .map(a -> a.strip().replaceFirst("/+$", ""))
        .filter(a -> !a.isEmpty());
  }

  /** The excludes that this folder keeps for another checker. */
  private static Exclusions exclusions() {
    try {
      return LycheeFiles.in(Path.of(""));
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** A gate that shuts at the end of the budget; one that never opens where nobody is asked. */
  public HttpGate gate(LinkOptions options) {
    HttpGate gate = gate(options.lifted());
    if (options.offline(terminal)) {
      gate.shut(Cause.OFFLINE, Cause.OFFLINE.words());
    }
    options.budget().ifPresent(t -> gate.shutAfter(t, Cause.BUDGET, Cause.BUDGET.words()));
    return gate;
  }
}
