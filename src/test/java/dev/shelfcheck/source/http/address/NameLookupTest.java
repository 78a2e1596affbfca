package dev.shelfcheck.source.http.address;

import static dev.shelfcheck.source.http.GateRun.say;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.source.http.Gates;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.HttpReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a look-up of a name says, and what it lets through. */
class NameLookupTest {
  @Test
  void nameThatTurnsPrivateIsRefused() {
    AtomicInteger looks = new AtomicInteger();
    HostResolver turning =
        host ->
            List.of(
                InetAddress.getAllByName(looks.getAndIncrement() == 0 ? "192.0.1.1" : "127.0.0.1"));
    NameLookup lookup = new NameLookup(turning, AddressPolicy.publicOnly());
    assertEquals("192.0.1.1", first(lookup));
    NameLookup.NoAddress trouble =
        assertThrows(NameLookup.NoAddress.class, () -> lookup.lookup("turn.example"));
    assertEquals(NameLookup.NoAddress.TroubleKind.NOT_PUBLIC, trouble.kind());
  }

  @Test
  void missingNameIsAskedTwiceAndNeedsAWitness() {
    Map<String, String> zone = Map.of("example.com", "192.0.1.1");
    AtomicInteger looks = new AtomicInteger();
    try (HttpGate gate =
        Gates.of(
            Gates.QUICK,
            AddressPolicy.publicOnly(),
            zone(zone, looks, "Name or service not known"))) {
      HttpReply reply = gate.ask(HttpAsk.get("http://gone.example/")).join();
      assertTrue(reply instanceof HttpReply.NoSuchName n && n.host().equals("gone.example"));
      assertEquals(3, looks.get());
    }
    try (HttpGate gate =
        Gates.of(
            Gates.QUICK,
            AddressPolicy.publicOnly(),
            zone(Map.of(), looks, "Name or service not known"))) {
      assertEquals(
          "NETWORK its name does not resolve for now",
          say(gate.ask(HttpAsk.get("http://gone.example/")).join()));
    }
    try (HttpGate gate =
        Gates.of(
            Gates.QUICK,
            AddressPolicy.publicOnly(),
            zone(zone, looks, "Temporary failure in name resolution"))) {
      assertEquals(
          "NETWORK its name does not resolve for now",
          say(gate.ask(HttpAsk.get("http://gone.example/")).join()));
    }
  }

  /** With the name system dead, whatever this machine knows by itself proves nothing. */
  @ParameterizedTest
  @CsvSource({
    "localhost, 127.0.0.1",
    "intranet.corp, 10.1.2.3",
    "www.corp.example, 192.0.1.7",
    "example.com, 10.9.9.9",
    "example.org, 127.0.0.53"
  })
  void whatIsKnownAtHomeIsNoWitness(String known, String address) {
    HostResolver dead =
        zone(Map.of(known, address), new AtomicInteger(), "Name or service not known");
    assertEquals(
        NameLookup.NoAddress.TroubleKind.FOR_NOW,
        goneAfter(known, new NameLookup(dead, AddressPolicy.publicOnly())));
    NameLookup allowed = new NameLookup(dead, new AddressPolicy(Set.of(known)));
    assertEquals(NameLookup.NoAddress.TroubleKind.FOR_NOW, goneAfter(known, allowed));
  }

  /** What is said of a name that is not known, after one that is was looked up. */
  private static NameLookup.NoAddress.TroubleKind goneAfter(String known, NameLookup lookup) {
    try {
      lookup.lookup(known);
    } catch (UnknownHostException e) {
      assertTrue(
          e instanceof NameLookup.NoAddress t
              && t.kind() == NameLookup.NoAddress.TroubleKind.NOT_PUBLIC,
          known);
    }
    return assertThrows(NameLookup.NoAddress.class, () -> lookup.lookup("gone.example")).kind();
  }

  @Test
  void whatTheHostsFileKnowsIsNoWitness(@TempDir Path folder) throws IOException {
    Path table = folder.resolve("hosts");
    Files.writeString(table, "# 192.0.1.9 iana.org\n192.0.1.1\tlocal Example.COM # example.org\n");
    HostsFile hosts = HostsFile.in(List.of(folder.resolve("none"), table));
    assertEquals(Set.of("local", "example.com"), hosts.names());
    HostResolver zone =
        zone(Map.of("example.com", "192.0.1.1"), new AtomicInteger(), "Name or service not known");
    HostResolver dead =
        new HostResolver() {
          @Override
          public List<InetAddress> lookup(String host) throws UnknownHostException {
            return zone.lookup(host);
          }

          @Override
          public boolean knownHere(String host) {
            return hosts.holds(host);
          }
        };
    NameLookup lookup = new NameLookup(dead, AddressPolicy.publicOnly());
    assertEquals(NameLookup.NoAddress.TroubleKind.FOR_NOW, goneAfter("example.com", lookup));
  }

  private static HostResolver zone(Map<String, String> zone, AtomicInteger looks, String words) {
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
