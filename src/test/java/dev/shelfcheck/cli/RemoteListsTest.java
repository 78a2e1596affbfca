package dev.shelfcheck.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that are named by an address, or as a repository at GitHub. */
@Timeout(120)
class RemoteListsTest {
  private static final String COMMIT = "3f2a1bc4d5e6f708192a3b4c5d6e7f8091a2b3c4";
  private static final String TWICE =
      """
      # Lamps

      - [Lamps of the North](https://arxiv.org/abs/2101.00001)
      - [Lamps of the North](https://arxiv.org/abs/2101.00001)
      - [a guide](docs/guide.md), [none](docs/none.md), [from the top](/docs/guide.md)
      """;

  private static final WireMockServer forge = new WireMockServer(options().dynamicPort());

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    forge.start();
  }

  @AfterAll
  static void stop() {
    forge.stop();
  }

  @BeforeEach
  void forget() {
    forge.resetAll();
  }

  private void on(MappingBuilder request, int status, String body) {
    forge.stubFor(request.willReturn(aResponse().withStatus(status).withBody(body)));
  }

  /** A repository of some texts, and of files that are no lists. */
  private void repository(String name, Map<String, String> texts, String... others) {
    on(get(urlEqualTo("/repos/" + name + "/commits/HEAD")), 200, COMMIT);
    tree(name, texts, false, others);
    texts.forEach((p, t) -> on(get(urlEqualTo("/" + name + "/" + COMMIT + "/" + p)), 200, t));
  }

  private void tree(String name, Map<String, String> texts, boolean cut, String... others) {
    String nodes =
        Stream.concat(
                texts.keySet().stream().map(p -> node("100644", p)),
                Stream.of(others).map(p -> node(p.startsWith("@") ? "120000" : "100644", p)))
            .sorted()
            .collect(Collectors.joining(","));
    on(
        get(urlEqualTo("/repos/" + name + "/git/trees/" + COMMIT + "?recursive=1")),
        200,
        "{\"sha\":\"%s\",\"tree\":[%s],\"truncated\":%s}".formatted(COMMIT, nodes, cut));
  }

  private static String node(String mode, String path) {
    return "{\"path\":\"%s\",\"mode\":\"%s\",\"type\":\"blob\",\"size\":9}"
        .formatted(path.replace("@", ""), mode);
  }

  private Map<String, String> environment() {
    Map<String, String> all = new HashMap<>();
    all.put("SHELFCHECK_GITHUB_URL", forge.baseUrl());
    all.put("SHELFCHECK_GITHUB_RAW_URL", forge.baseUrl());
    all.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    return all;
  }

  private CommandLineHarness.Ran run(String command) {
    return new CommandLineHarness(folder).run(command, "", environment());
  }

  private List<String> asked() {
    return forge.getAllServeEvents().stream().map(e -> e.getRequest().getUrl()).sorted().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "lab/lamps",
    "https://github.com/lab/lamps",
    "https://github.com/lab/lamps.git",
    "https://www.github.com/lab/lamps/#readme"
  })
  void repositoryIsReadAtOneCommitAndNothingElseIsAsked(String argument) {
    repository(
        "lab/lamps",
        Map.of("README.md", TWICE, "docs/guide.md", "# Guide\n"),
        "logo.png",
        ".github/notes.md",
        "node_modules/a/README.md",
        "@LINK.md");
    CommandLineHarness.Ran ran = run("check --format concise " + argument);
    assertEquals(1, ran.code(), ran::toString);
    assertTrue(ran.out().contains("README.md:3:4: "), ran::toString);
    assertTrue(ran.out().contains("duplicate-work"), ran::toString);
    assertEquals(1, count(ran.out(), "missing-file"), ran::toString);
    assertEquals(
        List.of(
            "/lab/lamps/" + COMMIT + "/README.md",
            "/lab/lamps/" + COMMIT + "/docs/guide.md",
            "/repos/lab/lamps/commits/HEAD",
            "/repos/lab/lamps/git/trees/" + COMMIT + "?recursive=1"),
        asked());
  }

  private static long count(String text, String word) {
    return text.lines().filter(l -> l.contains(word)).count();
  }

  @Test
  void partOfARepositoryIsReadAlone() {
    repository("lab/lamps", Map.of("README.md", TWICE, "docs/a b.md", TWICE, "docs/c.md", ""));
    on(get(urlEqualTo("/repos/lab/lamps/commits/v1%202")), 200, COMMIT);
    on(get(urlEqualTo("/lab/lamps/" + COMMIT + "/docs/a%20b.md")), 200, TWICE);
    String page = "https://github.com/lab/lamps/blob/v1%202/docs/a%20b.md?plain=1#L3";
    CommandLineHarness.Ran file = run("check --format concise " + page);
    assertTrue(file.out().contains("docs/a b.md:3:4: "), file::toString);
    assertFalse(asked().contains("/lab/lamps/" + COMMIT + "/README.md"), asked()::toString);
    forge.resetRequests();
    assertEquals(1, run("check https://github.com/lab/lamps/tree/v1%202/docs/").code());
    assertEquals(4, asked().size(), asked()::toString);
    CommandLineHarness.Ran none = run("check https://github.com/lab/lamps/tree/v1%202/src");
    assertEquals(
        "2\nshelfcheck: github.com/lab/lamps holds no file that is read at src", two(none));
  }

  /** The exit code and the first line of what was said. */
  private static String two(CommandLineHarness.Ran ran) {
    return ran.code() + "\n" + ran.err().lines().findFirst().orElse("");
  }

  @Test
  void severalPlacesAreToldApart() {
    repository("lab/lamps", Map.of("README.md", TWICE));
    repository("lab/lights", Map.of("README.md", TWICE, "docs/none.md", "", "docs/guide.md", ""));
    CommandLineHarness.Ran ran = run("check --format concise lab/lamps lab/lights");
    assertTrue(ran.out().contains("github.com/lab/lamps/README.md:3:4: "), ran::toString);
    assertTrue(ran.out().contains("github.com/lab/lights/README.md:3:4: "), ran::toString);
    assertEquals(3, count(ran.out(), "missing-file"), ran::toString);
    assertFalse(ran.out().contains("lights/README.md:5"), "its files are both there");
  }

  @Test
  void fileAnywhereIsReadByItsAddress() {
    on(get(urlMatching("/raw/list\\.md\\?.*")), 200, TWICE);
    String address = forge.baseUrl() + "/raw/list.md?token=s3cret";
    CommandLineHarness.Ran ran = run("check --allow-host localhost --format concise " + address);
    assertEquals(0, ran.code(), ran::toString);
    assertTrue(ran.out().contains(address(address) + ":3:4: "), ran::toString);
    assertFalse(ran.toString().contains("s3cret"), ran::toString);
    assertFalse(ran.out().contains("missing-file"), "nobody said which files there are");
    String elsewhere = address.replace("localhost", "127.0.0.1");
    CommandLineHarness.Ran refused = run("check " + elsewhere);
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains(" could not be read: "), refused::toString);
  }

  private static String address(String whole) {
    return whole.replaceFirst("https?://", "").replaceFirst("\\?.*", "");
  }

  @Test
  void pageAroundAFileLeadsToTheFile() {
    on(get(urlEqualTo("/g/p/-/raw/main/a.md")), 200, TWICE);
    on(get(urlEqualTo("/o/r/raw/branch/main/a.md")), 200, TWICE);
    String gitlab = forge.baseUrl() + "/g/p/-/blob/main/a.md";
    String forgejo = forge.baseUrl() + "/o/r/src/branch/main/a.md";
    assertEquals(
        1, run("check --advice --fail-on warning --allow-host localhost " + gitlab).code());
    assertEquals(1, run("check --fail-on warning --allow-host localhost " + forgejo).code());
  }

  @Test
  void webPageIsNoList() {
    on(get(urlEqualTo("/page")), 200, "<!DOCTYPE html><p>Lamps</p>");
    CommandLineHarness.Ran ran = run("check --allow-host localhost " + forge.baseUrl() + "/page");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("/page is a web page and no list: give "), ran::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          404 | is no repository that GitHub shows; if it is private, GITHUB_TOKEN has to be set
          409 | is an empty repository
          422 | has no revision 'HEAD'
          403 | could not be read: GitHub takes no more requests for now (60 an hour; 5,000 where \
          GITHUB_TOKEN is set)
          200 | could not be read: GitHub's answer names no commit
          """)
  void whatCannotBeReadIsSaidAndEndsWithTwo(int status, String words) {
    on(get(urlMatching("/repos/.*")), status, "no commit");
    assertEquals("2\nshelfcheck: github.com/lab/lamps " + words, two(run("check lab/lamps")));
  }

  @Test
  void oneListThatFailsLeavesTheOthers() {
    repository("lab/lamps", Map.of("README.md", TWICE, "more.md", TWICE));
    on(get(urlEqualTo("/lab/lamps/" + COMMIT + "/more.md")), 404, "");
    CommandLineHarness.Ran ran = run("check --format concise lab/lamps");
    assertEquals(2, ran.code(), ran::toString);
    assertTrue(ran.err().contains("more.md is not there: the server answered 404"), ran::err);
    assertTrue(ran.out().contains("README.md:3:4: "), ran::out);
  }

  @Test
  void namesThatWereCutProveNothingMissing() {
    repository("lab/lamps", Map.of("README.md", TWICE));
    tree("lab/lamps", Map.of("README.md", TWICE), true);
    CommandLineHarness.Ran ran = run("check --format concise lab/lamps");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("has more files than GitHub names: others were not seen"));
    assertFalse(ran.out().contains("missing-file"), ran::out);
  }

  @Test
  void tokenGoesToTheInterfaceAlone() {
    repository("lab/lamps", Map.of("README.md", TWICE));
    on(get(urlEqualTo("/repos/lab/lamps/contents/README.md?ref=" + COMMIT)), 200, TWICE);
    Map<String, String> environment = environment();
    environment.put("GITHUB_TOKEN", "t0ken");
    CommandLineHarness.Ran ran =
        new CommandLineHarness(folder).run("check lab/lamps", "", environment);
    assertEquals(1, ran.code(), ran::toString);
    assertFalse(ran.toString().contains("t0ken"));
    List<LoggedRequest> asked =
        forge.getAllServeEvents().stream().map(e -> e.getRequest()).toList();
    assertEquals(3, asked.size());
    assertTrue(asked.stream().allMatch(r -> r.getUrl().startsWith("/repos/")), asked::toString);
    forge.resetRequests();
    String page = forge.baseUrl() + "/raw/list.md";
    new CommandLineHarness(folder).run("check --allow-host localhost " + page, "", environment);
    assertFalse(
        forge
            .getAllServeEvents()
            .get(0)
            .getRequest()
            .getHeaders()
            .getHeader("Authorization")
            .isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          check --fix lab/lamps           | --fix changes files
          check --staged lab/lamps        | ask git what changed here
          check --offline lab/lamps       | --offline asks nobody
          check --plan lab/lamps          | --plan sends nothing
          check --record @r lab/lamps     | --record and --replay keep answers
          fix --write lab/lamps           | --write changes files
          baseline lab/lamps              | a baseline is kept beside the lists
          links --offline lab/lamps       | --offline asks nobody
          explain https://x.org/a.md:3    | a place is explained in a file
          check lab/lamps @list.md        | addresses and files are looked at apart
          check https://github.com/lab    | names no repository, folder or file at GitHub
          check https://                  | is no address that can be asked
          """)
  void whatAnAddressCannotDoIsSaidBeforeAnythingIsAsked(String command, String words)
      throws IOException {
    Files.writeString(folder.resolve("list.md"), TWICE);
    CommandLineHarness.Ran ran = run(command);
    assertEquals(2, ran.code(), ran::toString);
    assertTrue(ran.err().contains(words), ran::toString);
    assertEquals(List.of(), asked());
  }

  @Test
  void machineThatMustNotSendFetchesNothing() {
    Map<String, String> environment = environment();
    environment.put("SHELFCHECK_OFFLINE", "1");
    CommandLineHarness.Ran ran =
        new CommandLineHarness(folder).run("check lab/lamps", "", environment);
    assertEquals("2\nshelfcheck: an address is given, but SHELFCHECK_OFFLINE is set", two(ran));
    assertEquals(List.of(), asked());
  }

  /** A mistyped path is not told to anybody. */
  @ParameterizedTest
  @CsvSource({"src/lisst", "lab/list.md", "./lab/lamps", "lab/lamps/more", "lab/*"})
  void pathsStayPaths(String path) {
    assertEquals(2, run("check --no-config " + path).code());
    assertEquals(List.of(), asked());
  }

  @Test
  void configOfTheRepositoryIsNamedAndLeftAside() {
    repository("lab/lamps", Map.of("README.md", TWICE), ".shelfcheck.yml");
    assertTrue(
        run("check lab/lamps")
            .err()
            .contains("github.com/lab/lamps has a .shelfcheck.yml, which is read only in a"));
  }

  @Test
  void otherCommandsReadThemToo() throws IOException {
    repository("lab/lamps", Map.of("README.md", TWICE, "docs/guide.md", ""));
    assertEquals(2, count(run("entries lab/lamps").out(), "Lamps of the North"));
    CommandLineHarness.Ran sections = run("sections lab/lamps");
    assertTrue(sections.out().contains("README.md"), sections::toString);
    assertEquals(0, run("fix lab/lamps").code());
    String without = run("check lab/lamps --exclude *.md").toString();
    assertTrue(without.contains("there is no list to look at"), without);
    run("audit lab/lamps --budget 1s --report @report");
    String page = Files.readString(folder.resolve("report/list-001.html"));
    assertTrue(page.contains("https://github.com/lab/lamps/blob/" + COMMIT + "/README.md"), page);
  }
}
