package dev.shelfcheck.source.http;

import static dev.shelfcheck.source.http.GateRun.say;
import static dev.shelfcheck.source.http.Loopback.status;
import static dev.shelfcheck.source.http.Loopback.visits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.source.http.PolitenessPolicy.HostPoliteness;
import dev.shelfcheck.source.http.address.AddressPolicy;
import dev.shelfcheck.source.http.address.HostResolver;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What all hosts together may rely on. */
@Timeout(180)
class HttpGatePolitenessTest {
  private final GateRun run = new GateRun();
  private final Loopback server = run.server();
  private final Loopback other = new Loopback("127.0.0.2", 0);

  @AfterEach
  void stop() {
    run.close();
    other.close();
  }

  private static HttpGate gate(PolitenessPolicy politeness) {
    return Gates.of(
        politeness, AddressPolicy.publicOnly(), HostResolver.system(), "127.0.0.1", "127.0.0.2");
  }

  @Test
  void noMoreThanTheLimitAreUnderWayOverAllHosts() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger peak = new AtomicInteger();
    Loopback.Behaviour counted =
        (request, out) -> {
          peak.accumulateAndGet(inside.incrementAndGet(), Math::max);
          Thread.sleep(20);
          inside.decrementAndGet(); // before the client may know that there is room
          Loopback.write(out, 200, "");
        };
    server.on("/", counted);
    other.on("/", counted);
    try (HttpGate gate = gate(Gates.QUICK.global(3))) {
      List<CompletableFuture<HttpReply>> all = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        all.add(gate.ask(HttpAsk.get(server.url("/" + i))));
        all.add(gate.ask(HttpAsk.get(other.url("/" + i))));
      }
      all.forEach(reply -> assertEquals("200 ", say(reply.join())));
    }
    assertTrue(peak.get() <= 3, peak + " at once");
  }

  @Test
  void aHostIsOneQueueInItsOwnLettersAndInTheNameSystems() {
    server.on("/", status(200, "here"));
    Duration apart = Duration.ofMillis(300);
    PolitenessPolicy polite =
        Gates.QUICK.host("xn--mnchen-3ya.example", HostPoliteness.of(1, apart));
    HostResolver names = host -> List.of(InetAddress.getLoopbackAddress());
    AddressPolicy allowed = AddressPolicy.publicOnly();
    try (HttpGate gate = Gates.of(polite, allowed, names, "M\u00fcnchen.example")) {
      List<CompletableFuture<HttpReply>> all =
          List.of("m\u00fcnchen.example", "xn--mnchen-3ya.example", "M\u00dcNCHEN.example").stream()
              .map(host -> server.url("/" + host.length()).replace("127.0.0.1", host))
              .map(url -> gate.ask(HttpAsk.get(url)))
              .toList();
      all.forEach(reply -> assertEquals("200 here", say(reply.join())));
    }
    for (int i = 1; i < server.seen().size(); i++) {
      long between = server.seen().get(i).nanos() - server.seen().get(i - 1).nanos();
      assertTrue(between >= apart.toNanos() * 9 / 10, between + " ns");
    }
    assertEquals(3, server.seen().size());
  }

  @Test
  void waitingHostHoldsNoSlot() {
    List<String> order = new CopyOnWriteArrayList<>();
    server.on(
        "/a", noted(order, visits(status(429, "", "Retry-After: 1"), status(200, "at last"))));
    other.on("/b", noted(order, status(200, "at once")));
    try (HttpGate gate = gate(Gates.QUICK.global(1))) {
      CompletableFuture<HttpReply> waits = gate.ask(HttpAsk.get(server.url("/a")));
      CompletableFuture<HttpReply> goes = gate.ask(HttpAsk.get(other.url("/b")));
      assertEquals("200 at once", say(goes.join()));
      assertEquals("200 at last", say(waits.join()));
    }
    assertEquals(List.of("/a", "/b", "/a"), order);
  }

  @Test
  void strayAnswerEndsNoWait() {
    CountDownLatch refused = new CountDownLatch(1);
    server.on("/a", visits(status(429, "", "Retry-After: 1"), status(200, "")));
    server.on(
        "/slow",
        (request, out) -> {
          refused.await();
          Loopback.write(out, 200, "");
        });
    server.on("/c", status(200, ""));
    HttpGate gate = run.gate(Gates.QUICK.everyHost(HostPoliteness.of(2, Duration.ZERO)));
    CompletableFuture<HttpReply> slow = gate.ask(HttpAsk.get(server.url("/slow")));
    CompletableFuture<HttpReply> first = gate.ask(HttpAsk.get(server.url("/a")));
    CompletableFuture<Long> waiting = gate.hostsWaiting();
    while (waiting.join() == 0) { // until the gate has read the refusal
      waiting = gate.hostsWaiting();
    }
    CompletableFuture<HttpReply> next = gate.ask(HttpAsk.get(server.url("/c")));
    refused.countDown();
    List.of(slow, first, next).forEach(CompletableFuture::join);
    long refusal = server.seen("/a").get(0).nanos();
    assertTrue(server.seen("/c").get(0).nanos() - refusal >= 1_000_000_000L);
  }

  @Test
  void retriesAreFartherAndFartherApartAndSpread() {
    List<Long> one = pauses(1);
    List<Long> two = pauses(2);
    assertNotEquals(one, two);
    for (List<Long> pauses : List.of(one, two)) {
      assertEquals(3, pauses.size());
      for (int i = 0; i < 3; i++) {
        long full = 1000L << i;
        assertTrue(pauses.get(i) >= full / 2 && pauses.get(i) <= full, pauses.toString());
      }
    }
  }

  /** Milliseconds between the tries at a page that fails for ever, in a time of the test's own. */
  private static List<Long> pauses(int seed) {
    VirtualTime time = new VirtualTime("2026-11-01T12:00:00Z");
    PolitenessPolicy politeness =
        Gates.QUICK.waits(
            new PolitenessPolicy.Waits(
                Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofMinutes(3), 12));
    List<Long> at = new CopyOnWriteArrayList<>();
    try (Loopback failing = new Loopback();
        HttpGate gate =
            new HttpGate(
                politeness,
                new AddressPolicy(Set.of("127.0.0.1")),
                HostResolver.system(),
                time.loop(),
                new Random(seed))) {
      failing.on(
          "/",
          (request, out) -> {
            at.add(time.millis());
            Loopback.write(out, 500, "");
          });
      gate.ask(HttpAsk.get(failing.url("/"))).join();
    }
    List<Long> pauses = new ArrayList<>();
    for (int i = 1; i < at.size(); i++) {
      pauses.add(at.get(i) - at.get(i - 1));
    }
    return pauses;
  }

  private static Loopback.Behaviour noted(List<String> order, Loopback.Behaviour then) {
    return (Loopback.Seen request, OutputStream out) -> {
      order.add(request.path());
      then.answer(request, out);
    };
  }
}
