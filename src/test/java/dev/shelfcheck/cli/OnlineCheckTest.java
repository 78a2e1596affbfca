package dev.shelfcheck.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.forbidden;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.source.registry.RegistryEndpoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A list checked online, from the command line to the report, against one stand-in server. */
@Execution(ExecutionMode.CONCURRENT) // each waits for hosts' paces
class OnlineCheckTest {
  private static final String FEED =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry>\
      <id>http://arxiv.org/abs/2205.14135v2</id><published>2022-05-27T00:00:00Z</published>\
      <title>FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness</title>\
      <author><name>Tri Dao</name></author></entry></feed>\
      """;
  private static final String LIST =
      """
      # Awesome Efficiency

      ## Attention

      - [FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness](https://arxiv.org/abs/2205.14135)
      - [Cooking Risotto for a Large Family of Picky Eaters](https://arxiv.org/abs/2205.14135)
      """;

  @TempDir Path folder;
  private final WireMockServer server =
      new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
  private final WireMockServer others =
      new WireMockServer(options().bindAddress("127.0.0.2").dynamicPort());

  @BeforeEach
  void open() throws IOException {
    server.start();
    others.start();
    server.stubFor(any(anyUrl()).willReturn(forbidden()));
    others.stubFor(any(anyUrl()).willReturn(forbidden()));
    server.stubFor(
        any(urlMatching("/api/query\\?id_list=.*"))
            .atPriority(1)
            .willReturn(okForContentType("application/atom+xml", FEED)));
    Files.writeString(folder.resolve("list.md"), LIST);
  }

  @AfterEach
  void close() {
    server.stop();
    others.stop();
  }

  private String check(String... options) {
    return run("check", Map.of(), options);
  }

  private String run(String command, Map<String, String> more, String... options) {
    Map<String, String> environment = new HashMap<>();
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    for (RegistryEndpoint desk : RegistryEndpoint.values()) {
      String address =
          desk == RegistryEndpoint.ARXIV
              ? "http://127.0.0.1:" + server.port()
              : "http://127.0.0.2:" + others.port();
      environment.put("SHELFCHECK_" + desk.name() + "_URL", address);
    }
    environment.putAll(more);
    StringWriter out = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(out),
            environment,
            Clock.offset(
                Clock.systemUTC(),
                Duration.between(Instant.now(), Instant.parse("2026-11-22T04:00:00Z"))),
            false);
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(options));
    arguments.add(folder.resolve("list.md").toString());
    Main.run(terminal, arguments.toArray(new String[0]));
    return out.toString();
  }

  private int requests() {
    return server.findAll(anyRequestedFor(anyUrl())).size()
        + others.findAll(anyRequestedFor(anyUrl())).size();
  }

  @Test
  void offlineAsksNobody() {
    String report = check();
    assertEquals(0, requests());
    assertFalse(report.contains("arXiv ("), report);
  }

  @Test
  void aPlanSendsNothingAndSaysWhatItWould() {
    String plan = check("--plan");
    assertEquals(0, requests());
    assertTrue(plan.contains("arXiv              1 request for 1 identifiers, about 1 s"), plan);
    assertTrue(plan.contains("nothing was sent"), plan);
  }

  @Test
  void onlineNamesItsWitnessAndItsDay() {
    String report = check("--online");
    assertTrue(report.contains("FlashAttention"), report);
    assertTrue(report.contains("arXiv (2026-11-22)"), report);
  }

  @Test
  void whatWasLearnedIsNotAskedAgain() {
    check("--online");
    int identifiers =
        server.findAll(anyRequestedFor(urlMatching("/api/query\\?id_list=.*"))).size();
    check("--online");
    assertEquals(1, identifiers);
    assertEquals(1, server.findAll(anyRequestedFor(urlMatching("/api/query\\?id_list=.*"))).size());
  }

  @Test
  void aReplayIsTheRecordedRunToTheByte() {
    String recording = folder.resolve("recording").toString();
    String report = check("--online", "--record", recording, "--format", "json");
    int before = requests();
    assertEquals(report, check("--replay", recording, "--format", "json"));
    assertEquals(report, check("--replay", recording, "--format", "json"));
    assertEquals(before, requests());
  }

  @Test
  void evidenceBesideTheListIsOneSortedFile() throws IOException {
    Path file = folder.resolve("shelfcheck.evidence");
    check("--online", "--evidence", file.toString());
    List<String> lines = Files.readAllLines(file);
    assertTrue(lines.stream().anyMatch(line -> line.contains("work arxiv:2205.14135")));
    assertEquals(lines.stream().sorted().toList(), lines);
    int before = requests();
    String offline = check("--evidence", file.toString());
    assertTrue(offline.contains("arXiv (2026-11-22)"), offline);
    assertEquals(before, requests());
  }

  @Test
  void noTitleIsSearchedForWhereTheRegistryCouldNotBeAskedForTheId() {
    server.resetAll();
    server.stubFor(any(anyUrl()).willReturn(serverError()));
    String report = check("--online");
    assertTrue(report.contains("10 checks had no answer (the server failed: 10)"), report);
    assertEquals(
        List.of(),
        server.findAll(anyRequestedFor(urlMatching(".*search_query=.*"))).stream()
            .map(request -> request.getUrl())
            .toList());
    assertEquals(
        List.of(),
        others.findAll(anyRequestedFor(urlMatching(".*(bibliographic|match|search).*"))).stream()
            .map(request -> request.getUrl())
            .toList());
  }

  @Test
  void anAuditSaysWhatItAsksBeforeItAsks() throws IOException {
    Files.writeString(folder.resolve(".shelfcheck.yml"), KilledChecksTest.NO_LINKS);
    String report = folder.resolve("report").toString();
    String said = run("audit", Map.of(), "--report", report);
    assertTrue(said.startsWith("about to be asked (--offline asks nobody):"), said);
    assertTrue(said.contains("arXiv              1 request for 1 identifiers"), said);
    assertTrue(requests() > 0);
  }

  @Test
  void aConfigLeavesLinksOut() throws IOException {
    Files.writeString(folder.resolve(".shelfcheck.yml"), "sources: {links: false}\n");
    Files.writeString(
        folder.resolve("list.md"), LIST + "- [A page of somebody's](https://example.org/page)\n");
    String report = check("--online", "-v");
    assertTrue(report.contains("asking is not allowed (dead-link 1"), report);
    assertTrue(requests() > 0);
  }

  @Test
  void anAuditStaysAtHomeWhereItShould() {
    String report = folder.resolve("report").toString();
    run("audit", Map.of(), "--report", report, "--offline");
    run("audit", Map.of("SHELFCHECK_OFFLINE", "1"), "--report", report);
    run("audit", Map.of(), "--report", report, "--plan");
    assertEquals(0, requests());
    String said = run("check", Map.of("SHELFCHECK_OFFLINE", "1"), "--online");
    assertTrue(said.contains("--online, but SHELFCHECK_OFFLINE is set"), said);
  }

  @Test
  void contradictionsAreErrors() {
    assertTrue(check("--online", "--offline").contains("contradict"));
    assertTrue(check("--online", "--budget", "soon").contains("--budget soon"));
    assertTrue(check("--replay", folder.resolve("none").toString()).contains("none"));
  }
}
