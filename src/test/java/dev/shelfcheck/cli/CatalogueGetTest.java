package dev.shelfcheck.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A ready-made catalogue is fetched, looked through and put where a check finds it. */
@Timeout(120)
class CatalogueGetTest {
  private static final WireMockServer server = new WireMockServer(options().dynamicPort());
  private static final int FIRST = 5000;

  @TempDir private Path folder;
  private byte[] ready = {};
  private Path place = Path.of("");
  private Path part = Path.of("");

  @BeforeAll
  static void start() {
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @BeforeEach
  void pack() throws IOException {
    server.resetAll();
    Files.writeString(
        folder.resolve("works.jsonl"), "{\"id\":\"2001.00001\",\"title\":\"Weighing Harbours\"}\n");
    assertEquals(0, run("catalogue pack -o @ready.shelf --jsonl arxiv=@works.jsonl").code());
    ready = Files.readAllBytes(folder.resolve("ready.shelf"));
    place = folder.resolve("cache/shelfcheck/catalogue.shelf");
    part = folder.resolve("cache/shelfcheck/.catalogue.shelf.part");
  }

  private CommandLineHarness.Ran run(String command) {
    return new CommandLineHarness(folder)
        .run(
            command.replace("@", folder + "/"),
            "",
            Map.of(
                "XDG_CACHE_HOME",
                folder.resolve("cache").toString(),
                "XDG_DATA_HOME",
                folder.resolve("data").toString()));
  }

  private CommandLineHarness.Ran fetch() {
    return run("catalogue get " + server.baseUrl() + "/c.shelf");
  }

  /** The server gives some bytes from a place on, under a tag. */
  private void gives(int from, int to, String tag) {
    server.stubFor(
        part(from)
            .willReturn(
                aResponse()
                    .withStatus(206)
                    .withHeader("ETag", tag)
                    .withHeader(
                        "Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, ready.length))
                    .withHeader("Content-Type", "text/plain; charset=utf-8")
                    .withBody(Arrays.copyOfRange(ready, from, to))));
  }

  private static MappingBuilder part(int from) {
    return get(urlEqualTo("/c.shelf")).withHeader("Range", matching("bytes=" + from + "-\\d+"));
  }

  private List<String> asked() {
    return server.getAllServeEvents().stream()
        .map(e -> e.getRequest().getHeader("Range"))
        .filter(r -> r != null)
        .map(r -> r.substring(0, r.indexOf('-')))
        .sorted()
        .toList();
  }

  @Test
  void itComesInPiecesAndACheckFindsItUnasked() throws IOException {
    gives(0, FIRST, "\"a\"");
    gives(FIRST, ready.length, "\"a\"");
    CommandLineHarness.Ran ran = fetch();
    assertEquals(0, ran.code(), ran::toString);
    assertTrue(ran.out().startsWith("@cache/shelfcheck/catalogue.shelf: 1 records"), ran::toString);
    assertArrayEquals(ready, Files.readAllBytes(place));
    assertEquals(List.of("bytes=0", "bytes=" + FIRST), asked());
    assertFalse(Files.exists(part));
    assertTrue(run("catalogue show 2001.00001").out().contains("Weighing Harbours"));
    Files.writeString(
        folder.resolve("list.md"),
        "# L\n\n- [Sorting Pebbles by Night](https://arxiv.org/abs/2001.00001)\n");
    String said = run("check --offline -v @list.md").out();
    assertTrue(
        said.contains(
            "what was found is not enough to tell (now-published 1, title-differs 1, wrong-work"
                + " 1)"),
        said);
  }

  @Test
  void itGoesOnWhereItEnded() throws IOException {
    gives(0, FIRST, "\"a\"");
    server.stubFor(part(FIRST).willReturn(aResponse().withStatus(403)));
    CommandLineHarness.Ran cut = fetch();
    assertEquals(2, cut.code(), cut::toString);
    assertTrue(cut.err().contains("the server answered 403"), cut::toString);
    assertEquals(FIRST, Files.size(part));
    assertFalse(Files.exists(place));
    server.resetAll();
    gives(FIRST, ready.length, "\"a\"");
    assertEquals(0, fetch().code());
    assertArrayEquals(ready, Files.readAllBytes(place));
    assertEquals(List.of("bytes=" + FIRST), asked());
    assertTrue(
        server.getAllServeEvents().stream()
            .anyMatch(e -> "\"a\"".equals(e.getRequest().getHeader("If-Range"))));
  }

  @Test
  void anotherFileByNowIsFetchedFromItsBeginning() throws IOException {
    Files.createDirectories(folder.resolve("cache/shelfcheck"));
    Files.write(part, new byte[FIRST]);
    Files.writeString(part.resolveSibling(part.getFileName() + ".tag"), "\"old\"");
    gives(0, ready.length, "\"new\"");
    server.stubFor(
        part(FIRST)
            .withHeader("If-Range", equalTo("\"old\""))
            .willReturn(aResponse().withStatus(200).withBody(ready)));
    assertEquals(0, fetch().code());
    assertArrayEquals(ready, Files.readAllBytes(place));
  }

  @Test
  void theOldOneStaysWhereTheNewOneIsNotWhatItShouldBe() throws IOException {
    assertEquals(0, run("catalogue get @ready.shelf").code());
    byte[] whole = ready.clone();
    ready[ready.length / 2] ^= 1;
    gives(0, ready.length, "\"a\"");
    CommandLineHarness.Ran damaged = fetch();
    assertEquals(2, damaged.code(), damaged::toString);
    assertTrue(damaged.err().contains("is not what was written"), damaged::toString);
    assertFalse(Files.exists(part));
    ready = whole;
    gives(0, ready.length, "\"a\"");
    server.stubFor(
        get(urlEqualTo("/c.shelf.sha256"))
            .willReturn(aResponse().withBody("0".repeat(64) + "  c")));
    CommandLineHarness.Ran other = fetch();
    assertEquals(2, other.code(), other::toString);
    assertTrue(other.err().contains("and not 000"), other::toString);
    assertArrayEquals(whole, Files.readAllBytes(place));
    assertFalse(Files.exists(part));
  }

  @Test
  void aServerWithoutPartsGivesASmallFileWhole() throws IOException {
    server.stubFor(
        get(urlEqualTo("/c.shelf"))
            .withHeader("If-Range", absent())
            .willReturn(aResponse().withBody(ready)));
    assertEquals(0, fetch().code());
    assertArrayEquals(ready, Files.readAllBytes(place));
  }

  @Test
  void whatIsNotThereIsSaid() {
    CommandLineHarness.Ran ran = fetch();
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("could not be fetched: the server answered 404"), ran::toString);
    CommandLineHarness.Ran list = run("catalogue get @works.jsonl");
    assertEquals(2, list.code());
    assertTrue(list.err().contains("it is cut short"), list::toString);
    CommandLineHarness.Ran nowhere = run("catalogue get");
    assertEquals(2, nowhere.code());
    assertTrue(nowhere.err().contains("knows no address"), nowhere::toString);
    assertTrue(nowhere.err().contains("catalogue pack --arxiv FILE"), nowhere::toString);
  }
}
