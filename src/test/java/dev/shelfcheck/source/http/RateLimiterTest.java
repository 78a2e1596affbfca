package dev.shelfcheck.source.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When requests to one host are sent, by a clock of the test's own. */
class RateLimiterTest {
  private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
  private final RateLimiter limiter = new RateLimiter(Duration.ofMillis(100));

  @Test
  void firstGoesAtOnceAndTheNextATenthLaterThanPromised() {
    goes(0);
    assertEquals("110", waits(0));
    assertEquals("35", waits(75));
    goes(110);
    assertEquals("110", waits(110));
  }

  @Test
  void lateRequestHurriesNobody() {
    goes(0);
    goes(380);
    assertEquals("10", waits(480));
  }

  @Test
  void requestThatLeavesLateDelaysTheNext() {
    assertEquals("0", waits(0));
    limiter.left(START.plusMillis(28));
    assertEquals("28", waits(110));
    goes(138);
  }

  @Test
  void nobodyGoesWhileOneIsLeaving() {
    assertEquals("0", waits(0));
    assertEquals("110", waits(110));
    limiter.left(START.plusMillis(150));
    assertEquals("40", waits(220));
    goes(260);
  }

  @Test
  void waitTheHostAskedForHoldsBackWhatIsReadyToGo() {
    goes(0);
    limiter.notBefore(START.plusMillis(3000));
    assertEquals("goes back", waits(50));
    assertEquals("500", waits(2500));
    goes(3000);
    assertEquals("610", waits(2500));
  }

  @Test
  void waitIsNeverShortened() {
    limiter.notBefore(START.plusMillis(900));
    limiter.notBefore(START.plusMillis(300));
    assertEquals("900", waits(0));
  }

  @Test
  void noIntervalIsNoWait() {
    RateLimiter none = new RateLimiter(Duration.ZERO);
    none.turn(START);
    assertEquals(Optional.of(Duration.ZERO), none.turn(START));
  }

  private void goes(long millis) {
    assertEquals("0", waits(millis));
    limiter.left(START.plusMillis(millis));
  }

  private String waits(long millis) {
    return limiter
        .turn(START.plusMillis(millis))
        .map(d -> String.valueOf(d.toMillis()))
        .orElse("goes back");
  }
}
