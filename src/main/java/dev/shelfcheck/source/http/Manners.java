package dev.shelfcheck.source.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a gate behaves towards the world.
 *
 * @param userAgent says who asks and how to reach them
 * @param global exchanges in flight at most, over all hosts
 * @param everyHost what a host is promised that has no line of its own
 * @param byHost by host name in lower case
 * @param timeout of one exchange
 * @param hops redirects followed at most
 * @param waits how long is waited where something fails or a host asks for it
 */
public record Manners(
    String userAgent,
    int global,
    HostManners everyHost,
    Map<String, HostManners> byHost,
    Duration timeout,
    int hops,
    Waits waits) {
  public Manners {
    byHost = Map.copyOf(byHost);
  }

  /**
   * Bounds of waiting.
   *
   * @param first the pause before the first retry; it doubles from one to the next
   * @param longest a host that asks for more than this is not asked again in this run
   * @param total what one host may make a run wait, all its waits together
   * @param count how many waits one host may ask for
   */
  public record Waits(Duration first, Duration longest, Duration total, int count) {}

  public static Manners polite(String userAgent) {
    return new Manners(
        userAgent,
        64,
        HostManners.DEFAULT,
        Map.of(),
        Duration.ofSeconds(20),
        10,
        new Waits(Duration.ofMillis(700), Duration.ofSeconds(60), Duration.ofMinutes(3), 12));
  }

  /** What a host is promised: its own line, else that of the nearest domain above it. */
  public HostManners of(String host) {
    return Stream.iterate(host, h -> !h.isEmpty(), Manners::above)
        .flatMap(h -> Optional.ofNullable(byHost.get(h)).stream())
        .findFirst()
        .orElse(everyHost);
  }

  private static String above(String host) {
    int dot = host.indexOf('.');
    return dot < 0 ? "" : host.substring(dot + 1);
  }

  public Manners host(String host, HostManners manners) {
    Map<String, HostManners> all = new HashMap<>(byHost);
    all.put(host, manners);
    return new Manners(userAgent, global, everyHost, all, timeout, hops, waits);
  }

  public Manners everyHost(HostManners manners) {
    return new Manners(userAgent, global, manners, byHost, timeout, hops, waits);
  }

  public Manners timeout(Duration value) {
    return new Manners(userAgent, global, everyHost, byHost, value, hops, waits);
  }

  public Manners global(int value) {
    return new Manners(userAgent, value, everyHost, byHost, timeout, hops, waits);
  }

  public Manners waits(Waits value) {
    return new Manners(userAgent, global, everyHost, byHost, timeout, hops, value);
  }

  /**
   * For one's own servers: no limit per host but for those with a line of their own, short pauses;
   * a Retry-After is honoured still.
   */
  public Manners lifted() {
    Waits quick = new Waits(Duration.ofMillis(100), waits.longest(), waits.total(), waits.count());
    return new Manners(userAgent, global, HostManners.LIFTED, byHost, timeout, hops, quick);
  }
}
