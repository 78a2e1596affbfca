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
import dev.shelfcheck.source.http.PolitenessPolicy;
import dev.shelfcheck.source.http.VirtualTime;
import dev.shelfcheck.source.http.address.AddressPolicy;
import dev.shelfcheck.source.http.address.HostResolver;
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
  private final Map<RegistryEndpoint, WireMockServer> servers =
      new EnumMap<>(RegistryEndpoint.class);
  private final Map<RegistryEndpoint, Speaker> speakers = new EnumMap<>(RegistryEndpoint.class);
  private final Map<RegistryEndpoint, String> hosts = new EnumMap<>(RegistryEndpoint.class);

  public World() {
    for (RegistryEndpoint endpoint : RegistryEndpoint.values()) {
      String host = "127.0.1." + (hosts.size() + 1);
      hosts.put(endpoint, host);
      Speaker speaker = new Speaker(endpoint, time);
      WireMockServer server =
          new WireMockServer(
              options()
                  .bindAddress(host)
                  .dynamicPort()
                  .jettyAcceptors(1)
                  .containerThreads(8)
                  .extensions(speaker));
      server.start();
      speakers.put(endpoint, speaker);
      servers.put(endpoint, server);
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

  public World holds(RegistryEndpoint endpoint, Paper... papers) {
    speaker(endpoint).holds(List.of(papers));
    return this;
  }

  /** A registry gives one reply to everything. */
  public World says(RegistryEndpoint endpoint, ResponseDefinitionBuilder reply) {
    server(endpoint).stubFor(any(anyUrl()).atPriority(1).willReturn(reply));
    return this;
  }

  /** A registry gives one reply to some addresses. */
  World saysTo(RegistryEndpoint endpoint, String urls, ResponseDefinitionBuilder reply) {
    server(endpoint).stubFor(any(WireMock.urlMatching(urls)).atPriority(1).willReturn(reply));
    return this;
  }

  public World says(RegistryEndpoint endpoint, String type, String body) {
    return says(endpoint, WireMock.ok(body).withHeader("Content-Type", type));
  }

  private Speaker speaker(RegistryEndpoint endpoint) {
    return Objects.requireNonNull(speakers.get(endpoint));
  }

  /** When a registry that speaks as documented was asked, in the time of the gates made here. */
  List<Instant> arrivals(RegistryEndpoint endpoint) {
    return speaker(endpoint).arrivals();
  }

  private WireMockServer server(RegistryEndpoint endpoint) {
    return Objects.requireNonNull(servers.get(endpoint));
  }

  public String address(RegistryEndpoint endpoint) {
    return "http://" + Objects.requireNonNull(hosts.get(endpoint)) + ":" + server(endpoint).port();
  }

  public List<LoggedRequest> requests(RegistryEndpoint endpoint) {
    return server(endpoint).findAll(WireMock.anyRequestedFor(anyUrl()));
  }

  public int requests() {
    return servers.keySet().stream().mapToInt(endpoint -> requests(endpoint).size()).sum();
  }

  RegistrySettings settings(Map<RegistryEndpoint, Secret> keys, Optional<Secret> mail) {
    Map<RegistryEndpoint, String> addresses = new EnumMap<>(RegistryEndpoint.class);
    servers.keySet().forEach(endpoint -> addresses.put(endpoint, address(endpoint)));
    return new RegistrySettings(addresses, keys, mail);
  }

  /** The answer to a single question of a run that leaves some registries out. */
  <A> Answer<A> answerWithout(List<RegistryEndpoint> closed, Question<A> question) {
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
