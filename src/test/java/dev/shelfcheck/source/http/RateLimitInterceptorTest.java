package dev.shelfcheck.source.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.source.http.PolitenessPolicy.HostPoliteness;
import dev.shelfcheck.source.http.address.AddressPolicy;
import dev.shelfcheck.source.http.address.HostResolver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** The interval runs from the moment at which a request's bytes really left. */
class RateLimitInterceptorTest {
  private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
  private static final byte[] BYTES = "GET /".getBytes(StandardCharsets.US_ASCII);

  private final VirtualTime time = new VirtualTime(START.toString());
  private final EventLoop loop = time.loop();
  private final RateLimitInterceptor sends = new RateLimitInterceptor(loop);
  private final RateLimiter limiter = new RateLimiter(Duration.ofMillis(100));
  private final OutputStream socket = sends.monitoring(new ByteArrayOutputStream());

  private Response exchange(String steps) throws IOException {
    for (String step : steps.split(" ", -1)) {
      switch (step) {
        case "write" -> socket.write(BYTES);
        case "fail" -> throw new IOException("broken pipe");
        default -> rest(Long.parseLong(step));
      }
    }
    return new Response.Builder()
        .request(new Request.Builder().url("http://a.example/").build())
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .build();
  }

  private void rest(long millis) {
    try {
      loop.rest(Duration.ofMillis(millis));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Milliseconds after the start at which the next may go, when steps were made in an exchange. */
  private long next(String steps) {
    assertEquals(Optional.of(Duration.ZERO), limiter.turn(loop.now()));
    try (Response made = sends.monitored(limiter, () -> exchange(steps))) {
      assertEquals(200, made.code());
    } catch (IOException e) {
      assertEquals("broken pipe", e.getMessage());
    }
    Duration wait = limiter.turn(START).orElseThrow();
    rest(wait.toMillis());
    return wait.toMillis();
  }

  @Test
  void intervalRunsFromTheLastByteWritten() {
    assertEquals(110, next("write"));
  }

  @Test
  void delayBeforeWritingDelaysTheNext() {
    assertEquals(138, next("28 write"));
  }

  @Test
  void everyByteOfTheRequestCounts() {
    assertEquals(150, next("10 write 30 write"));
  }

  @Test
  void timeOfTheAnswerDoesNotCount() {
    assertEquals(110, next("write 500"));
  }

  @Test
  void requestThatFailsUnsentLetsTheNextGo() {
    assertEquals(140, next("30 fail"));
  }

  @Test
  void requestThatFailsAfterItLeftTakesNobodysTurn() {
    assertEquals(110, next("write 60 fail"));
  }

  @Test
  void bytesOfNoRequestAreNobodysDeparture() throws IOException {
    assertEquals(110, next("write"));
    rest(1000);
    socket.write(BYTES);
    assertThrows(IOException.class, () -> exchange("fail"));
    assertEquals(Optional.of(Duration.ofMillis(110)), limiter.turn(START));
  }

  @Test
  void hopAndRetryKeepTheIntervalToo() {
    PolitenessPolicy politeness =
        Gates.QUICK
            .everyHost(HostPoliteness.of(4, Duration.ofMillis(100)))
            .waits(new PolitenessPolicy.Waits(Duration.ZERO, Duration.ZERO, Duration.ZERO, 0));
    List<Duration> seen = new CopyOnWriteArrayList<>();
    Loopback.Behaviour noted = (request, out) -> seen.add(Duration.between(START, time.instant()));
    try (Loopback server = new Loopback();
        HttpGate gate =
            new HttpGate(
                politeness,
                new AddressPolicy(Set.of("127.0.0.1")),
                HostResolver.system(),
                time.loop(),
                new Random(1))) {
      server.on("/old", then(noted, Loopback.status(301, "", "Location: /new")));
      server.on(
          "/new",
          then(noted, Loopback.visits(Loopback.status(500, ""), Loopback.status(200, "here"))));
      server.on("/other", then(noted, Loopback.status(200, "there")));
      Stream.of("/old", "/other")
          .map(path -> gate.ask(HttpAsk.get(server.url(path))))
          .toList()
          .forEach(reply -> assertTrue(reply.join() instanceof HttpReply.Received r && r.ok()));
    }
    assertEquals(4, seen.size());
    for (int i = 0; i < 4; i++) {
      assertTrue(seen.get(i).toMillis() >= i * 110L, seen.toString());
    }
  }

  private static Loopback.Behaviour then(Loopback.Behaviour first, Loopback.Behaviour second) {
    return (request, out) -> {
      first.answer(request, out);
      second.answer(request, out);
    };
  }
}
