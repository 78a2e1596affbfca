package dev.shelfcheck.source.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.Set;

/** Gates for tests: quick waits, loopback allowed by name. */
public final class Gates {
  public static final Manners QUICK =
      Manners.polite("shelfcheck-test")
          .timeout(Duration.ofMillis(1500))
          .everyHost(HostManners.of(8, Duration.ZERO))
          .waits(
              new Manners.Waits(
                  Duration.ofMillis(40), Duration.ofSeconds(2), Duration.ofSeconds(4), 5));

  private Gates() {}

  public static HttpGate quick() {
    return of(QUICK);
  }

  public static HttpGate of(Manners manners) {
    return of(manners, Reach.publicOnly(), Names.system(), "127.0.0.1");
  }

  public static HttpGate of(Manners manners, Reach reach, Names names, String... allowed) {
    Reach all = allowed.length == 0 ? reach : new Reach(Set.of(allowed));
    return new HttpGate(manners, all, names, new SystemPulse(Clock.systemUTC()), new Random(1));
  }
}
