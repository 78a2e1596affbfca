package dev.shelfcheck.source.links;

import dev.shelfcheck.source.http.EventLoop;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.HttpReply;
import dev.shelfcheck.source.http.Loopback;
import dev.shelfcheck.source.http.PolitenessPolicy;
import dev.shelfcheck.source.http.address.AddressPolicy;
import dev.shelfcheck.source.http.address.HostResolver;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * 5,000 addresses over 50 hosts that answer after 50 ms, with default politeness: what the hosts
 * see of the promise, and how near the run comes to the time that the promise alone would take. Run
 * by hand: its figures are those of the machine.
 */
final class PolitenessBench {
  private static final int HOSTS = 50;
  private static final int EACH = 100;

  private PolitenessBench() {}

  public static void main(String[] args) {
    List<Loopback> servers =
        IntStream.rangeClosed(1, HOSTS).mapToObj(PolitenessBench::server).toList();
    PolitenessPolicy politeness = PolitenessPolicy.polite("shelfcheck-bench");
    Set<String> hosts =
        IntStream.rangeClosed(1, HOSTS).mapToObj(i -> "127.0.0." + i).collect(Collectors.toSet());
    try (HttpGate gate = gate(politeness.lifted(), hosts)) {
      ask(gate, servers); // the servers share this machine and this process: cold, they dawdle
    }
    servers.forEach(Loopback::forget);
    long start = System.nanoTime();
    long good;
    try (HttpGate gate = gate(politeness, hosts)) {
      good = ask(gate, servers);
    }
    report(servers, politeness, (System.nanoTime() - start) / 1e9, good);
    servers.forEach(Loopback::close);
  }

  private static HttpGate gate(PolitenessPolicy politeness, Set<String> hosts) {
    return new HttpGate(
        politeness,
        new AddressPolicy(hosts),
        HostResolver.system(),
        EventLoop.ofRealTime(Clock.systemUTC()),
        new SplittableRandom(1));
  }

  private static Loopback server(int i) {
    return new Loopback("127.0.0." + i, 0)
        .on(
            "/",
            (request, out) -> {
              Thread.sleep(50);
              Loopback.write(out, 200, "<title>A page</title>");
            });
  }

  private static long ask(HttpGate gate, List<Loopback> servers) {
    List<CompletableFuture<HttpReply>> all = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      for (Loopback server : servers) {
        all.add(gate.ask(HttpAsk.get(server.url("/" + i))));
      }
    }
    return all.stream()
        .map(CompletableFuture::join)
        .filter(r -> r instanceof HttpReply.Received received && received.ok())
        .count();
  }

  private static void report(
      List<Loopback> servers, PolitenessPolicy politeness, double wall, long good) {
    double interval = politeness.everyHost().interval().toNanos() / 1e9;
    double bound = (EACH - 1) * interval + 0.05;
    int peak = servers.stream().mapToInt(Loopback::peak).max().orElse(0);
    int connections = servers.stream().mapToInt(Loopback::connections).max().orElse(0);
    double least = servers.stream().mapToDouble(PolitenessBench::leastGap).min().orElse(0);
    long early =
        servers.stream().flatMapToDouble(PolitenessBench::gaps).filter(g -> g < interval).count();
    long second = servers.stream().mapToLong(PolitenessBench::mostInASecond).max().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "good %d of %d; wall %.2f s, bound %.2f s, ratio %.3f; peak in flight per host %d (promise"
            + " %d); connections per host at most %d; least gap %.1f ms (promise %.0f ms,"
            + " %d of %d gaps below it by the server's own clock); most requests in any second"
            + " %d%n",
        good,
        HOSTS * EACH,
        wall,
        bound,
        wall / bound,
        peak,
        politeness.everyHost().concurrency(),
        connections,
        least * 1000,
        interval * 1000,
        early,
        HOSTS * (EACH - 1),
        second);
  }

  private static double leastGap(Loopback server) {
    return gaps(server).min().orElse(0);
  }

  /** Seconds from each request to the next, as the server read them. */
  private static DoubleStream gaps(Loopback server) {
    long[] at = times(server);
    return IntStream.range(1, at.length).mapToDouble(i -> (at[i] - at[i - 1]) / 1e9);
  }

  private static long mostInASecond(Loopback server) {
    long[] at = times(server);
    return IntStream.range(0, at.length)
        .mapToLong(
            i ->
                java.util.Arrays.stream(at)
                    .filter(t -> t >= at[i] && t < at[i] + 1_000_000_000L)
                    .count())
        .max()
        .orElse(0);
  }

  private static long[] times(Loopback server) {
    return server.seen().stream().mapToLong(Loopback.Seen::nanos).sorted().toArray();
  }
}
