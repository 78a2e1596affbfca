package dev.shelfcheck.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.forbidden;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.source.registry.RegistryEndpoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with all that a command line may name, and servers that know nothing. */
@SuppressWarnings("StringConcatToTextBlock") // a list of one line reads best as one
final class OptionWorld {
  /** A list one of whose entries has no year. */
  private static final String LACKS =
      """
      # List

      - [Weighing Pebbles by Ear](https://example.org/a), 2021
      - [Sorting Clouds by Size](https://example.org/b), 2022
      - [Drawing Maps of Ponds](https://example.org/c), 2023
      - [Tensor Product Attention Is All You Need](https://arxiv.org/abs/2501.06425)
      - [Moss on Northern Walls](https://example.org/d), 2020
      - [Reeds beside Slow Rivers](https://example.org/e), 2021
      """;

  private static final String CONFLICT =
      """
      - [PyramidKV: Dynamic KV Cache Compression](https://arxiv.org/abs/2406.02069)
      - [Fluctuation-based Adaptive Structured Pruning](https://arxiv.org/abs/2406.02069)
      """;
  private static final String BAD =
      "# List\n\n## Papers\n\n"
          + CONFLICT
          + """
          - [Alpha study of neural pruning](http://arxiv.org/abs/2406.02070)
          - [Beta study of graph attention](https://example.org/beta?utm_source=x)
          """;

  /** Stands in the files for the port of the server that a run will have. */
  private static final String PORT = "{port}";

  private final Path folder;

  private OptionWorld(Path folder) {
    this.folder = folder;
  }

  /**
   * A server that forbids everything but three pages: one alive, one gone, one sent to the front.
   */
  static WireMockServer server() {
    WireMockServer server = new WireMockServer(options().bindAddress("0.0.0.0").dynamicPort());
    server.start();
    server.stubFor(any(anyUrl()).willReturn(forbidden()));
    server.stubFor(
        any(urlEqualTo("/")).willReturn(okForContentType("text/html", "<title>Home</title>")));
    server.stubFor(
        any(urlEqualTo("/alive"))
            .willReturn(okForContentType("text/html", "<title>Alive</title>")));
    server.stubFor(any(urlEqualTo("/papers/moved-away")).willReturn(temporaryRedirect("/")));
    return server;
  }

  /** Furnishes a world from nothing. */
  static OptionWorld made(Path folder) throws IOException, InterruptedException {
    OptionWorld world = new OptionWorld(folder);
    world.furnish();
    return world;
  }

  /**
   * Runs a command in another world like this one, which is made for it.
   *
   * @param server for this run alone; what it was asked before is forgotten
   */
  Outcome run(String command, Path to, WireMockServer server) throws IOException {
    server.resetRequests();
    Path world = Files.createDirectory(to).toRealPath();
    copy(world, server.port());
    return new OptionWorld(world).run(command, server);
  }

