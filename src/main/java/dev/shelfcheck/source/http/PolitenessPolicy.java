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
public record PolitenessPolicy(
    String userAgent,
    int global,
    HostPoliteness everyHost,
    Map<String, HostPoliteness> byHost,
    Duration timeout,
    int hops,
    Waits waits) {
  /** Exchanges at once over all hosts: as many as OkHttp's own dispatcher allows by default. */
  private static final int GLOBAL = 64;

  /** For each exchange; as lychee's. */
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** Redirects in a row: half of what browsers and OkHttp follow. */
  private static final int HOPS = 10;

  /** As long as people wait for a run that they watch; all four chosen. */
  private static final Waits WAITS =
      new Waits(Duration.ofMillis(700), Duration.ofSeconds(60), Duration.ofMinutes(3), 12);

  /** The first pause before one's own servers. */
  private static final Duration QUICK = Duration.ofMillis(100);

  public PolitenessPolicy {
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

  /** What strangers' hosts are promised. */
  public static PolitenessPolicy polite(String userAgent) {
    return new PolitenessPolicy(
        userAgent, GLOBAL, HostPoliteness.DEFAULT, Map.of(), TIMEOUT, HOPS, WAITS);
  }

  /** What a host is promised: its own line, else that of the nearest domain above it. */
  public HostPoliteness of(String host) {
    return Stream.iterate(host, h -> !h.isEmpty(), PolitenessPolicy::above)
        .flatMap(h -> Optional.ofNullable(byHost.get(h)).stream())
        .findFirst()
        .orElse(everyHost);
  }

  private static String above(String host) {
    int dot = host.indexOf('.');
    return dot < 0 ? "" : host.substring(dot + 1);
  }

  /** The same with a line of its own for a host and those below it. */
  public PolitenessPolicy host(String host, HostPoliteness politeness) {
    Map<String, HostPoliteness> all = new HashMap<>(byHost);
    all.put(host, politeness);
    return new PolitenessPolicy(userAgent, global, everyHost, all, timeout, hops, waits);
  }

  /** The same with another promise to all hosts that have no line of their own. */
  public PolitenessPolicy everyHost(HostPoliteness politeness) {
    return new PolitenessPolicy(userAgent, global, politeness, byHost, timeout, hops, waits);
  }

  /** The same with another patience for one exchange. */
  public PolitenessPolicy timeout(Duration value) {
    return new PolitenessPolicy(userAgent, global, everyHost, byHost, value, hops, waits);
  }

  /** The same with so many exchanges in flight at most. */
  public PolitenessPolicy global(int value) {
    return new PolitenessPolicy(userAgent, value, everyHost, byHost, timeout, hops, waits);
  }

  /** The same with other bounds of waiting. */
  public PolitenessPolicy waits(Waits value) {
    return new PolitenessPolicy(userAgent, global, everyHost, byHost, timeout, hops, value);
  }

  /**
   * For one's own servers: no limit per host but for those with a line of their own, short pauses;
   * a Retry-After is honoured still.
   */
  public PolitenessPolicy lifted() {
    Waits quick = new Waits(QUICK, waits.longest(), waits.total(), waits.count());
    return new PolitenessPolicy(
        userAgent, global, HostPoliteness.LIFTED, byHost, timeout, hops, quick);
  }

  /**
   * What one host is promised.
   *
   * @param concurrency exchanges in flight at most
   * @param interval between the sending of two requests at least
   * @param shared whether a wait the host asks for holds for all of its addresses; false only for
   *     one's own servers, where it holds for the address that was refused
   */
  public record HostPoliteness(int concurrency, Duration interval, boolean shared) {
    /** At most 4 in flight, at most 10 a second. */
    public static final HostPoliteness DEFAULT =
        new HostPoliteness(4, Duration.ofMillis(100), true);

    /** For one's own servers. */
    public static final HostPoliteness LIFTED =
        new HostPoliteness(Integer.MAX_VALUE, Duration.ZERO, false);

    /** A promise to somebody else's host, whose waits hold for all of its addresses. */
    public static HostPoliteness of(int concurrency, Duration interval) {
      return new HostPoliteness(concurrency, interval, true);
    }
  }
}
