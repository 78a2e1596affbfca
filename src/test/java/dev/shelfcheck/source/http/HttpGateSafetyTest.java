package dev.shelfcheck.source.http;

import static dev.shelfcheck.source.http.GateRun.say;
import static dev.shelfcheck.source.http.Loopback.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.source.http.address.AddressPolicy;
import dev.shelfcheck.source.http.address.HostResolver;
import dev.shelfcheck.source.http.address.NameLookup;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No private address is reached that was not allowed by name. */
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
    HostResolver both =
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
    HostResolver names = host -> List.of(InetAddress.getLoopbackAddress());
    try (HttpGate gate = Gates.of(Gates.QUICK, AddressPolicy.publicOnly(), names, "127.0.0.1")) {
      assertEquals(
          PRIVATE.formatted("127.0.0.1"), say(gate.ask(HttpAsk.get(server.url("/a"))).join()));
      assertEquals(1, server.seen().size());
    }
  }

  @Test
  void socketRefusesPrivateAddressAtConnectTime() throws Exception {
    NameLookup lookup = new NameLookup(HostResolver.system(), AddressPolicy.publicOnly());
    try (Socket socket =
        new GuardedSocketFactory(
                lookup, new RateLimitInterceptor(EventLoop.ofRealTime(Clock.systemUTC())))
            .createSocket()) {
      assertThrows(
          NameLookup.NoAddress.class,
          () ->
              socket.connect(
                  new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), 1000));
    }
    assertEquals(0, server.connections());
  }

  @Test
  void allowedNameIsReached() {
    server.on("/", status(200, "in"));
    HostResolver names = host -> List.of(InetAddress.getLoopbackAddress());
    AddressPolicy addresses = new AddressPolicy(Set.of("Wiki.example"));
    try (HttpGate gate = Gates.of(Gates.QUICK, addresses, names)) {
      assertEquals("200 in", say(gate.ask(HttpAsk.get(at("wiki.example"))).join()));
      assertTrue(say(gate.ask(HttpAsk.get(at("other.example"))).join()).startsWith("NOT_ALLOWED"));
    }
  }

  private HttpGate strict(HostResolver names) {
    return Gates.of(Gates.QUICK, AddressPolicy.publicOnly(), names);
  }

  private String at(String host) {
    return "http://" + host + ":" + server.port() + "/";
  }
}
