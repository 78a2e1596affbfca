package dev.shelfcheck.cli;

import static dev.shelfcheck.source.http.Loopback.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.cli.CommandLineHarness.Ran;
import dev.shelfcheck.source.http.Loopback;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code links}, from a list and a config to its lines and its exit code. */
@Timeout(180)
class LinksCommandTest {
  private static final String FEED =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry>\
      <id>http://arxiv.org/abs/2205.14135v2</id><published>2022-05-27T00:00:00Z</published>\
      <title>FlashAttention</title><author><name>Tri Dao</name></author></entry>\
      <entry><id>http://arxiv.org/abs/2301.00774v3</id><published>2023-01-02T00:00:00Z</published>\
      <title>SparseGPT</title><author><name>Elias Frantar</name></author></entry></feed>\
      """;

  @TempDir private Path folder;
  private final Loopback server = new Loopback();
  private final Loopback desk = new Loopback("127.0.0.2", 0);
  private final Map<String, String> environment = new HashMap<>();
  private CommandLineHarness command = new CommandLineHarness(Path.of(""));

  @BeforeEach
  void serve() {
    command = new CommandLineHarness(folder);
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    server.on("/ok", status(200, "<title>A page</title>"));
    server.on("/old", status(301, "", "Location: /ok"));
    server.on("/wall", status(403, ""));
    server.on("/lost", status(301, "", "Location: /"));
    server.on("/", status(200, "<title>Home</title>"));
    server.on("/gone", status(404, ""));
  }

  @AfterEach
  void stop() {
    server.close();
    desk.close();
  }

  @Test
  void oneLineForEachAddress() throws IOException {
    assertEquals(
        """
        1
        alive|/ok|200|200 OK||@list.md:1:7 @list.md:6:7|
        moved|/old|200|moved permanently|/ok|@list.md:2:7|
        dead|/gone|404|404 Not Found, confirmed by a second request||@list.md:3:7|
        unchecked|/wall|403|403 Forbidden||@list.md:4:7|
        alive|mailto:a@b.org|0|a well-formed mail address, not written to||@list.md:5:7|
        unchecked|gopher://x|0|links of the scheme gopher are not asked||@list.md:7:7|
        dead|missing.md|0|no such file||@list.md:8:7|
        """,
        links(
            "",
            "/ok",
            "/old",
            "/gone",
            "/wall",
            "mailto:a@b.org",
            "/ok#part",
            "gopher://x",
            "missing.md"));
  }

  @Test
  void jsonSaysTheSame() throws IOException {
    assertEquals(
        """
        0
        {"verdict":"alive","url":"/ok","status":200,"reason":"200 OK","places":["@list.md:1:7"]}
        {"verdict":"moved","url":"/old","status":200,"reason":"moved permanently",\
        "finalUrl":"/ok","places":["@list.md:2:7"]}
        """,
        links("--format json", "/ok", "/old"));
  }

  @Test
  void silenceFailsNothingUnlessItIsToldTo() throws IOException {
    assertTrue(links("", "/ok", "/wall").startsWith("0\n"));
    assertTrue(links("--strict", "/ok", "/wall").startsWith("3\n"));
    assertTrue(links("--strict", "/ok", "/wall", "/gone").startsWith("1\n"));
  }

  @Test
  void softRotIsDeadWhereAskedFor() throws IOException {
    assertTrue(links("", "/lost").startsWith("0\nmoved|/lost|"));
    assertTrue(links("--soft-rot", "/lost").startsWith("1\ndead|/lost|"));
  }

  @Test
  void secondRunAsksNothingAndSaysTheSame() throws IOException {
    String first = links("", "/ok", "/old", "/gone");
    server.forget();
    assertEquals(first, links("", "/ok", "/old", "/gone"));
    assertEquals(0, server.seen().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--offline", "SHELFCHECK_OFFLINE"})
  void offlineAsksNobodyAndLeavesNoTrace(String way) throws IOException {
    links("", "/ok", "/old");
    server.forget();
    if (!way.startsWith("--")) {
      environment.put(way, "1");
    }
    assertEquals(
        """
        0
        alive|/ok|200|200 OK||@list.md:1:7|
        moved|/old|200|moved permanently|/ok|@list.md:2:7|
        unchecked|/gone|0|not asked: this run is offline||@list.md:3:7|
        unchecked|https://arxiv.org/abs/1706.03762|0|arXiv: not asked: this run is offline||@list.md:4:7|
        """,
        links(
            way.startsWith("--") ? way : "",
            "/ok",
            "/old",
            "/gone",
            "https://arxiv.org/abs/1706.03762"));
    assertEquals(0, server.seen().size());
    environment.remove(way);
    assertTrue(links("", "/gone").startsWith("1\ndead|/gone|404|"));
  }

  @Test
  void privateHostIsNotAskedUnlessAllowed() throws IOException {
    list("/ok");
    Ran ran = command.run("links @list.md --no-config", "", environment);
    assertEquals(0, ran.code());
    assertTrue(ran.out().contains("its address 127.0.0.1 is not a public one"), ran.out());
    assertEquals(0, server.seen().size());
  }

  @Test
  void noConfigAllowsAPrivateHost() throws IOException {
    list("/ok");
    for (String key : List.of("allow-host: 127.0.0.1", "hosts: {127.0.0.1: {allow: true}}")) {
      command.write(".shelfcheck.yml", key + "\n");
      Ran ran = command.run("links @list.md --config @.shelfcheck.yml", "", environment);
      assertEquals(2, ran.code());
      assertTrue(ran.err().contains("unknown key \"allow"), ran.err());
    }
    assertEquals(0, server.seen().size());
  }

  @Test
  void badOptionIsAnErrorThatNamesIt() throws IOException {
    assertEquals(
        "2\nshelfcheck: --timeout soon: a time is a number and s, m or h, as in 5m\n",
        links("--timeout soon", "/ok"));
    assertEquals(
        "2\nshelfcheck: --budget 5: a time is a number and s, m or h, as in 5m\n",
        links("--budget 5", "/ok"));
  }

  @Test
  void contactStandsInTheUserAgent() throws IOException {
    links("--contact https://example.org/me", "/ok");
    command.write(".shelfcheck.yml", "sources: {contact: \"https://example.org/bot\"}\n");
    links("", "/ok#again", "/old");
    assertEquals(
        List.of(true, true),
        List.of(
            agent("/ok").endsWith("(+https://example.org/me)"),
            agent("/old").endsWith("(+https://example.org/bot)")));
  }

  @Test
  void verdictOfTheConfigStandsWithItsReasonUntilItRunsOut() throws IOException {
    command.write(
        ".shelfcheck.yml",
        "hosts:\n  127.0.0.1: {verdict: alive, reason: our own wiki, until: 2026-11-22}\n");
    assertEquals("0\nalive|/gone|0|not asked: our own wiki||@list.md:1:7|\n", links("", "/gone"));
    command.write(
        ".shelfcheck.yml",
        "hosts:\n  127.0.0.1: {verdict: alive, reason: our own wiki, until: 2026-11-21}\n");
    String late = links("", "/gone");
    assertTrue(late.startsWith("1\ndead|/gone|"), late);
    assertTrue(
        late.endsWith(
            ".shelfcheck.yml:2: what is said of 127.0.0.1 ran out on 2026-11-21 and is left"
                + " aside\n"),
        late);
  }

  @Test
  void statusTheConfigAcceptsIsAlive() throws IOException {
    command.write(".shelfcheck.yml", "hosts:\n  127.0.0.1: {accept: [403, 429]}\n");
    assertEquals("0\nalive|/wall|403|403 Forbidden||@list.md:1:7|\n", links("", "/wall"));
  }

  @Test
  void honestHostIsAskedByHead() throws IOException {
    command.write(".shelfcheck.yml", "hosts:\n  127.0.0.1: {method: head}\n");
    server.on("/ok", status(200, "")); // a HEAD is answered without a body
    links("", "/ok", "/gone");
    assertEquals(
        List.of("/gone GET", "/gone GET", "/gone HEAD", "/ok HEAD"),
        server.seen().stream().map(s -> s.path() + " " + s.method()).sorted().toList());
  }

  @Test
  void headersGoToTheirVeryHostAlone() throws IOException {
    environment.put("SHELFCHECK_HEADERS", "127.0.0.1 Authorization: Bearer s3cret\n");
    command.write(".shelfcheck.yml", "hosts:\n  127.0.0.1: {headers: {X-Kind: robot}}\n");
    server.on("/away", status(302, "", "Location: " + desk.url("/there")));
    desk.on("/there", status(200, ""));
    String said = links("--allow-host 127.0.0.2", "/away", desk.url("/there?2"));
    assertTrue(said.startsWith("0\nalive|/away"), said);
    assertEquals("Bearer s3cret robot", headers(server.seen("/away").get(0)));
    assertEquals(
        List.of("none none", "none none"),
        desk.seen().stream().map(LinksCommandTest::headers).toList());
  }

  @Test
  void registryAnswersForItsPapersInOneRequestAndIsNotAskedAgain() throws IOException {
    environment.put("SHELFCHECK_ARXIV_URL", desk.url(""));
    environment.put("SHELFCHECK_SEMANTIC_SCHOLAR_URL", desk.url(""));
    desk.on("/api/query", status(200, FEED, "Content-Type: application/atom+xml"));
    String first =
        links("", "https://arxiv.org/abs/2205.14135", "https://www.arxiv.org/pdf/2301.00774v2");
    assertEquals(
        """
        0
        alive|https://arxiv.org/abs/2205.14135|0|arXiv has it||@list.md:1:7|
        alive|https://www.arxiv.org/pdf/2301.00774v2|0|arXiv has it||@list.md:2:7|
        """,
        first);
    assertEquals(1, desk.seen("/api/query?id_list=2205.14135,2301.00774&max_results=2").size());
    desk.forget();
    assertEquals(
        first,
        links("", "https://arxiv.org/abs/2205.14135", "https://www.arxiv.org/pdf/2301.00774v2"));
    assertEquals(0, desk.seen().size());
  }

  @Test
  void silentRegistryLeavesItsPapersUncheckedAndSparesTheirPages() throws IOException {
    environment.put("SHELFCHECK_ARXIV_URL", desk.url(""));
    environment.put("SHELFCHECK_SEMANTIC_SCHOLAR_URL", desk.url(""));
    desk.on("/", status(403, "no programs here"));
    String said = links("", "https://arxiv.org/abs/2205.14135", "/ok");
    assertTrue(said.startsWith("0\nunchecked|https://arxiv.org/abs/2205.14135|0|arXiv"), said);
    assertTrue(said.contains("alive|/ok|200|200 OK|"), said);
  }

  @Test
  void tokenHasRepositoriesAskedTogether() throws IOException {
    environment.put("SHELFCHECK_GITHUB_URL", desk.url(""));
    environment.put("GITHUB_TOKEN", "t0ken");
    desk.on(
        "/graphql",
        status(
            200,
            "{\"data\":{\"r0\":{\"nameWithOwner\":\"a/b\",\"isArchived\":true},"
                + "\"r1\":{\"nameWithOwner\":\"lab/d\",\"isArchived\":false}}}",
            "Content-Type: application/json"));
    assertEquals(
        """
        0
        alive|https://github.com/a/b|0|GitHub has it, archived by its owner||@list.md:1:7|
        moved|https://github.com/c/d|0|renamed|https://github.com/lab/d|@list.md:2:7|
        """,
        links("", "https://github.com/a/b", "https://github.com/c/d"));
    assertEquals(1, desk.seen().size());
  }

  private static String headers(Loopback.Seen request) {
    return request.headers().getOrDefault("authorization", "none")
        + " "
        + request.headers().getOrDefault("x-kind", "none");
  }

  @Test
  void malformedSecretIsNotRepeated() throws IOException {
    environment.put("SHELFCHECK_HEADERS", "Bearer s3cret");
    assertEquals(
        "2\nshelfcheck: SHELFCHECK_HEADERS holds a line that is not 'HOST NAME: VALUE' (it is not"
            + " repeated here)\n",
        links("", "/ok"));
  }

  @Test
  void archivedCopyOfADeadPageIsLookedUp() throws IOException {
    environment.put("SHELFCHECK_WAYBACK_URL", desk.url(""));
    desk.on(
        "/wayback/available",
        status(
            200,
            "{\"archived_snapshots\":{\"closest\":{\"available\":true,"
                + "\"url\":\"http://web.archive.org/web/2024/x\"}}}"));
    assertEquals(
        "1\ndead|/gone|404|404 Not Found, confirmed by a second request||@list.md:1:7"
            + "|https://web.archive.org/web/2024/x\n",
        links("--archive", "/gone"));
    assertEquals(1, desk.seen().size());
  }

  /** Runs the command on a list of addresses; those of the server are shown by their paths. */
  private String links(String options, String... targets) throws IOException {
    list(targets);
    String config =
        command.path(".shelfcheck.yml").toFile().exists()
            ? "--config @.shelfcheck.yml"
            : "--no-config";
    String words =
        "links @list.md --allow-host 127.0.0.1 --no-host-limits " + config + " " + options;
    return command
        .run(words.strip(), "", environment)
        .toString()
        .replace(server.url(""), "")
        .replace('\t', '|')
        .replace("Try 'shelfcheck links --help'.\n", "");
  }

  private void list(String... targets) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String target : targets) {
      text.append("- [a](")
          .append(target.startsWith("/") ? server.url(target) : target)
          .append(")\n");
    }
    command.write("list.md", text.toString());
  }

  private String agent(String path) {
    return server.seen(path).get(0).headers().getOrDefault("user-agent", "");
  }
}
