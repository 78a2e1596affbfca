package dev.shelfcheck.source.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When requests to one host are sent, by a clock of the test's own. */
class SpacingTest {
  private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
  private final Spacing spacing = new Spacing(Duration.ofMillis(100));

  @Test
  void firstGoesAtOnceAndTheNextATwentiethLaterThanPromised() {
    assertEquals("0", waits(0));
    assertEquals("105", waits(0));
    assertEquals("135", waits(75));
  }

  @Test
  void lateRequestHurriesNobody() {
    assertEquals("0", waits(0));
    assertEquals("0", waits(380));
    assertEquals("5", waits(480));
  }

  @Test
  void waitTheHostAskedForHoldsBackWhatIsReadyToGo() {
    assertEquals("0", waits(0));
    spacing.notBefore(START.plusMillis(3000));
    assertEquals("goes back", waits(50));
    assertEquals("500", waits(2500));
    assertEquals("605", waits(2500));
  }

  @Test
  void waitIsNeverShortened() {
    spacing.notBefore(START.plusMillis(900));
    spacing.notBefore(START.plusMillis(300));
    assertEquals("900", waits(0));
  }

  @Test
  void noIntervalIsNoWait() {
    Spacing none = new Spacing(Duration.ZERO);
    none.wait(START);
    assertEquals(Optional.of(Duration.ZERO), none.wait(START));
  }

  private String waits(long millis) {
    return spacing
        .wait(START.plusMillis(millis))
        .map(d -> String.valueOf(d.toMillis()))
        .orElse("goes back");
  }
}
