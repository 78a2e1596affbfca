package dev.shelfcheck.source.http;

import static dev.shelfcheck.source.http.GateRun.say;
import static dev.shelfcheck.source.http.Loopback.status;
import static dev.shelfcheck.source.http.Loopback.visits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.source.http.PolitenessPolicy.HostPoliteness;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a gate waits, where a host asks for it or fails. */
@Timeout(180)
class HttpGateWaitsTest {
  private final GateRun run = new GateRun();
  private final Loopback server = run.server();

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void waitsAsLongAsAsked() {
    server.on("/a", visits(status(429, "", "Retry-After: 1"), status(200, "now")));
    assertEquals("200 now", say(run.ask("/a")));
    assertTrue(run.gap("/a").compareTo(Duration.ofSeconds(1)) >= 0, run.gap("/a").toString());
  }

  @Test
  void waitsUntilTheDateGiven() {
    Instant due = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
    long dueNanos = System.nanoTime() + Duration.between(Instant.now(), due).toNanos();
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(due.atZone(ZoneOffset.UTC));
    server.on("/a", visits(status(503, "", "Retry-After: " + date), status(200, "now")));
    assertEquals("200 now", say(run.ask("/a")));
    Duration early = Duration.ofNanos(dueNanos - server.seen().get(1).nanos());
    assertTrue(early.compareTo(Duration.ofMillis(100)) <= 0, early + " before the date");
  }

  @Test
  void waitOfOneHoldsForItsHost() {
    server.on("/a", visits(status(429, "", "Retry-After: 1"), status(200, "now")));
    server.on("/b/", status(200, ""));
    HttpGate gate = run.gate(Gates.QUICK.everyHost(HostPoliteness.of(1, Duration.ZERO)));
    List<CompletableFuture<HttpReply>> all = new ArrayList<>();
    all.add(gate.ask(HttpAsk.get(server.url("/a"))));
    for (int i = 0; i < 20; i++) {
      all.add(gate.ask(HttpAsk.get(server.url("/b/" + i))));
    }
    all.forEach(CompletableFuture::join);
    long first = server.seen().get(0).nanos();
    assertTrue(server.seen().stream().skip(1).allMatch(s -> s.nanos() - first >= 1_000_000_000L));
  }

  @Test
  void nothingRemainingIsAWaitToo() {
    server.on("/a", status(200, "", "RateLimit-Remaining: 0", "RateLimit-Reset: 1"));
    server.on("/b", status(200, ""));
    HttpGate gate = run.gate(Gates.QUICK);
    gate.ask(HttpAsk.get(server.url("/a"))).join();
    gate.ask(HttpAsk.get(server.url("/b"))).join();
    assertTrue(server.seen().get(1).nanos() - server.seen().get(0).nanos() >= 1_000_000_000L);
  }

  @Test
  void hourOfWaitingEndsTheHostForThisRun() {
    server.on("/a", status(429, "", "Retry-After: 3600")).on("/b", status(200, ""));
    HttpGate gate = run.gate(Gates.QUICK);
    assertEquals("429 ", say(gate.ask(HttpAsk.get(server.url("/a"))).join()));
    assertEquals(
        "RATE_LIMITED it asked to wait 3600 s",
        say(gate.ask(HttpAsk.get(server.url("/b"))).join()));
    assertEquals(1, server.seen().size());
  }

  @Test
  void endlessRefusalIsBounded() {
    server.on("/", status(429, "", "Retry-After: 1"));
    HttpGate gate = run.gate(Gates.QUICK);
    List<CompletableFuture<HttpReply>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(gate.ask(HttpAsk.get(server.url("/" + i))));
    }
    assertTrue(
        all.stream()
            .map(CompletableFuture::join)
            .map(GateRun::say)
            .allMatch(s -> s.startsWith("429") || s.equals("RATE_LIMITED it kept asking to wait")));
    assertTrue(server.seen().size() <= 48, server.seen().size() + " requests");
  }

  @Test
  void hostThatNeverAnswersIsLeftAlone() {
    server.on("/", Loopback.hangUp());
    HttpGate gate = run.gate(Gates.QUICK.everyHost(HostPoliteness.of(1, Duration.ZERO)));
    List<CompletableFuture<HttpReply>> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      all.add(gate.ask(HttpAsk.get(server.url("/" + i)).attempts(1)));
    }
    all.forEach(CompletableFuture::join);
    assertEquals(3, server.seen().size());
    assertEquals(
        "NETWORK the connection was dropped, 3 times in a row at 127.0.0.1",
        say(all.get(29).join()));
  }
}
