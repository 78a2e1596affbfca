package dev.shelfcheck.source.links;

import static dev.shelfcheck.source.http.Loopback.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.source.http.Gates;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.Loopback;
import dev.shelfcheck.source.links.hosts.Exclusions;
import dev.shelfcheck.source.links.hosts.HostRule;
import dev.shelfcheck.source.links.hosts.HostRules;
import dev.shelfcheck.source.links.hosts.LycheeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read about links beside the lists: walls, rules, excludes, archives, other schemes. */
@Timeout(180)
class LinkFilesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path folder;

  @Test
  void wallsAreSortedOutOnceEach() {
    List<HostRule> walls = HostRules.builtIn().all();
    assertEquals(walls.size(), new TreeSet<>(walls.stream().map(HostRule::host).toList()).size());
    assertTrue(walls.stream().allMatch(w -> w.host().matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")));
    assertTrue(walls.stream().noneMatch(w -> w.reason().isBlank()));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.linkedin.com/in/a,CLOSED",
    "https://x.com/a/status/1,CLOSED",
    "https://netflix.com/a,ASKED",
    "https://dl.acm.org/doi/10.1145/1,WARY",
    "https://acm.org/,ASKED",
    "https://blog.medium.com/a,WARY",
    "https://github.com/a/b,ASKED",
    "https://notlinkedin.com/,ASKED"
  })
  void wallCoversItsHostAndSubdomainsOnly(String url, HostRule.Treatment treatment) {
    assertEquals(treatment, HostRules.builtIn().of(url).treatment());
  }

  @Test
  void ownRuleGoesBeforeOursUntilItRunsOut() {
    HostRule own = HostRule.of("medium.com", HostRule.Treatment.ASKED, "it answers us");
    HostRule ended =
        new HostRule(
            "a.org",
            HostRule.Treatment.TRUSTED,
            java.util.Set.of(),
            false,
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            "for now",
            Optional.of(TODAY.minusDays(1)));
    HostRules rules = HostRules.builtIn().under(List.of(own, ended), TODAY);
    assertEquals(HostRule.Treatment.ASKED, rules.of("https://medium.com/x").treatment());
    assertEquals(HostRule.Treatment.ASKED, rules.of("https://a.org/x").treatment());
  }

  @Test
  void lycheeFilesAreRead() throws IOException {
    Files.writeString(folder.resolve(".lycheeignore"), "# ours\n\n^https://a\\.org/.*\n");
    Files.writeString(
        folder.resolve("lychee.toml"),
        "max_retries = 3\nexclude = [\n  'b\\.org', # b\n  \"c.org\",\n]\n");
    Exclusions read = LycheeFiles.in(folder);
    assertEquals(Optional.of("excluded by .lycheeignore:3"), read.reason("https://a.org/x"));
    assertEquals(Optional.of("excluded by lychee.toml, exclude 1"), read.reason("https://b.org/x"));
    assertEquals(Optional.empty(), read.reason("https://d.org/x"));
    assertEquals(List.of(), LycheeFiles.in(folder.resolve("none")).entries());
  }

  @Test
  void malformedLycheeFilesAreNamedWithTheirLine() throws IOException {
    Files.writeString(folder.resolve(".lycheeignore"), "a\n(\n");
    assertTrue(
        message().startsWith(".lycheeignore:2: not a regular expression that can be used: \"(\""),
        message());
    Files.delete(folder.resolve(".lycheeignore"));
    Files.writeString(folder.resolve("lychee.toml"), "a = 1\nexclude = [\n");
    assertTrue(message().contains("lychee.toml:"), message());
  }

  private String message() {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> LycheeFiles.in(folder)).getMessage());
  }

  @Test
  void archiveKnowsSomeCopies() {
    try (Loopback server = new Loopback();
        HttpGate gate = Gates.quick()) {
      server.on(
          "/wayback/available",
          (request, out) ->
              Loopback.write(
                  out,
                  200,
                  request.path().endsWith("a.org%2F1")
                      ? "{\"archived_snapshots\":{\"closest\":{\"available\":true,\"url\":"
                          + "\"http://web.archive.org/web/2020/https://a.org/1\"}}}"
                      : "{\"archived_snapshots\":{}}"));
      assertEquals(
          Map.of(
              "https://a.org/1",
              Optional.of("https://web.archive.org/web/2020/https://a.org/1"),
              "https://a.org/2",
              Optional.empty()),
          new Wayback(gate, server.url("")).copies(List.of("https://a.org/1", "https://a.org/2")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mailto:a@b.org,alive", "mailto:a@b.org?subject=x,alive", "mailto:a b@c,dead",
    "'mailto:a@b.org, c@d.org',alive", "mailto:?subject=x,alive", "mailto:,dead",
    "mailto:a@localhost,alive", "mailto:a%2Bb@c.org,alive", "'mailto:a@b.org,c',dead",
    "mailto:%22a b%22@c.org,unchecked", "mailto:ö@bücher.example,alive", "mailto:a@b..org,dead",
    "MAILTO:a,dead", "ftp://a.org/,unchecked", "javascript:void(0),unchecked",
    "http://exa mple.org,unchecked"
  })
  void otherSchemesAreSaidNotGuessed(String target, String verdict) {
    assertEquals(verdict, OtherSchemes.says(target).orElseThrow().verdict());
  }

  @Test
  void relativeTargetsAreNoneOfOurs() {
    assertEquals(Optional.empty(), OtherSchemes.says("docs/a.md#b"));
  }

  @Test
  void acceptedStatusIsAlive() {
    try (Loopback server = new Loopback()) {
      server.on("/a", status(403, ""));
      HostRule own =
          new HostRule(
              "127.0.0.1",
              HostRule.Treatment.ASKED,
              java.util.Set.of(403),
              false,
              Map.of("X-Key", "k"),
              Optional.empty(),
              Optional.empty(),
              "theirs",
              Optional.empty());
      HostRules rules = HostRules.builtIn().under(List.of(own), TODAY);
      assertEquals(
          "/a alive 403 Forbidden",
          new LinkRun(server, folder).run(0, Exclusions.NONE, rules, Gates.QUICK, "/a"));
      assertEquals("k", server.seen().get(0).headers().get("x-key"));
    }
  }
}
