package dev.shelfcheck.cli;

import static dev.shelfcheck.source.http.Loopback.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.cli.CommandLineHarness.Ran;
import dev.shelfcheck.source.http.Loopback;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a config and the environment say of hosts, and to whom their headers go. */
@Timeout(180)
class LinkHostsTest {
  @TempDir private Path folder;
  private final LinksRun run = new LinksRun(() -> folder);

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void noConfigAllowsAPrivateHost() throws IOException {
    run.list("/ok");
    for (String key : List.of("allow-host: 127.0.0.1", "hosts: {127.0.0.1: {allow: true}}")) {
      run.command().write(".shelfcheck.yml", key + "\n");
      Ran ran =
          run.command().run("links @list.md --config @.shelfcheck.yml", "", run.environment());
      assertEquals(2, ran.code());
      assertTrue(ran.err().contains("unknown key \"allow"), ran.err());
    }
    assertEquals(0, run.server().seen().size());
  }

  @Test
  void contactStandsInTheUserAgent() throws IOException {
    run.links("--contact https://example.org/me", "/ok");
    run.command().write(".shelfcheck.yml", "sources: {contact: \"https://example.org/bot\"}\n");
    run.links("", "/ok#again", "/old");
    assertEquals(
        List.of(true, true),
        List.of(
            run.agent("/ok").endsWith("(+https://example.org/me)"),
            run.agent("/old").endsWith("(+https://example.org/bot)")));
  }

  @Test
  void verdictOfTheConfigStandsWithItsReasonUntilItRunsOut() throws IOException {
    run.command()
        .write(
            ".shelfcheck.yml",
            "hosts:\n  127.0.0.1: {verdict: alive, reason: our own wiki, until: 2026-11-22}\n");
    assertEquals(
        "0\nalive|/gone|0|not asked: our own wiki||@list.md:1:7|\n", run.links("", "/gone"));
    run.command()
        .write(
            ".shelfcheck.yml",
            "hosts:\n  127.0.0.1: {verdict: alive, reason: our own wiki, until: 2026-11-21}\n");
    String late = run.links("", "/gone");
    assertTrue(late.startsWith("1\ndead|/gone|"), late);
    assertTrue(
        late.endsWith(
            ".shelfcheck.yml:2: what is said of 127.0.0.1 ran out on 2026-11-21 and is left"
                + " aside\n"),
        late);
  }

  @Test
  void statusTheConfigAcceptsIsAlive() throws IOException {
    run.command().write(".shelfcheck.yml", "hosts:\n  127.0.0.1: {accept: [403, 429]}\n");
    assertEquals("0\nalive|/wall|403|403 Forbidden||@list.md:1:7|\n", run.links("", "/wall"));
  }

  @Test
  void honestHostIsAskedByHead() throws IOException {
    run.command().write(".shelfcheck.yml", "hosts:\n  127.0.0.1: {method: head}\n");
    run.server().on("/ok", status(200, "")); // a HEAD is answered without a body
    run.links("", "/ok", "/gone");
    assertEquals(
        List.of("/gone GET", "/gone GET", "/gone HEAD", "/ok HEAD"),
        run.server().seen().stream().map(s -> s.path() + " " + s.method()).sorted().toList());
  }

  @Test
  void headersGoToTheirVeryHostAlone() throws IOException {
    run.environment().put("SHELFCHECK_HEADERS", "127.0.0.1 Authorization: Bearer s3cret\n");
    run.command().write(".shelfcheck.yml", "hosts:\n  127.0.0.1: {headers: {X-Kind: robot}}\n");
    run.server().on("/away", status(302, "", "Location: " + run.desk().url("/there")));
    run.desk().on("/there", status(200, ""));
    String said = run.links("--allow-host 127.0.0.2", "/away", run.desk().url("/there?2"));
    assertTrue(said.startsWith("0\nalive|/away"), said);
    assertEquals("Bearer s3cret robot", headers(run.server().seen("/away").get(0)));
    assertEquals(
        List.of("none none", "none none"),
        run.desk().seen().stream().map(LinkHostsTest::headers).toList());
  }

  @Test
  void malformedSecretIsNotRepeated() throws IOException {
    run.environment().put("SHELFCHECK_HEADERS", "Bearer s3cret");
    assertEquals(
        "2\nshelfcheck: SHELFCHECK_HEADERS holds a line that is not 'HOST NAME: VALUE' (it is not"
            + " repeated here)\n",
        run.links("", "/ok"));
  }

  private static String headers(Loopback.Seen request) {
    return request.headers().getOrDefault("authorization", "none")
        + " "
        + request.headers().getOrDefault("x-kind", "none");
  }
}
