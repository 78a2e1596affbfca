package dev.shelfcheck.source.http;

import static dev.shelfcheck.source.http.GateRun.say;
import static dev.shelfcheck.source.http.Loopback.status;
import static dev.shelfcheck.source.http.Loopback.visits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.source.http.PolitenessPolicy.HostPoliteness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of an ask: redirects, retries, the promise to its host. */
@Timeout(180)
class HttpGateTest {
  private final GateRun run = new GateRun();
  private final Loopback server = run.server();

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void tellsWhatTheServerSaid() {
    server.on("/a", status(200, "hello", "X-Seen: yes"));
    assertEquals("200 hello", say(run.ask("/a")));
    assertEquals("shelfcheck-test", server.seen("/a").get(0).headers().get("user-agent"));
  }

  @Test
  void followsRedirectsHopByHop() {
    server.on("/a", status(301, "", "Location: /b")).on("/b", status(302, "", "Location: /c?x=1"));
    server.on("/c", status(200, "there"));
    HttpReply reply = run.ask("/a");
    assertEquals("200 there", say(reply));
    assertEquals(
        List.of("/a 301 /b", "/b 302 /c?x=1"),
        reply.hops().stream()
            .map(h -> (h.from() + " " + h.status() + " " + h.to()).replace(server.url(""), ""))
            .toList());
  }

  @Test
  void redirectLoopEnds() {
    server.on("/a", status(302, "", "Location: /b")).on("/b", status(302, "", "Location: /a"));
    assertEquals("GARBLED redirects in a circle", say(run.ask("/a")));
    assertEquals(2, server.seen().size());
  }

  @Test
  void redirectsAreCapped() {
    server.on(
        "/", (request, out) -> Loopback.write(out, 302, "", "Location: " + request.path() + "x"));
    assertEquals("GARBLED redirects more than 10 times", say(run.ask("/a")));
    assertEquals(11, server.seen().size());
  }

  @Test
  void redirectToAnotherSchemeLeadsNowhere() {
    server.on("/a", status(302, "", "Location: ftp://x.org/"));
    assertEquals(
        "GARBLED redirects to \"ftp://x.org/\", which is not a web address", say(run.ask("/a")));
  }

  @Test
  void retriesWhatMayEndBetter() {
    server.on("/a", visits(status(503, ""), Loopback.hangUp(), status(200, "well")));
    assertEquals("200 well", say(run.ask("/a")));
    assertEquals(3, server.seen().size());
  }

  @Test
  void lastingErrorIsAskedFourTimes() {
    server.on("/a", status(500, "no"));
    assertEquals("500 no", say(run.ask("/a")));
    assertEquals(4, server.seen().size());
  }

  @Test
  void promiseToTheHostIsKept() {
    server.on(
        "/",
        (request, out) -> {
          Thread.sleep(30);
          Loopback.write(out, 200, "");
        });
    HttpGate gate = run.gate(Gates.QUICK.everyHost(HostPoliteness.of(3, Duration.ofMillis(20))));
    List<CompletableFuture<HttpReply>> all = new ArrayList<>();
    long begun = System.nanoTime();
    for (int i = 0; i < 40; i++) {
      all.add(gate.ask(HttpAsk.get(server.url("/" + i))));
    }
    all.forEach(CompletableFuture::join);
    assertTrue(server.peak() <= 3);
    assertTrue(server.seen().get(39).nanos() - begun >= 39 * 20_000_000L);
  }

  @Test
  void shutGateTellsEverybodyWhy() {
    server.on("/", (request, out) -> Thread.sleep(20_000));
    HttpGate gate = run.gate(Gates.QUICK.everyHost(HostPoliteness.of(1, Duration.ZERO)));
    CompletableFuture<HttpReply> inside = gate.ask(HttpAsk.get(server.url("/1")));
    CompletableFuture<HttpReply> waiting = gate.ask(HttpAsk.get(server.url("/2")));
    gate.shut(dev.shelfcheck.ask.Cause.BUDGET, "5 minutes are over");
    assertEquals("BUDGET 5 minutes are over", say(inside.join()));
    assertEquals("BUDGET 5 minutes are over", say(waiting.join()));
  }
}
