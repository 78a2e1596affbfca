package dev.shelfcheck.source.http;

import static dev.shelfcheck.source.http.GateRun.say;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.source.http.address.AddressPolicy;
import dev.shelfcheck.source.http.address.HostResolver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no answer, or has no end, ends its own request alone, in words and in little memory. */
@Timeout(60)
class HttpGateGarbageTest {
  private static final String NO_END = "more than 256 KiB came without an end";

  /**
   * The largest buffers that Linux gives a socket by itself, 6 and 4 MiB (tcp(7)), and a ration.
   */
  private static final long LITTLE = 12 << 20;

  private final AtomicLong mostTaken = new AtomicLong();
  private final GateRun run = new GateRun();
  private final Loopback server = run.server();
  private final PrintStream stderr = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(printed, true, ISO_8859_1));
  }

  @AfterEach
  void stop() {
    System.setErr(stderr);
    run.close();
    assertEquals("", printed.toString(ISO_8859_1), "a thread printed");
  }

  private static void raw(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  private static Loopback.Behaviour saying(String text) {
    return (request, out) -> raw(out, text);
  }

  /** Says something, then goes on with the same for ever. */
  private Loopback.Behaviour endless(String start, String more) {
    return (request, out) -> {
      raw(out, start);
      String some = more.repeat(1 + 8192 / more.length());
      for (long sent = some.length(); ; sent += some.length()) {
        raw(out, some);
        mostTaken.accumulateAndGet(sent, Math::max);
      }
    };
  }

  /** What is taken in, and what the sockets between the two hold back. */
  @AfterEach
  void littleIsTakenOfEach() {
    assertTrue(mostTaken.get() < LITTLE, () -> mostTaken.get() + " bytes were taken");
  }

  private Optional<HttpReply.Received> received(String path) {
    return run.ask(path) instanceof HttpReply.Received r ? Optional.of(r) : Optional.empty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 -20 x", "HTTP/1.1 -01 x", "HTTP/1.0 -99 Minus"})
  void negativeStatusIsNoAnswer(String line) {
    server.on("/a", saying(line + "\r\n\r\n"));
    assertEquals(
        "GARBLED its answer could not be taken in (IllegalStateException)", say(run.ask("/a")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 x", "HTTP/9.9 200 OK", "ICZ 200", "", "\u0000\u0001"})
  void whatIsNoStatusLineIsNoAnswer(String line) {
    server.on("/a", saying(line + "\r\n\r\n"));
    assertTrue(say(run.ask("/a")).matches("(GARBLED|NETWORK) .*"), () -> say(run.ask("/a")));
  }

  @Test
  void endlessStatusLineIsCut() {
    server.on("/a", endless("HTTP/1.1 200 ", "x"));
    assertTrue(say(run.ask("/a")).matches("(GARBLED|NETWORK) .*"));
  }

  @Test
  void endlessHeadersAreCut() {
    server.on("/a", endless("HTTP/1.1 200 OK\r\n", "X-Field: value\r\n"));
    assertTrue(say(run.ask("/a")).matches("(GARBLED|NETWORK) .*"));
  }

  @Test
  void endlessProvisionalAnswersAreCut() {
    server.on("/a", endless("", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"));
    assertTrue(say(run.ask("/a")).matches("(GARBLED|NETWORK) .*"));
  }

  @Test
  void endlessChunkExtensionIsCut() {
    server.on("/a", endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;", "x"));
    HttpReply.Received reply = received("/a").orElseThrow();
    assertEquals("", reply.body());
    assertTrue(!reply.complete());
  }

  @Test
  void endlessTrailerIsCut() {
    server.on(
        "/a",
        endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nX: ", "x"));
    HttpReply.Received reply = received("/a").orElseThrow();
    assertEquals("hi", reply.body());
    assertTrue(!reply.complete());
  }

  @Test
  void endlessNameInACompressedHeadIsCut() {
    String gzip = "\u001f\u008b\u0008\u0008\u0000\u0000\u0000\u0000\u0000\u0003";
    server.on("/a", endless("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip, "x"));
    assertTrue(!received("/a").orElseThrow().complete());
  }

  @Test
  void manySmallPiecesAreOneBody() {
    String body = "1;note=x\r\na\r\n".repeat(60_000);
    server.on(
        "/a", saying("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body + "0\r\n\r\n"));
    HttpReply.Received reply = received("/a").orElseThrow();
    assertEquals("a".repeat(60_000), reply.body());
    assertTrue(reply.complete(), NO_END);
  }

  /** Beside sixty of them, in memory of which each would take all, an honest server is heard. */
  @Test
  void manyEndlessOnesEndAndOthersAreHeard() {
    server.on("/e/", endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;", "x"));
    server.on("/ok", Loopback.status(200, "here"));
    HttpGate gate = run.gate(Gates.QUICK);
    Stream<String> paths = Stream.iterate(1, n -> n + 1).limit(60).map(n -> "/e/" + n);
    Stream.concat(paths, Stream.of("/ok"))
        .map(path -> gate.ask(HttpAsk.get(server.url(path))))
        .toList()
        .forEach(CompletableFuture::join);
    assertEquals("200 here", say(gate.ask(HttpAsk.get(server.url("/ok"))).join()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 2\r\n", "", "Connection: close\r\n"})
  void refusalOfAnOldServerIsRead(String more) {
    server.on(
        "/a",
        (request, out) -> {
          raw(out, "HTTP/1.0 429 Slow\r\nRetry-After: 1\r\n" + more + "\r\nno");
          throw new IOException("such a server closes");
        });
    assertEquals("429 no", say(run.ask("/a")));
  }

  @Test
  void connectionClosedAfterServingIsNoDroppedOne() {
    server.on(
        "/a",
        (request, out) -> {
          Loopback.write(out, 200, "well");
          throw new IOException("its time is over");
        });
    HttpGate gate = run.gate(Gates.QUICK);
    for (int i = 0; i < 5; i++) {
      HttpAsk once = HttpAsk.get(server.url("/a")).attempts(1);
      assertEquals("200 well", say(gate.ask(once).join()));
    }
    assertEquals(5, server.seen().size());
  }

  @Test
  void whatIsThrownWhileAskingEndsItsRequestAlone() {
    HostResolver names =
        host -> {
          if (host.startsWith("full")) {
            throw new OutOfMemoryError("as where memory is short");
          }
          throw new IllegalStateException("as where a library trips");
        };
    HttpGate gate = Gates.of(Gates.QUICK, AddressPolicy.publicOnly(), names);
    assertEquals(
        "GARBLED its answer could not be taken in (OutOfMemoryError)",
        say(gate.ask(HttpAsk.get("http://full.example/")).join()));
    assertEquals(
        "GARBLED its answer could not be taken in (IllegalStateException)",
        say(gate.ask(HttpAsk.get("http://other.example/")).join()));
    gate.close();
  }
}
