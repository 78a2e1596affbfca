package dev.shelfcheck.source.http;

import static dev.shelfcheck.source.http.GateRun.say;
import static dev.shelfcheck.source.http.Loopback.status;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.source.http.address.AddressPolicy;
import dev.shelfcheck.source.http.address.HostResolver;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** To whom credentials go, and that nothing else is kept. */
@Timeout(180)
class HttpSecretsTest {
  private final Loopback server = new Loopback();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void secretsStayWithTheirHost() {
    HostResolver names = host -> List.of(InetAddress.getLoopbackAddress());
    server.on("/a", status(302, "", "Location: /b"));
    server.on("/b", status(302, "", "Location: " + at("b.example") + "c"));
    server.on("/c", status(200, ""));
    AddressPolicy addresses = new AddressPolicy(Set.of("a.example", "b.example"));
    try (HttpGate gate = Gates.of(Gates.QUICK, addresses, names)) {
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
    HttpAsk ask = HttpAsk.get("https://a.example/").secret("Authorization", "Bearer s3cret");
    assertEquals(Optional.of("Bearer s3cret"), authorization(call(ask, ask.url())));
    assertEquals(Optional.empty(), authorization(call(ask, "http://a.example/")));
    assertEquals(Optional.empty(), authorization(elsewhere(ask)));
  }

  @Test
  void aSecretParameterGoesNoFurtherThanAHeader() {
    HttpAsk ask = HttpAsk.get("https://a.example/?q=1").secretParameter("key", "s3cret");
    assertEquals("q=1&key=s3cret", query(call(ask, ask.url())));
    assertEquals("q=1", query(elsewhere(ask)));
    assertEquals("q=1", query(call(ask, "http://a.example/?q=1")));
    assertEquals("GET https://a.example/?q=1 with [?key]", ask.toString());
  }

  private static HttpCall call(HttpAsk ask, String url) {
    return new HttpCall(ask, HttpUrl.get(url), 1);
  }

  /** A call that was sent to another host. */
  private static HttpCall elsewhere(HttpAsk ask) {
    HttpCall call = call(ask, ask.url());
    HttpReply.HeaderFields none = new HttpReply.HeaderFields(Map.of());
    assertEquals(Optional.empty(), call.follow(302, "https://b.example/?q=1", none));
    return call;
  }

  private static Request sent(HttpCall call) {
    return call.request("shelfcheck-test", host -> false).orElseThrow();
  }

  private static String query(HttpCall call) {
    return String.valueOf(sent(call).url().query());
  }

  private static Optional<String> authorization(HttpCall call) {
    return Optional.ofNullable(sent(call).header("Authorization"));
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
  void aCookieGoesAsFarAsTheRedirectsThatSetIt() {
    HostResolver names = host -> List.of(InetAddress.getLoopbackAddress());
    server.on(
        "/door",
        (request, out) -> {
          boolean known = "in=yes".equals(request.headers().get("cookie"));
          if (known) {
            status(200, "a paper").answer(request, out);
          } else {
            status(302, "", "Set-Cookie: in=yes; Path=/", "Location: /door").answer(request, out);
          }
        });
    server.on("/away", status(302, "", "Set-Cookie: in=yes", "Location: " + at("b.example")));
    server.on("/", status(200, ""));
    AddressPolicy addresses = new AddressPolicy(Set.of("a.example", "b.example"));
    try (HttpGate gate = Gates.of(Gates.QUICK, addresses, names)) {
      HttpReply in = gate.ask(HttpAsk.get(at("a.example") + "door")).join();
      assertEquals("200", say(in).split(" ")[0]);
      gate.ask(HttpAsk.get(at("a.example") + "away")).join();
      gate.ask(HttpAsk.get(at("a.example"))).join();
    }
    assertEquals(
        List.of("/door false", "/door true", "/away false", "/ false"),
        server.seen().stream()
            .map(r -> r.path() + " " + r.headers().containsKey("cookie"))
            .distinct() // on a busy machine one is asked again
            .toList());
  }

  private String at(String host) {
    return "http://" + host + ":" + server.port() + "/";
  }
}