  private void copy(Path to, int port) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        Path there = to.resolve(folder.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(there);
        } else if (file.toString().endsWith(".md")) {
          Files.writeString(there, Files.readString(file).replace(PORT, String.valueOf(port)));
        } else {
          Files.copy(file, there);
        }
      }
    }
  }

  /** What became of a run, the folder's name taken out: code, streams, files, requests. */
  record Outcome(int code, String said, Map<String, String> files, List<String> requests) {}

  /** Lays out the files of a fresh world. */
  private void furnish() throws IOException, InterruptedException {
    write("bad.md", BAD);
    write(
        "good.md", "# List\n\n- [Quest: Query-Aware Sparsity](https://arxiv.org/abs/2406.10774)\n");
    write(
        "told.md",
        "# List\n\n"
            + "- [Quest: Query-Aware Sparsity](https://arxiv.org/abs/2406.10774) - Skips what no"
            + " query asks.\n"
            + "- [Moss: Soft Keys](https://arxiv.org/abs/2406.10775) - Sorts pebbles by soft"
            + " keys.\n"
            + "- [Kite: Weak Winds](https://arxiv.org/abs/2406.10776) - Flies in weak winds.\n");
    write(
        "twice.md",
        "# List\n\n"
            + "## Papers\n\n"
            + "- [Alpha study of neural pruning](https://arxiv.org/abs/2406.02070)\n"
            + "- [Alpha study of neural pruning](https://arxiv.org/abs/2406.02070)\n");
    write("strict.yml", "fail-on: warning\n");
    write(
        "future.md",
        "# List\n\n"
            + "<!-- shelfcheck-ignore[impossible-year]: announced -->\n"
            + "- [Alpha study of neural pruning](https://example.org/alpha), 2031\n");
    write(
        "stdin",
        BAD.replace("# List", "# List\n\n<!-- shelfcheck-ignore-file[empty-entry]: old -->"));
    write("offline.yml", "sources: {online: false}\n");
    write("online.yml", "sources: {online: true}\n");
    write("whole.patch", "--- a/good.md\n+++ b/good.md\n@@ -0,0 +1 @@\n+x\n");
    String lan = "http://127.0.0.2:" + PORT;
    write("lan.md", "- [Forbidden](" + lan + "/forbidden)\n");
    write("alive.md", "- [Alive](" + lan + "/alive)\n");
    write("rot.md", "- [A page that was moved away](" + lan + "/papers/moved-away)\n");
    for (String place : List.of("own", "lan")) {
      String text = place.equals("own") ? BAD : "- [Forbidden](" + lan + "/forbidden)\n";
      write(
          place + "/.shelfcheck.yml",
          "fail-on: never\nexclude: other.md\nprofiles: {loud: {exclude: bad.md}}\n");
      write(place + "/all.yml", "fail-on: never\n");
      write(place + "/bad.md", text);
      write(place + "/other.md", text);
    }
    write("lacks.md", LACKS);
    write("lacks", LACKS);
    write("short/list.md", LACKS);
    write("short/.shelfcheck.yml", "exclude: list.md\nprofiles: {loud: {exclude: other.md}}\n");
    write("short/all.yml", "fail-on: never\n");
    works();
    repository();
    CommandLineHarness here = new CommandLineHarness(folder);
    write("was/.shelfcheck.yml", "advice: false\n");
    write("was/old.md", BAD);
    write("was/bad.md", BAD);
    here.run("baseline --baseline @was/all.json @was");
    write("was/bad.md", "# List\n\n- [Quest](https://arxiv.org/abs/2406.10774)\n");
    write("was/new.md", BAD.replace("240", "230"));
    here.run("check --format json --output json=@old.json @good.md");
    here.run("catalogue build --catalogue @built --jsonl arxiv=@works.jsonl");
    here.run("catalogue pack --output @ready.shelf --jsonl arxiv=@works.jsonl");
  }

  private void works() throws IOException {
    Files.copy(Path.of("fixtures/reading-lists/efficient-inference.md"), folder.resolve("real.md"));
    Files.copy(Path.of("fixtures/catalogue/works.jsonl"), folder.resolve("works.jsonl"));
    write(
        "one.jsonl",
        "{\"id\": \"2406.02069\", \"title\": \"PyramidKV\", \"authors\": [\"A B\"]}\n");
  }

  private void repository() throws IOException, InterruptedException {
    write("repo/.shelfcheck.yml", "files: '*.md'\n");
    write("repo/list.md", BAD);
    CommandLineHarness repository = new CommandLineHarness(folder.resolve("repo"));
    repository.git("init", "-q");
    repository.git("add", ".");
    repository.git("commit", "-qm", "one");
    Files.createDirectories(folder.resolve("fresh/.git/hooks"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  /** Runs words of which {@code @} is the folder; {@code < NAME} at the end is standard input. */
  private Outcome run(String command, WireMockServer server) throws IOException {
    String[] halves = command.split(" < ", 2);
    byte[] input =
        halves.length < 2 ? new byte[0] : Files.readAllBytes(folder.resolve(halves[1].strip()));
    StringWriter said = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input),
            new PrintWriter(said),
            new PrintWriter(said),
            environment(server.port()),
            Clock.offset(
                Clock.systemUTC(),
                Duration.between(Instant.now(), Instant.parse("2026-11-22T04:00:00Z"))),
            false);
    int code =
        Main.run(
            terminal,
            Arrays.stream(halves[0].strip().split("\\s+"))
                .map(w -> w.replace("@", folder + "/"))
                .toArray(String[]::new));
    int port = server.port();
    return new Outcome(code, plain(said.toString(), port), files(port), requests(server));
  }

  /** Without what differs from world to world: the folder's name and the server's port. */
  private String plain(String said, int port) {
    String shown = Path.of("").toAbsolutePath().relativize(folder).toString();
    return said.replace(folder + "/", "@")
        .replace(shown + "/", "@")
        .replace(folder.toString(), "@")
        .replace(":" + port, ":" + PORT);
  }

  private Map<String, String> environment(int port) {
    Map<String, String> environment = new HashMap<>();
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("XDG_CACHE_HOME", folder.resolve("home/cache").toString());
    for (RegistryEndpoint desk : RegistryEndpoint.values()) {
      environment.put("SHELFCHECK_" + desk.name() + "_URL", "http://127.0.0.1:" + port);
    }
    return environment;
  }

  private static List<String> requests(WireMockServer server) {
    List<String> requests = new ArrayList<>();
    server
        .findAll(anyRequestedFor(anyUrl()))
        .forEach(r -> requests.add(r.getUrl() + " " + r.getHeader("User-Agent")));
    return requests;
  }

  /** Every file's text, by name; what a run remembers for itself is left out. */
  private Map<String, String> files(int port) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith("repo/.git/") && !name.startsWith("home/cache/")) {
          files.put(name, plain(Files.readString(file, StandardCharsets.ISO_8859_1), port));
        }
      }
    }
    return files;
  }
}
