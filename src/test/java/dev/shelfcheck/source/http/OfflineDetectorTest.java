package dev.shelfcheck.source.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.source.http.address.AddressPolicy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A machine without a network is told so soon; one host that is down says nothing of others. */
class OfflineDetectorTest {
  private static final String WORDS = "Temporary failure in name resolution";
  private final VirtualTime time = new VirtualTime("2026-11-22T04:00:00Z");
  private final List<String> lookups = new CopyOnWriteArrayList<>();

  private List<InetAddress> lookup(String host) throws UnknownHostException {
    lookups.add(host);
    if (host.startsWith("127.")) {
      return List.of(InetAddress.getByName(host));
    }
    throw new UnknownHostException(host + ": " + WORDS);
  }

  private HttpGate gate() {
    return new HttpGate(
        PolitenessPolicy.polite("shelfcheck-test"),
        new AddressPolicy(Set.of("127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4")),
        this::lookup,
        time.loop(),
        new Random(1));
  }

  /** What asking these in turn ends with, a line each. */
  private String ask(String... addresses) {
    List<String> ends = new ArrayList<>();
    try (HttpGate gate = gate()) {
      for (String address : addresses) {
        ends.add(end(gate.ask(HttpAsk.get(address)).join()));
      }
    }
    return String.join("\n", ends);
  }

  /** An address at which nothing listens. */
  private static String nobody() {
    try (Loopback closed = new Loopback("127.0.0.4", 0)) {
      return closed.url("/");
    }
  }

  private static String end(HttpReply reply) {
    return reply instanceof HttpReply.Silent silent
        ? silent.cause() + ": " + silent.detail()
        : "answered";
  }

  @Test
  void afterThreeHostsNobodyIsAskedAnyMore() {
    assertEquals(
        """
        NETWORK: its name does not resolve for now
        NETWORK: its name does not resolve for now
        NETWORK: its name does not resolve for now
        NO_NETWORK: no host could be reached: is there a network?
        NO_NETWORK: no host could be reached: is there a network?\
        """,
        ask(
            "https://a.example/1",
            "https://b.example/1",
            "https://c.example/1",
            "https://d.example/1",
            "https://a.example/2"));
    assertEquals(
        List.of("a.example", "a.example", "a.example", "a.example", "b.example", "c.example"),
        lookups);
  }

  @Test
  void whoSlamsTheDoorIsThere() {
    try (Loopback one = new Loopback("127.0.0.2", 0);
        Loopback two = new Loopback("127.0.0.3", 0);
        Loopback four = new Loopback()) {
      one.on("/", Loopback.hangUp());
      two.on("/", Loopback.hangUp());
      four.on("/", Loopback.status(200, ""));
      assertEquals(
          """
          NETWORK: the connection was dropped
          NETWORK: the connection was dropped
          NETWORK: the connection was refused
          answered\
          """,
          ask(one.url("/"), two.url("/"), nobody(), four.url("/")));
    }
  }

  @Test
  void whoIsUnderWayIsWaitedFor() {
    CountDownLatch othersLost = new CountDownLatch(1);
    try (Loopback server = new Loopback();
        HttpGate gate = gate()) {
      server.on(
          "/slow",
          (request, out) -> {
            othersLost.await();
            Loopback.write(out, 200, "");
          });
      CompletableFuture<HttpReply> slow = gate.ask(HttpAsk.get(server.url("/slow")));
      Stream.of("https://a.example/", "https://b.example/", "https://c.example/")
          .map(address -> gate.ask(HttpAsk.get(address)))
          .toList()
          .forEach(CompletableFuture::join);
      CompletableFuture<HttpReply> after = gate.ask(HttpAsk.get(server.url("/slow")));
      othersLost.countDown();
      assertEquals("answered", end(slow.join()));
      assertEquals("answered", end(after.join()));
    }
  }

  @Test
  void oneAnswerIsHopeForAll() {
    try (Loopback server = new Loopback()) {
      server.on("/here", Loopback.status(503, ""));
      String ends =
          ask(
              server.url("/here"),
              "https://a.example/1",
              "https://b.example/1",
              "https://c.example/1",
              "https://d.example/1");
      assertEquals(
          "answered\n" + "NETWORK: its name does not resolve for now\n".repeat(4), ends + "\n");
      assertEquals(4, lookups.stream().filter("d.example"::equals).count());
    }
  }
}
