package dev.shelfcheck.source.http;

import static dev.shelfcheck.source.http.HttpGateTest.say;
import static dev.shelfcheck.source.http.Loopback.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The claims of SECURITY.md, one test each. */
@Timeout(180)
class HttpGateSafetyTest {
  private static final String PRIVATE = "NOT_ALLOWED its address %s is not a public one";
  private final Loopback server = new Loopback();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.8.8.8",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "192.0.2.7",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "2001:db8::1",
        "2001::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "2002:7f00:1::",
        "2002:a9fe:a9fe::1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b::7f00:1"
      })
  void addressIsPrivate(String address) throws UnknownHostException {
    assertFalse(Reach.isPublic(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "100.128.0.1",
        "172.32.0.1",
        "192.0.1.1",
        "192.169.0.1",
        "198.20.0.1",
        "151.101.1.42",
        "2606:4700::6810:85e5",
        "2a00:1450:4001::200e",
        "64:ff9b::808:808"
      })
  void addressIsPublic(String address) throws UnknownHostException {
    assertTrue(Reach.isPublic(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/",
        "http://[::1]:1/",
        "http://[::ffff:127.0.0.1]:1/",
        "http://0.0.0.0/",
        "http://169.254.169.254/latest/meta-data/",
        "http://2130706433/",
        "http://0177.0.0.1/",
        "http://0x7f.0.0.1/",
        "http://0x7f000001/",
        "http://127.1/",
        "http://1.2.3.4.0x7f/",
        "http://127.0.0.1./"
      })
  void literalPrivateAddressIsRefused(String url) {
    try (HttpGate gate = strict(host -> List.of(InetAddress.getLoopbackAddress()))) {
      assertTrue(say(gate.ask(HttpAsk.get(url)).join()).startsWith("NOT_ALLOWED"), url);
    }
  }

  @Test
  void nameOfPrivateAddressIsRefused() {
    try (HttpGate gate = strict(host -> List.of(InetAddress.getLoopbackAddress()))) {
      assertEquals(
          PRIVATE.formatted("127.0.0.1"), say(gate.ask(HttpAsk.get(at("evil.example"))).join()));
      assertEquals(0, server.connections());
    }
  }

  @Test
  void onePrivateAddressAmongPublicOnesIsEnough() {
    Names both =
        host -> List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1"));
    try (HttpGate gate = strict(both)) {
      assertEquals(
          PRIVATE.formatted("10.0.0.1"), say(gate.ask(HttpAsk.get(at("evil.example"))).join()));
    }
  }

  @Test
  void redirectToMetadataIsRefused() {
    server.on("/a", status(302, "", "Location: http://169.254.169.254/latest/meta-data/"));
    try (HttpGate gate = Gates.quick()) {
      assertEquals(
          PRIVATE.formatted("169.254.169.254"),
          say(gate.ask(HttpAsk.get(server.url("/a"))).join()));
    }
  }

  @Test
  void redirectToPrivateNameIsRefused() {
    server.on("/a", status(302, "", "Location: " + at("inner.example")));
    Names names = host -> List.of(InetAddress.getLoopbackAddress());
    try (HttpGate gate = Gates.of(Gates.QUICK, Reach.publicOnly(), names, "127.0.0.1")) {
      assertEquals(
          PRIVATE.formatted("127.0.0.1"), say(gate.ask(HttpAsk.get(server.url("/a"))).join()));
      assertEquals(1, server.seen().size());
    }
  }

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
  void socketRefusesPrivateAddressAtConnectTime() throws Exception {
    NameLookup lookup = new NameLookup(Names.system(), Reach.publicOnly());
    try (Socket socket =
        new GuardedSockets(lookup, new Departures(new SystemPulse(Clock.systemUTC())))
            .createSocket()) {
      assertThrows(
          NameTrouble.class,
          () ->
              socket.connect(
                  new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), 1000));
    }
    assertEquals(0, server.connections());
  }

  @Test
  void allowedNameIsReached() {
    server.on("/", status(200, "in"));
    Names names = host -> List.of(InetAddress.getLoopbackAddress());
    Reach reach = new Reach(Set.of("Wiki.example"));
    try (HttpGate gate = Gates.of(Gates.QUICK, reach, names)) {
      assertEquals("200 in", say(gate.ask(HttpAsk.get(at("wiki.example"))).join()));
      assertTrue(say(gate.ask(HttpAsk.get(at("other.example"))).join()).startsWith("NOT_ALLOWED"));
    }
  }

  @Test
  void secretsStayWithTheirHost() {
    Names names = host -> List.of(InetAddress.getLoopbackAddress());
    server.on("/a", status(302, "", "Location: /b"));
    server.on("/b", status(302, "", "Location: " + at("b.example") + "c"));
    server.on("/c", status(200, ""));
    Reach reach = new Reach(Set.of("a.example", "b.example"));
    try (HttpGate gate = Gates.of(Gates.QUICK, reach, names)) {
      gate.ask(HttpAsk.get(at("a.example") + "a").secret("Authorization", "Bearer s3cret")).join();
    }
    assertEquals(
        List.of("/a true", "/b true", "/c false"),
        server.seen().stream()
            .map(s -> s.path() + " " + s.headers().containsKey("authorization"))
            .toList());
  }

  @Test
  void secretsAreNotSentInTheClear() {
    HttpUrl plain = HttpUrl.get("http://a.example/");
    HttpUrl secure = HttpUrl.get("https://a.example/");
    HttpAsk ask = HttpAsk.get("https://a.example/").secret("Authorization", "Bearer s3cret");
    Wire wire =
        new Wire(
            Gates.QUICK,
            new NameLookup(Names.system(), Reach.publicOnly()),
            new SystemPulse(Clock.systemUTC()));
    assertEquals(Optional.of("Bearer s3cret"), authorization(wire, ask, secure, true));
    assertEquals(Optional.empty(), authorization(wire, ask, plain, true));
    assertEquals(Optional.empty(), authorization(wire, ask, secure, false));
  }

  private static Optional<String> authorization(Wire wire, HttpAsk ask, HttpUrl url, boolean home) {
    return wire.request(ask, url, home).map(r -> r.header("Authorization"));
  }

  @Test
  void secretsAreNeverPrinted() {
    HttpAsk ask = HttpAsk.get("https://a.example/").secret("Authorization", "Bearer s3cret");
    assertEquals("GET https://a.example/ with [Authorization]", ask.toString());
    try (HttpGate gate = Gates.quick()) {
      HttpAsk broken = HttpAsk.get(server.url("/")).secret("Authorization", "s3\ncret");
      assertEquals("NOT_ALLOWED one of its headers cannot be sent", say(gate.ask(broken).join()));
    }
  }

  @Test
  void noCookieIsKept() {
    server.on("/", status(200, "", "Set-Cookie: id=1"));
    try (HttpGate gate = Gates.quick()) {
      gate.ask(HttpAsk.get(server.url("/1"))).join();
      gate.ask(HttpAsk.get(server.url("/2"))).join();
    }
    assertEquals(
        List.of(false, false),
        server.seen().stream()
            .map(Loopback.Seen::headers)
            .map(h -> h.containsKey("cookie"))
            .toList());
  }

  @Test
  void missingNameIsAskedTwiceAndNeedsAWitness() {
    Map<String, String> zone = Map.of("example.com", "192.0.1.1");
    AtomicInteger looks = new AtomicInteger();
    try (HttpGate gate = strict(zone(zone, looks, "Name or service not known"))) {
      HttpReply reply = gate.ask(HttpAsk.get("http://gone.example/")).join();
      assertTrue(reply instanceof HttpReply.NoSuchName n && n.host().equals("gone.example"));
      assertEquals(3, looks.get());
    }
    try (HttpGate gate = strict(zone(Map.of(), looks, "Name or service not known"))) {
      assertEquals(
          "NETWORK its name does not resolve for now",
          say(gate.ask(HttpAsk.get("http://gone.example/")).join()));
    }
    try (HttpGate gate = strict(zone(zone, looks, "Temporary failure in name resolution"))) {
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

  private HttpGate strict(Names names) {
    return Gates.of(Gates.QUICK, Reach.publicOnly(), names);
  }

  private String at(String host) {
    return "http://" + host + ":" + server.port() + "/";
  }
}
