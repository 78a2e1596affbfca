package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.shelfcheck.source.registry.RegistryEndpoint;
import dev.shelfcheck.source.registry.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A whole run with keys: nobody but the registries gets to see one. */
@Execution(ExecutionMode.CONCURRENT) // each waits for hosts' paces
@Timeout(900)
@Tag("slow")
class SecretsOfARunTest {
  private static final String KEY = "k3y-of-";
  private static final String MAIL = "reader@example.org";
  private static final String LIST =
      """
      # List

      ## Papers

      - [A wholly unheard of title of nobody's](https://arxiv.org/abs/2205.14135)
      - [Another wholly unheard of title of nobody's](https://doi.org/10.1145/3292500)
      - [A third wholly unheard of title](https://openreview.net/forum?id=rJXMpikCZ)
      - [A fourth wholly unheard of title](https://pubmed.ncbi.nlm.nih.gov/31452104/)
      """;

  @TempDir private Path folder;
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(Map.of("SHELFCHECK_MAIL", MAIL));
    for (RegistryEndpoint desk : RegistryEndpoint.values()) {
      environment.put("SHELFCHECK_" + desk.name() + "_URL", world.address(desk));
      environment.put(desk.keyVariable(), KEY + desk + ".");
    }
    return environment;
  }

  private SeparateRun check(String... options) throws IOException {
    Files.writeString(folder.resolve("list.md"), LIST);
    Files.writeString(folder.resolve(".shelfcheck.yml"), KilledChecksTest.NO_LINKS);
    return SeparateRun.start(
        folder.resolve("cache"),
        environment(),
        Stream.concat(
                Stream.of("check", "--online", "--config", folder + "/.shelfcheck.yml"),
                Stream.concat(Stream.of(options), Stream.of(folder + "/list.md")))
            .toArray(String[]::new));
  }

  @Test
  void noKeyStandsInTheProcessListTheReportsTheStoreOrTheRecording() throws Exception {
    String recording = folder.resolve("recording").toString();
    SeparateRun run = check("--format", "json", "--record", recording);
    while (world.requests(RegistryEndpoint.ARXIV).isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    assertClean(commandLine(run.pid()), "the process list");
    run.code();
    assertClean(run.said(), "the report");
    assertClean(run.complained(), "the log");
    assertTrue(run.said().contains("\"unchecked\""), run.said());
    assertFilesClean();
    for (RegistryEndpoint desk : RegistryEndpoint.values()) {
      boolean asks =
          Set.of(RegistryEndpoint.CROSSREF, RegistryEndpoint.DATACITE, RegistryEndpoint.PUBMED)
              .contains(desk);
      String heard = heard(desk);
      assertTrue(!heard.contains("example.org") || asks, "the mail address reached " + desk);
      for (RegistryEndpoint other : RegistryEndpoint.values()) {
        boolean shared =
            desk == RegistryEndpoint.OPENREVIEW_V1 && other == RegistryEndpoint.OPENREVIEW;
        boolean known = heard.contains(KEY + other + ".");
        assertTrue(!known || other == desk || shared, other + "'s key reached " + desk);
      }
    }
    assertTrue(
        heard(RegistryEndpoint.CROSSREF).contains("example.org"), "Crossref got the mail address");
    assertTrue(
        heard(RegistryEndpoint.OPENALEX).contains(KEY + "openalex."), "OpenAlex got its key");
  }

  @Test
  void aRegistryThatThrowsTheKeyBackGivesNothingAway() throws Exception {
    for (RegistryEndpoint desk : RegistryEndpoint.values()) {
      world.says(
          desk,
          WireMock.aResponse()
              .withStatus(401)
              .withStatusMessage(KEY + desk + ". " + MAIL)
              .withHeader("WWW-Authenticate", KEY + desk + ".")
              .withHeader("Location", "/" + KEY + desk + "./" + MAIL)
              .withBody("{\"error\":\"" + KEY + desk + ". " + MAIL + "\"}"));
    }
    SeparateRun run = check("--format", "json", "--record", folder.resolve("recording").toString());
    assertEquals(0, run.code(), run.complained());
    assertClean(run.said(), "the report");
    assertClean(run.complained(), "the log");
    assertFilesClean();
  }

  @Test
  void keysOfAConfigReachTheirRegistriesAndAreShownNowhere() throws Exception {
    Files.writeString(folder.resolve("list.md"), LIST);
    Path config = folder.resolve(".shelfcheck.yml");
    String keys =
        """
        sources:
          mail: %s
          registries:
            openalex: {key: "%sopenalex."}
            semantic-scholar: {key: "%ssemantic_scholar."}
        """
            .formatted(MAIL, KEY, KEY);
    Files.writeString(config, KilledChecksTest.NO_LINKS + keys);
    Map<String, String> addresses = new HashMap<>(environment());
    addresses.keySet().removeIf(name -> !name.endsWith("_URL"));
    Path cache = folder.resolve("cache");
    String list = folder + "/list.md";
    SeparateRun run =
        SeparateRun.start(cache, addresses, "check", "--online", "--config", config + "", list);
    assertTrue(run.code() <= 1, run.complained());
    assertTrue(heard(RegistryEndpoint.OPENALEX).contains(KEY + "openalex."));
    assertTrue(heard(RegistryEndpoint.SEMANTIC_SCHOLAR).contains(KEY + "semantic_scholar."));
    assertTrue(heard(RegistryEndpoint.CROSSREF).contains(MAIL));
    SeparateRun resolved = SeparateRun.start(cache, addresses, "config", "--resolved", list);
    assertTrue(
        resolved.said().contains("sources.registries.openalex.key: (not shown)"), resolved.said());
    assertClean(run.said() + run.complained() + resolved.said(), "what was printed");
    Files.writeString(config, "sources:\n  registries:\n    openalex: " + KEY + "all\n");
    SeparateRun wrong = SeparateRun.start(cache, addresses, "check", "--config", config + "", list);
    assertEquals(2, wrong.code());
    assertTrue(
        wrong.complained().contains("sources.registries.openalex cannot be that, only off, on"),
        "an error");
    assertClean(wrong.complained(), "the error");
  }

  private static String commandLine(long pid) throws IOException {
    Path line = Path.of("/proc/" + pid + "/cmdline");
    return Files.exists(line)
        ? Files.readString(line)
        : ProcessHandle.of(pid).orElseThrow().info().commandLine().orElse("");
  }

  private void assertFilesClean() throws IOException {
    try (var files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertTrue(all.size() > 4, all.toString());
      for (Path file : all) {
        assertClean(Files.readString(file), file.toString());
      }
    }
  }

  private static void assertClean(String text, String where) {
    assertFalse(text.contains(KEY), where);
    assertFalse(text.contains(MAIL), where);
  }

  private String heard(RegistryEndpoint desk) {
    StringBuilder all = new StringBuilder();
    for (LoggedRequest request : world.requests(desk)) {
      all.append(request.getUrl()).append(request.getHeaders()).append(request.getBodyAsString());
    }
    return all.toString();
  }
}
