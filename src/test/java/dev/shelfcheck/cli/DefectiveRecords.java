package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.source.registry.RegistryEndpoint;
import dev.shelfcheck.source.registry.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Checks an entry online beside what a registry on this machine says of it. */
@TestInstance(
    TestInstance.Lifecycle.PER_CLASS) // one world for a class's tests, and for no other class's
abstract class DefectiveRecords {
  final World world = new World();
  @TempDir Path folder;

  @AfterAll
  void close() {
    world.close();
  }

  @BeforeEach
  void calm() {
    world.calm();
  }

  /** The findings on an entry of a library, given what Crossref says of its DOI. */
  List<String> findings(String fields, String record) throws IOException {
    world.says(
        RegistryEndpoint.CROSSREF,
        "application/json",
        """
        {"status":"ok","message":{"items":[{"DOI":"10.1145/3292500",%s}]}}\
        """
            .formatted(record));
    return findings("doi = {10.1145/3292500},\n" + fields);
  }

  List<String> findings(String fields) throws IOException {
    return of("@article{key,\n" + fields + "\n}\n");
  }

  List<String> of(String entry) throws IOException {
    String report = said(entry, "json");
    List<String> findings = new ArrayList<>();
    JsonNode parsed = new ObjectMapper().readTree(report);
    assertTrue(parsed.path("summary").path("holds").asInt() > 0, report);
    parsed
        .path("findings")
        .forEach(f -> findings.add(f.path("rule").asText() + ": " + f.path("message").asText()));
    return findings;
  }

  String said(String entry, String format) throws IOException {
    Files.writeString(folder.resolve("list.bib"), entry);
    // the entries hold what their registries err in, and little else
    Files.writeString(
        folder.resolve(".shelfcheck.yml"), KilledChecksTest.NO_LINKS + "  missing-field: off\n");
    Map<String, String> environment = new HashMap<>();
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    for (RegistryEndpoint desk : RegistryEndpoint.values()) {
      environment.put("SHELFCHECK_" + desk.name() + "_URL", world.address(desk));
    }
    StringWriter out = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(out),
            environment,
            Clock.systemUTC(),
            false);
    Main.run(
        terminal,
        "check",
        "--online",
        "--format",
        format,
        "--config",
        folder + "/.shelfcheck.yml",
        folder + "/list.bib");
    return out.toString();
  }

  void excused(String fields, String record) throws IOException {
    assertEquals(List.of(), findings(fields, record));
  }

  /** Two people, as the entry and the registry have them. */
  void names(String listed, String registered) throws IOException {
    excused(
        "title = {A Study of Registers and Their Keepers},\nauthor = {" + listed + "}",
        "\"title\":[\"A Study of Registers and Their Keepers\"],\"author\":[" + registered + "]");
  }

  static String person(String given, String family, String sequence) {
    return "{\"given\":\"%s\",\"family\":\"%s\",\"sequence\":\"%s\"}"
        .formatted(given, family, sequence);
  }
}
