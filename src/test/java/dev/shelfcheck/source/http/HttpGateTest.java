package dev.shelfcheck.source.http;

import static dev.shelfcheck.source.http.Loopback.status;
import static dev.shelfcheck.source.http.Loopback.visits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class HttpGateTest {
  private final Loopback server = new Loopback();
  private final List<HttpGate> gates = new ArrayList<>();

  @AfterEach
  void stop() {
    gates.forEach(HttpGate::close);
    server.close();
  }

  @Test
  void tellsWhatTheServerSaid() {
    server.on("/a", status(200, "hello", "X-Seen: yes"));
    assertEquals("200 hello", say(ask("/a")));
    assertEquals("shelfcheck-test", server.seen("/a").get(0).headers().get("user-agent"));
  }

  @Test
  void followsRedirectsHopByHop() {
    server.on("/a", status(301, "", "Location: /b")).on("/b", status(302, "", "Location: /c?x=1"));
    server.on("/c", status(200, "there"));
    HttpReply reply = ask("/a");
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
    assertEquals("GARBLED redirects in a circle", say(ask("/a")));
    assertEquals(2, server.seen().size());
  }

  @Test
  void redirectsAreCapped() {
    server.on(
        "/", (request, out) -> Loopback.write(out, 302, "", "Location: " + request.path() + "x"));
    assertEquals("GARBLED redirects more than 10 times", say(ask("/a")));
    assertEquals(11, server.seen().size());
  }

  @Test
  void redirectToAnotherSchemeLeadsNowhere() {
    server.on("/a", status(302, "", "Location: ftp://x.org/"));
    assertEquals(
        "GARBLED redirects to \"ftp://x.org/\", which is not a web address", say(ask("/a")));
  }

  @Test
  void retriesWhatMayEndBetter() {
    server.on("/a", visits(status(503, ""), Loopback.hangUp(), status(200, "well")));
    assertEquals("200 well", say(ask("/a")));
    assertEquals(3, server.seen().size());
  }

  @Test
  void lastingErrorIsAskedFourTimes() {
    server.on("/a", status(500, "no"));
    assertEquals("500 no", say(ask("/a")));
    assertEquals(4, server.seen().size());
  }

  @Test
  void waitsAsLongAsAsked() {
    server.on("/a", visits(status(429, "", "Retry-After: 1"), status(200, "now")));
    assertEquals("200 now", say(ask("/a")));
    assertTrue(gap("/a").compareTo(Duration.ofSeconds(1)) >= 0, gap("/a").toString());
  }

  @Test
  void waitsUntilTheDateGiven() {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            ZonedDateTime.ofInstant(Instant.now().plusSeconds(2), ZoneOffset.UTC));
    server.on("/a", visits(status(503, "", "Retry-After: " + date), status(200, "now")));
    assertEquals("200 now", say(ask("/a")));
    assertTrue(gap("/a").compareTo(Duration.ofMillis(900)) >= 0, gap("/a").toString());
  }

  @Test
  void waitOfOneHoldsForItsHost() {
    server.on("/a", visits(status(429, "", "Retry-After: 1"), status(200, "now")));
    server.on("/b/", status(200, ""));
    HttpGate gate = gate(Gates.QUICK.everyHost(HostManners.of(1, Duration.ZERO)));
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
    HttpGate gate = gate(Gates.QUICK);
    gate.ask(HttpAsk.get(server.url("/a"))).join();
    gate.ask(HttpAsk.get(server.url("/b"))).join();
    assertTrue(server.seen().get(1).nanos() - server.seen().get(0).nanos() >= 1_000_000_000L);
  }

  @Test
  void hourOfWaitingEndsTheHostForThisRun() {
    server.on("/a", status(429, "", "Retry-After: 3600")).on("/b", status(200, ""));
    HttpGate gate = gate(Gates.QUICK);
    assertEquals("429 ", say(gate.ask(HttpAsk.get(server.url("/a"))).join()));
    assertEquals(
        "RATE_LIMITED it asked to wait 3600 s",
        say(gate.ask(HttpAsk.get(server.url("/b"))).join()));
    assertEquals(1, server.seen().size());
  }

  @Test
  void endlessRefusalIsBounded() {
    server.on("/", status(429, "", "Retry-After: 1"));
    HttpGate gate = gate(Gates.QUICK);
    List<CompletableFuture<HttpReply>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(gate.ask(HttpAsk.get(server.url("/" + i))));
    }
    assertTrue(
        all.stream()
            .map(CompletableFuture::join)
            .map(HttpGateTest::say)
            .allMatch(s -> s.startsWith("429") || s.equals("RATE_LIMITED it kept asking to wait")));
    assertTrue(server.seen().size() <= 48, server.seen().size() + " requests");
  }

  @Test
  void silenceEndsInTime() {
    CountDownLatch asked = new CountDownLatch(1);
    server.on("/a", (request, out) -> asked.await());
    assertEquals("TIMEOUT no answer within 1.5 s", say(ask("/a")));
    assertEquals(2, server.seen().size());
    asked.countDown();
  }

  @Test
  void drippingHeadersEndInTime() {
    server.on("/a", (request, out) -> drip(out, "HTTP/1.1 200 OK\r\nX: ", 1000));
    assertEquals("TIMEOUT no answer within 1.5 s", say(ask("/a")));
  }

  @Test
  void drippingBodyIsCutOff() {
    server.on("/a", (r, out) -> drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", 9999));
    HttpReply reply = ask("/a");
    assertTrue(reply instanceof HttpReply.Received r && r.status() == 200 && !r.complete());
  }

  @Test
  void endlessBodyIsCapped() {
    server.on(
        "/a",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write(new byte[8192]);
          }
        });
    HttpReply reply = gate(Gates.QUICK).ask(HttpAsk.get(server.url("/a")).bodyCap(5000)).join();
    assertTrue(reply instanceof HttpReply.Received r && r.body().length() == 5000 && !r.complete());
  }

  @Test
  void decompressedBytesAreCapped() {
    server.on("/a", HttpGateTest::bomb);
    HttpReply reply = gate(Gates.QUICK).ask(HttpAsk.get(server.url("/a")).bodyCap(70_000)).join();
    assertTrue(
        reply instanceof HttpReply.Received r && r.body().length() == 70_000 && !r.complete());
  }

  @Test
  void hostThatNeverAnswersIsLeftAlone() {
    server.on("/", Loopback.hangUp());
    HttpGate gate = gate(Gates.QUICK.everyHost(HostManners.of(1, Duration.ZERO)));
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

  @Test
  void promiseToTheHostIsKept() {
    server.on(
        "/",
        (request, out) -> {
          Thread.sleep(30);
          Loopback.write(out, 200, "");
        });
    HttpGate gate = gate(Gates.QUICK.everyHost(HostManners.of(3, Duration.ofMillis(20))));
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
    HttpGate gate = gate(Gates.QUICK.everyHost(HostManners.of(1, Duration.ZERO)));
    CompletableFuture<HttpReply> inside = gate.ask(HttpAsk.get(server.url("/1")));
    CompletableFuture<HttpReply> waiting = gate.ask(HttpAsk.get(server.url("/2")));
    gate.shut(dev.shelfcheck.ask.Cause.BUDGET, "5 minutes are over");
    assertEquals("BUDGET 5 minutes are over", say(inside.join()));
    assertEquals("BUDGET 5 minutes are over", say(waiting.join()));
  }

  private static void drip(OutputStream out, String start, int count)
      throws IOException, InterruptedException {
    out.write(start.getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < count; i++) {
      out.write('x');
      out.flush();
      Thread.sleep(200);
    }
  }

  private static void bomb(Loopback.Seen request, OutputStream out) throws IOException {
    out.write(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      for (int i = 0; i < 10_000; i++) {
        gzip.write(new byte[1 << 16]);
      }
    }
  }

  private Duration gap(String path) {
    List<Loopback.Seen> seen = server.seen(path);
    return Duration.ofNanos(seen.get(1).nanos() - seen.get(0).nanos());
  }

  private HttpGate gate(Manners manners) {
    HttpGate gate = Gates.of(manners);
    gates.add(gate);
    return gate;
  }

  private HttpReply ask(String path) {
    return gate(Gates.QUICK).ask(HttpAsk.get(server.url(path))).join();
  }

  static String say(HttpReply reply) {
    if (reply instanceof HttpReply.Received r) {
      return r.status() + " " + r.body();
    }
    return reply instanceof HttpReply.Silent s ? s.cause() + " " + s.detail() : reply.toString();
  }
}
