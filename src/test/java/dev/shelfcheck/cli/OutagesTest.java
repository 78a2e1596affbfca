package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.source.registry.RegistryEndpoint;
import dev.shelfcheck.source.registry.World;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list checked while all registries fail in one way: nobody is accused, all is counted. */
class OutagesTest {
  private static final String LIST =
      """
      # List

      ## Papers

      - [A study of registers and their keepers](https://arxiv.org/abs/2205.14135)
      - [A study of shelves and their readers](https://doi.org/10.1145/3292500)
      - [A study of catalogues and their makers](https://openreview.net/forum?id=rJXMpikCZ)
      - [A study of cards and their drawers](https://aclanthology.org/P18-1001/)
      - [A study of readers and their shelves](https://pubmed.ncbi.nlm.nih.gov/31452104/)
      """;
  private static final String BOOKS =
      """
      @book{one, title = {A Book of Registers and Keepers}, author = {Ada Lovelace},
        isbn = {978-0-262-03561-3}}
      @article{two, title = {A Title Without Any Identifier at All}, author = {Alan Turing}}
      """;

  @TempDir private Path folder;
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "403, text/plain, '', wall",
    "401, application/json, '{\"error\":\"Unauthorized\"}', wall",
    "200, text/html, <!doctype html><title>Making sure you are not a bot</title>, wall",
    "200, application/json, <html>Please wait</html>, wall",
    "200, application/json, '{\"status\":\"failed\"', garbled",
    "200, application/json, '[]', garbled",
    "200, application/json, '', garbled",
    "429, application/json, '{\"error\":\"Too Many Requests\"}', rate_limited"
  })
  void nobodyIsAccused(int status, String type, String body, String cause) throws Exception {
    for (RegistryEndpoint desk : RegistryEndpoint.values()) {
      world.says(
          desk,
          WireMock.aResponse()
              .withStatus(status)
              .withHeader("Content-Type", type)
              .withHeader("Retry-After", "3600")
              .withBody(body));
    }
    JsonNode report = report();
    assertEquals(0, report.path("findings").size(), report.path("findings").toString());
    Map<String, Integer> causes = new HashMap<>();
    report.path("unchecked").forEach(u -> causes.merge(u.path("cause").asText(), 1, Integer::sum));
    assertTrue(causes.getOrDefault(cause, 0) > 0, causes.toString());
    assertEquals(
        report.path("summary").path("unchecked").asInt(),
        causes.values().stream().mapToInt(Integer::intValue).sum());
  }

  private JsonNode report() throws Exception {
    Files.writeString(folder.resolve("list.md"), LIST);
    Files.writeString(folder.resolve("list.bib"), BOOKS);
    // the entries hold what their registries err in, and little else
    Files.writeString(
        folder.resolve(".shelfcheck.yml"), KilledChecksTest.NO_LINKS + "  missing-field: off\n");
    Map<String, String> environment = new HashMap<>();
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    environment.put("SHELFCHECK_OPENALEX_KEY", "k");
    for (RegistryEndpoint desk : RegistryEndpoint.values()) {
      environment.put("SHELFCHECK_" + desk.name() + "_URL", world.address(desk));
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(err),
            environment,
            Clock.systemUTC(),
            false);
    int code =
        Main.run(
            terminal,
            "check",
            "--online",
            "--advice",
            "--format",
            "json",
            "--config",
            folder + "/.shelfcheck.yml",
            folder.toString());
    assertEquals(0, code, err.toString());
    return new ObjectMapper().readTree(out.toString());
  }
}
