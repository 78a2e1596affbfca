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
import dev.shelfcheck.source.http.AddressPolicy;
import dev.shelfcheck.source.http.HostResolver;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.PolitenessPolicy;
import dev.shelfcheck.source.http.VirtualTime;
import dev.shelfcheck.source.store.Notebook;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** A stand-in for every registry, each at a loopback address of its own. */
public final class World implements AutoCloseable {
  private final VirtualTime time = new VirtualTime("2026-11-22T04:00:00Z");
  private final Map<Desk, WireMockServer> servers = new EnumMap<>(Desk.class);
  private final Map<Desk, Speaker> speakers = new EnumMap<>(Desk.class);
  private final Map<Desk, String> hosts = new EnumMap<>(Desk.class);

  public World() {
    for (Desk desk : Desk.values()) {
      String host = "127.0.1." + (hosts.size() + 1);
      hosts.put(desk, host);
      Speaker speaker = new Speaker(desk, time);
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
  public void calm() {
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

  public World holds(Desk desk, Paper... papers) {
    speaker(desk).holds(List.of(papers));
    return this;
  }

  /** A registry gives one reply to everything. */
  public World says(Desk desk, ResponseDefinitionBuilder reply) {
    server(desk).stubFor(any(anyUrl()).atPriority(1).willReturn(reply));
    return this;
  }

  /** A registry gives one reply to some addresses. */
  World saysTo(Desk desk, String urls, ResponseDefinitionBuilder reply) {
    server(desk).stubFor(any(WireMock.urlMatching(urls)).atPriority(1).willReturn(reply));
    return this;
  }

  public World says(Desk desk, String type, String body) {
    return says(desk, WireMock.ok(body).withHeader("Content-Type", type));
  }

  private Speaker speaker(Desk desk) {
    return Objects.requireNonNull(speakers.get(desk));
  }

  /** When a registry that speaks as documented was asked, in the time of the gates made here. */
  List<Instant> arrivals(Desk desk) {
    return speaker(desk).arrivals();
  }

  private WireMockServer server(Desk desk) {
    return Objects.requireNonNull(servers.get(desk));
  }

  public String address(Desk desk) {
    return "http://" + Objects.requireNonNull(hosts.get(desk)) + ":" + server(desk).port();
  }

  public List<LoggedRequest> requests(Desk desk) {
    return server(desk).findAll(WireMock.anyRequestedFor(anyUrl()));
  }

  public int requests() {
    return servers.keySet().stream().mapToInt(desk -> requests(desk).size()).sum();
  }

  RegistrySettings settings(Map<Desk, Secret> keys, Optional<Secret> mail) {
    Map<Desk, String> addresses = new EnumMap<>(Desk.class);
    servers.keySet().forEach(desk -> addresses.put(desk, address(desk)));
    return new RegistrySettings(addresses, keys, mail);
  }

  /** The answer to a single question of a run that leaves some registries out. */
  <A> Answer<A> answerWithout(List<Desk> closed, Question<A> question) {
    RegistrySettings settings = settings(Map.of(), Optional.empty()).without(closed);
    try (HttpGate gate = gate(settings)) {
      return registries(settings, gate, Notebook.blank()).answer(List.of(question)).to(question);
    }
  }

  HttpGate gate(RegistrySettings settings) {
    return gate(settings, Duration.ofSeconds(8));
  }

  HttpGate gate(RegistrySettings settings, Duration timeout) {
    PolitenessPolicy politeness = PolitenessPolicy.polite("shelfcheck/test").timeout(timeout);
    return new HttpGate(
        settings.politeness(politeness),
        new AddressPolicy(settings.namedHosts()),
        HostResolver.system(),
        time.loop(),
        new Random(1));
  }

  Registries registries(RegistrySettings settings, HttpGate gate, Notebook notebook) {
    return new Registries(
        settings, gate, notebook, Allowance.unlimited(time), RegistryProgress.quiet());
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
