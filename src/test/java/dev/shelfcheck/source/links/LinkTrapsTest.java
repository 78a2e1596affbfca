package dev.shelfcheck.source.links;

import static dev.shelfcheck.source.http.Loopback.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.source.http.Loopback;
import dev.shelfcheck.source.http.address.HostResolver;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers that would hold a run up or lead it astray: each ends in its bound, none is guilty. */
@Timeout(180)
class LinkTrapsTest {
  @TempDir private Path folder;
  private final Loopback server = new Loopback();

  @AfterEach
  void stop() {
    server.close();
  }

  /** What is said of the link, and how many requests it took. */
  private String says() {
    return new LinkRun(server, folder).says("/a") + ", " + server.seen().size() + " requests";
  }

  @Test
  void serverThatNeverAnswers() {
    server.on("/a", (request, out) -> Thread.sleep(60_000));
    assertEquals("/a unchecked TIMEOUT no answer within 1.5 s, 2 requests", says());
  }

  @Test
  void headThatDrips() {
    server.on("/a", (request, out) -> drip(out, "HTTP/1.1 200 OK\r\nX: "));
    assertEquals("/a unchecked TIMEOUT no answer within 1.5 s, 2 requests", says());
  }

  @Test
  void bodyThatDrips() {
    server.on(
        "/a", (request, out) -> drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n"));
    assertEquals("/a alive 200 OK, 1 requests", says());
  }

  private static void drip(OutputStream out, String start)
      throws IOException, InterruptedException {
    out.write(start.getBytes(StandardCharsets.US_ASCII));
    while (true) {
      out.write('x');
      out.flush();
      Thread.sleep(1000);
    }
  }

  @Test
  void hourOfWaiting() {
    server.on("/a", status(429, "", "Retry-After: 3600"));
    assertEquals("/a unchecked RATE_LIMITED 429 Too Many Requests, 1 requests", says());
  }

  @Test
  void endlessRefusal() {
    server.on("/a", status(429, "", "Retry-After: 1"));
    assertEquals("/a unchecked RATE_LIMITED 429 Too Many Requests, 4 requests", says());
  }

  @Test
  void lastingError() {
    server.on("/a", status(500, ""));
    assertEquals("/a unchecked SERVER_ERROR 500 Internal Server Error, 4 requests", says());
  }

  @Test
  void connectionAlwaysReset() {
    server.on("/a", Loopback.hangUp());
    assertEquals("/a unchecked NETWORK the connection was dropped, 4 requests", says());
  }

  @Test
  void endlessBody() {
    AtomicLong sent = new AtomicLong();
    server.on(
        "/a",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write(new byte[8192]);
            sent.addAndGet(8192);
          }
        });
    assertEquals("/a alive 200 OK, 1 requests", says());
    assertTrue(sent.get() < 64 << 20, sent.get() + " bytes");
  }

  @Test
  void gzipBomb() {
    server.on(
        "/a",
        (request, out) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
          try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            while (true) {
              gzip.write(new byte[1 << 16]);
            }
          }
        });
    assertEquals("/a alive 200 OK, 1 requests", says());
  }

  @Test
  void redirectLoop() {
    server.on("/a", status(302, "", "Location: /b")).on("/b", status(302, "", "Location: /a"));
    assertEquals("/a unchecked GARBLED redirects in a circle (at /a), 2 requests", says());
  }

  @Test
  void redirectToMetadata() {
    server.on("/a", status(302, "", "Location: http://169.254.169.254/latest/meta-data/"));
    assertEquals(
        "/a unchecked NOT_ALLOWED its address 169.254.169.254 is not a public one (at"
            + " http://169.254.169.254/latest/meta-data/), 1 requests",
        says());
  }

  @Test
  void nameThatTurnsPrivateAtTheSecondLookUp() {
    AtomicInteger looks = new AtomicInteger();
    HostResolver turning = host -> look(looks.incrementAndGet(), host);
    String url = "http://turn.example:" + server.port() + "/a";
    assertEquals(
        url + " unchecked NOT_ALLOWED its address 127.0.0.1 is not a public one",
        new LinkRun(server, folder).named(turning, url));
    assertEquals(2, looks.get());
    assertEquals(0, server.connections());
  }

  /** At first an outage, since no test may reach a public address; then the server itself. */
  private static List<InetAddress> look(int count, String host) throws UnknownHostException {
    if (count == 1) {
      throw new UnknownHostException(host + ": Temporary failure in name resolution");
    }
    return List.of(InetAddress.getLoopbackAddress());
  }

  @Test
  void redirectToANameThatTurnsPrivate() {
    AtomicInteger looks = new AtomicInteger();
    HostResolver turning = host -> look(looks.incrementAndGet(), host);
    String to = "http://turn.example:" + server.port() + "/b";
    server.on("/a", status(302, "", "Location: " + to));
    assertEquals(
        "/a unchecked NOT_ALLOWED its address 127.0.0.1 is not a public one (at " + to + ")",
        new LinkRun(server, folder).named(turning, "/a"));
    assertEquals(1, server.seen().size());
  }
}
