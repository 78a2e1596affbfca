package dev.shelfcheck.source.http;

import dev.shelfcheck.source.http.PolitenessPolicy.HostPoliteness;
import dev.shelfcheck.source.http.address.AddressPolicy;
import dev.shelfcheck.source.http.address.HostResolver;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.Set;

/** Gates for tests: quick waits, loopback allowed by name. */
public final class Gates {
  public static final PolitenessPolicy QUICK =
      PolitenessPolicy.polite("shelfcheck-test")
          .timeout(Duration.ofMillis(1500))
          .everyHost(HostPoliteness.of(8, Duration.ZERO))
          .waits(
              new PolitenessPolicy.Waits(
                  Duration.ofMillis(40), Duration.ofSeconds(2), Duration.ofSeconds(4), 5));

  private Gates() {}

  public static HttpGate quick() {
    return of(QUICK);
  }

  public static HttpGate of(PolitenessPolicy politeness) {
    return of(politeness, AddressPolicy.publicOnly(), HostResolver.system(), "127.0.0.1");
  }

  public static HttpGate of(
      PolitenessPolicy politeness, AddressPolicy addresses, HostResolver names, String... allowed) {
    AddressPolicy all = allowed.length == 0 ? addresses : new AddressPolicy(Set.of(allowed));
    return new HttpGate(
        politeness, all, names, EventLoop.ofRealTime(Clock.systemUTC()), new Random(1));
  }
}
