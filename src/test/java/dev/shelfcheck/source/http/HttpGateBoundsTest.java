package dev.shelfcheck.source.http;

import static dev.shelfcheck.source.http.GateRun.say;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that never end are ended. */
@Timeout(180)
class HttpGateBoundsTest {
  private final GateRun run = new GateRun();
  private final Loopback server = run.server();

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void silenceEndsInTime() {
    CountDownLatch asked = new CountDownLatch(1);
    server.on("/a", (request, out) -> asked.await());
    assertEquals("TIMEOUT no answer within 1.5 s", say(run.ask("/a")));
    assertEquals(2, server.seen().size());
    asked.countDown();
  }

  @Test
  void drippingHeadersEndInTime() {
    server.on("/a", (request, out) -> drip(out, "HTTP/1.1 200 OK\r\nX: ", 1000));
    assertEquals("TIMEOUT no answer within 1.5 s", say(run.ask("/a")));
  }

  @Test
  void drippingBodyIsCutOff() {
    server.on("/a", (r, out) -> drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", 9999));
    HttpReply reply = run.ask("/a");
    assertTrue(reply instanceof HttpReply.Received r && r.status() == 200 && !r.complete());
  }

  @Test
  void endlessBodyIsCapped() {
    server.on(
        "/a",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write(new byte[8192]);
          }
        });
    HttpReply reply = run.gate(Gates.QUICK).ask(HttpAsk.get(server.url("/a")).bodyCap(5000)).join();
    assertTrue(reply instanceof HttpReply.Received r && r.body().length() == 5000 && !r.complete());
  }

  @Test
  void decompressedBytesAreCapped() {
    server.on("/a", HttpGateBoundsTest::bomb);
    HttpReply reply =
        run.gate(Gates.QUICK).ask(HttpAsk.get(server.url("/a")).bodyCap(70_000)).join();
    assertTrue(
        reply instanceof HttpReply.Received r && r.body().length() == 70_000 && !r.complete());
  }

  private static void drip(OutputStream out, String start, int count)
      throws IOException, InterruptedException {
    out.write(start.getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < count; i++) {
      out.write('x');
      out.flush();
      Thread.sleep(200);
    }
  }

  private static void bomb(Loopback.Seen request, OutputStream out) throws IOException {
    out.write(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      for (int i = 0; i < 10_000; i++) {
        gzip.write(new byte[1 << 16]);
      }
    }
  }
}
