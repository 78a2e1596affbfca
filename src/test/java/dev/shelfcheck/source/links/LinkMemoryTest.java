package dev.shelfcheck.source.links;

import static dev.shelfcheck.source.http.Loopback.status;
import static dev.shelfcheck.source.http.Loopback.visits;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.source.http.Gates;
import dev.shelfcheck.source.http.Loopback;
import dev.shelfcheck.source.http.PolitenessPolicy;
import dev.shelfcheck.source.http.PolitenessPolicy.HostPoliteness;
import dev.shelfcheck.source.links.hosts.Exclusions;
import dev.shelfcheck.source.links.hosts.HostRules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a run knows of the runs before it. */
@Timeout(180)
class LinkMemoryTest {
  private static final String DEAD = "/dead dead 404 Not Found, confirmed by a second request";

  @TempDir private Path folder;
  private final Loopback server = new Loopback();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void secondRunAsksNothingAndSaysTheSame() {
    server.on("/ok", status(200, "")).on("/moved", status(301, "", "Location: /ok"));
    server.on("/wall", status(403, "")).on("/rot/1", status(301, "", "Location: /ok"));
    server.on("/rot/", status(301, "", "Location: /ok"));
    String[] paths = {"/ok", "/moved", "/dead", "/wall", "/rot/1", "/rot/2", "/rot/3"};
    String first = run().says(paths);
    server.forget();
    assertEquals(
        first.replace("403 Forbidden", "403 Forbidden (on 2026-11-01)"), run().says(paths));
    assertEquals(0, server.seen().size());
  }

  @Test
  void deadLinkIsAskedDailyAndItsDaysAreCounted() {
    assertEquals(DEAD, run().on(0, "/dead"));
    assertEquals(DEAD + " on 2 days", run().on(1, "/dead"));
    assertEquals(DEAD + " on 2 days", run().on(1, "/dead"));
    assertEquals(DEAD + " on 3 days", run().on(4, "/dead"));
    assertEquals(6, server.seen().size());
  }

  @Test
  void signOfLifeForgetsTheDaysOfFailure() {
    server.on("/dead", visits(status(404, ""), status(404, ""), status(200, ""), status(404, "")));
    assertEquals(DEAD, run().on(0, "/dead"));
    assertEquals("/dead alive 200 OK", run().on(1, "/dead"));
    assertEquals(DEAD, run().on(40, "/dead"));
  }

  @Test
  void failingLinkIsShownFromMemoryUntilItIsDue() {
    server.on("/wall", status(403, ""));
    assertEquals("/wall unchecked WALL 403 Forbidden", run().on(0, "/wall"));
    assertEquals("/wall unchecked WALL 403 Forbidden (on 2026-11-01)", run().on(0, "/wall"));
    run().on(1, "/wall");
    assertEquals(
        "/wall unchecked WALL 403 Forbidden (on 2 days since 2026-11-01)", run().on(1, "/wall"));
    assertEquals(2, server.seen().size());
  }

  @Test
  void livingLinkIsAskedAgainWithinAMonthAndNotBeforeTwoWeeks() {
    server.on("/ok", status(200, ""));
    run().on(0, "/ok");
    run().on(13, "/ok");
    assertEquals(1, server.seen().size());
    run().on(31, "/ok");
    assertEquals(2, server.seen().size());
  }

  @Test
  void stalestIsAskedFirst() {
    server.on("/", status(200, ""));
    PolitenessPolicy oneByOne = Gates.QUICK.everyHost(HostPoliteness.of(1, Duration.ZERO));
    run().on(0, "/c");
    run().on(1, "/a");
    server.forget();
    run().run(40, Exclusions.NONE, HostRules.builtIn(), oneByOne, "/a", "/new", "/c");
    assertEquals(
        List.of("/new", "/c", "/a"), server.seen().stream().map(Loopback.Seen::path).toList());
  }

  @Test
  void unchangedPageIsAskedOnlyWhetherItChanged() {
    server.on("/ok", visits(status(200, "<title>A</title>", "ETag: \"v1\""), status(304, "")));
    assertEquals("/ok alive 200 OK", run().on(0, "/ok"));
    assertEquals("/ok alive 304 Not Modified", run().on(31, "/ok"));
    assertEquals("/ok alive 304 Not Modified", run().on(62, "/ok"));
    assertEquals(
        List.of("none", "\"v1\"", "\"v1\""),
        server.seen().stream()
            .map(s -> s.headers().getOrDefault("if-none-match", "none"))
            .toList());
  }

  @Test
  void titleThePageAlwaysHadIsNoSignOfRot() {
    server.on("/p/", status(200, "<title>404 Not Found: a study</title>"));
    server.on("/p/" + SoftRotCheck.MADE_UP, status(404, ""));
    assertEquals("/p/1 alive 200 OK", run().on(0, "/p/1"));
    server.on("/p/" + SoftRotCheck.MADE_UP, status(200, "<title>404 Not Found: a study</title>"));
    assertEquals("/p/1 alive 200 OK", run().on(31, "/p/1"));
    assertEquals(3, server.seen().size());
  }

  private LinkRun run() {
    return new LinkRun(server, folder);
  }
}
