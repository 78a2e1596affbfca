package dev.shelfcheck.source.http;

import static dev.shelfcheck.source.http.GateRun.say;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a look-up of a name says, and what it lets through. */
class NameLookupTest {
  @Test
  void nameThatTurnsPrivateIsRefused() {
    AtomicInteger looks = new AtomicInteger();
    Names turning =
        host ->
            List.of(
                InetAddress.getAllByName(looks.getAndIncrement() == 0 ? "192.0.1.1" : "127.0.0.1"));
    NameLookup lookup = new NameLookup(turning, Reach.publicOnly());
    assertEquals("192.0.1.1", first(lookup));
    NameTrouble trouble = assertThrows(NameTrouble.class, () -> lookup.lookup("turn.example"));
    assertEquals(NameTrouble.Kind.NOT_PUBLIC, trouble.kind());
  }

  @Test
  void missingNameIsAskedTwiceAndNeedsAWitness() {
    Map<String, String> zone = Map.of("example.com", "192.0.1.1");
    AtomicInteger looks = new AtomicInteger();
    try (HttpGate gate =
        Gates.of(Gates.QUICK, Reach.publicOnly(), zone(zone, looks, "Name or service not known"))) {
      HttpReply reply = gate.ask(HttpAsk.get("http://gone.example/")).join();
      assertTrue(reply instanceof HttpReply.NoSuchName n && n.host().equals("gone.example"));
      assertEquals(3, looks.get());
    }
    try (HttpGate gate =
        Gates.of(
            Gates.QUICK, Reach.publicOnly(), zone(Map.of(), looks, "Name or service not known"))) {
      assertEquals(
          "NETWORK its name does not resolve for now",
          say(gate.ask(HttpAsk.get("http://gone.example/")).join()));
    }
    try (HttpGate gate =
        Gates.of(
            Gates.QUICK,
            Reach.publicOnly(),
            zone(zone, looks, "Temporary failure in name resolution"))) {
      assertEquals(
          "NETWORK its name does not resolve for now",
          say(gate.ask(HttpAsk.get("http://gone.example/")).join()));
    }
  }

  private static Names zone(Map<String, String> zone, AtomicInteger looks, String words) {
    return host -> {
      looks.incrementAndGet();
      String address = zone.get(host);
      if (address == null) {
        throw new UnknownHostException(host + ": " + words);
      }
      return List.of(InetAddress.getByName(address));
    };
  }

  private static String first(NameLookup lookup) {
    try {
      return lookup.lookup("turn.example").get(0).getHostAddress();
    } catch (UnknownHostException e) {
      return e.toString();
    }
  }
}
