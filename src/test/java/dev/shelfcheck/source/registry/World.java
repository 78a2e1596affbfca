package dev.shelfcheck.source.registry;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.Manners;
import dev.shelfcheck.source.http.Names;
import dev.shelfcheck.source.http.Reach;
import dev.shelfcheck.source.http.SystemPulse;
import dev.shelfcheck.source.store.Notebook;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** A stand-in for every registry, each at a loopback address of its own. */
final class World implements AutoCloseable {
  static final int HURRY = 20;
  private final Map<Desk, WireMockServer> servers = new EnumMap<>(Desk.class);
  private final Map<Desk, Speaker> speakers = new EnumMap<>(Desk.class);
  private final Map<Desk, String> hosts = new EnumMap<>(Desk.class);

  World() {
    for (Desk desk : Desk.values()) {
      String host = "127.0.1." + (hosts.size() + 1);
      hosts.put(desk, host);
      Speaker speaker = new Speaker(desk);
      WireMockServer server =
          new WireMockServer(
              options()
                  .bindAddress(host)
                  .dynamicPort()
                  .jettyAcceptors(1)
                  .containerThreads(8)
                  .extensions(speaker));
      server.start();
      speakers.put(desk, speaker);
      servers.put(desk, server);
    }
    calm();
  }

  /** Every registry speaks as documented again, and none has been asked anything. */
  void calm() {
    servers
        .values()
        .forEach(
            server -> {
              server.resetAll();
              server.stubFor(
                  any(anyUrl())
                      .willReturn(new ResponseDefinitionBuilder().withTransformers(Speaker.NAME)));
            });
  }

  World holds(Desk desk, Paper... papers) {
    Objects.requireNonNull(speakers.get(desk)).holds(List.of(papers));
    return this;
  }

  /** A registry gives one reply to everything. */
  World says(Desk desk, ResponseDefinitionBuilder reply) {
    server(desk).stubFor(any(anyUrl()).atPriority(1).willReturn(reply));
    return this;
  }

  /** A registry gives one reply to some addresses. */
  World saysTo(Desk desk, String urls, ResponseDefinitionBuilder reply) {
    server(desk).stubFor(any(WireMock.urlMatching(urls)).atPriority(1).willReturn(reply));
    return this;
  }

  World says(Desk desk, String type, String body) {
    return says(desk, WireMock.ok(body).withHeader("Content-Type", type));
  }

  private WireMockServer server(Desk desk) {
    return Objects.requireNonNull(servers.get(desk));
  }

  String address(Desk desk) {
    return "http://" + Objects.requireNonNull(hosts.get(desk)) + ":" + server(desk).port();
  }

  List<LoggedRequest> requests(Desk desk) {
    return server(desk).findAll(WireMock.anyRequestedFor(anyUrl()));
  }

  int requests() {
    return servers.keySet().stream().mapToInt(desk -> requests(desk).size()).sum();
  }

  RegistrySettings settings(Map<Desk, Secret> keys, Optional<Secret> mail) {
    Map<Desk, String> addresses = new EnumMap<>(Desk.class);
    servers.keySet().forEach(desk -> addresses.put(desk, address(desk)));
    return new RegistrySettings(addresses, keys, mail, HURRY);
  }

  static HttpGate gate(RegistrySettings settings) {
    return gate(settings, Duration.ofSeconds(8));
  }

  static HttpGate gate(RegistrySettings settings, Duration timeout) {
    Manners.Waits short_ =
        new Manners.Waits(Duration.ofMillis(5), Duration.ofMillis(300), Duration.ofSeconds(1), 3);
    Manners manners = Manners.polite("shelfcheck/test").waits(short_).timeout(timeout);
    return new HttpGate(
        settings.manners(manners),
        new Reach(settings.namedHosts()),
        Names.system(),
        new SystemPulse(Clock.systemUTC()),
        new Random(1));
  }

  Registries registries(RegistrySettings settings, HttpGate gate, Notebook notebook) {
    Clock clock = Clock.systemUTC();
    return new Registries(settings, gate, notebook, Allowance.unlimited(clock), Progress.quiet());
  }

  /** The answer to a single question of a fresh run without keys. */
  <A> Answer<A> answer(Question<A> question) {
    return answer(question, Duration.ofSeconds(8));
  }

  <A> Answer<A> answer(Question<A> question, Duration timeout) {
    RegistrySettings settings = settings(Map.of(), Optional.empty());
    try (HttpGate gate = gate(settings, timeout)) {
      return registries(settings, gate, Notebook.blank()).answer(List.of(question)).to(question);
    }
  }

  @Override
  public void close() {
    servers.values().forEach(WireMockServer::stop);
  }
}
