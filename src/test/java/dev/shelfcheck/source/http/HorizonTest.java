package dev.shelfcheck.source.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A machine without a network is told so soon; one host that is down says nothing of others. */
class HorizonTest {
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

  /** What asking these in turn ends with, a letter each: answered, failed, not even tried. */
  private String ask(String... addresses) {
    List<String> ends = new ArrayList<>();
    try (HttpGate gate =
        new HttpGate(
            Manners.polite("shelfcheck-test"),
            new Reach(Set.of("127.0.0.1")),
            this::lookup,
            time.pulse(),
            new Random(1))) {
      for (String address : addresses) {
        HttpReply reply = gate.ask(HttpAsk.get(address)).join();
        ends.add(
            reply instanceof HttpReply.Silent silent
                ? silent.cause() + ": " + silent.detail()
                : "answered");
      }
    }
    return String.join("\n", ends);
  }

  @Test
  void afterThreeHostsNobodyIsAskedAnyMore() {
    assertEquals(
        """
        NETWORK: its name does not resolve for now
        NETWORK: its name does not resolve for now
        NETWORK: its name does not resolve for now
        OFFLINE: no host can be reached: is there a network?
        OFFLINE: no host can be reached: is there a network?\
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
