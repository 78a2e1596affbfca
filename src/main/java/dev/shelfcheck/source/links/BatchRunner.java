package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.source.http.PolitenessPolicy.HostPoliteness;
import dev.shelfcheck.source.plan.PlannedRequests;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Asks for all links that are open: proxies and pages at once, the stalest first, each answer kept
 * within moments of its coming; what no proxy can tell is asked for itself in the end.
 */
record BatchRunner(
    ProxyAnswers proxies,
    Investigation investigation,
    VerdictRecorder recorder,
    CachedVerdicts cached,
    LinkChecker.LinksListener progress) {
  /** Milliseconds; what a run that is killed may have learned in vain. */
  private static final long GATHERING = 25;

  /** Asks of all that is open, for what is sought in their pages too, and waits for the answers. */
  Map<LinkStatus, LinkObservation> of(List<LinkStatus> open, FragmentTargets sought) {
    Investigation seeking = investigation.seeking(sought);
    Set<LinkStatus> proxied = proxies.proxied(open).keySet();
    CompletableFuture<Map<LinkStatus, LinkObservation>> told =
        proxied.isEmpty()
            ? CompletableFuture.completedFuture(Map.of())
            : CompletableFuture.supplyAsync(() -> kept(proxies.answer(proxied)));
    Map<LinkStatus, LinkObservation> found =
        new LinkedHashMap<>(pages(seeking, stalest(open, q -> !proxied.contains(q))));
    found.putAll(told.join());
    found.putAll(pages(seeking, stalest(open, q -> !found.containsKey(q))));
    return found;
  }

  private Map<LinkStatus, LinkObservation> kept(Map<LinkStatus, LinkObservation> said) {
    recorder.keep(said);
    return said;
  }

  private List<LinkStatus> stalest(List<LinkStatus> open, Predicate<LinkStatus> wanted) {
    return open.stream().filter(wanted).sorted(Comparator.comparing(cached::lastHeard)).toList();
  }

  /** Asks for pages in the order given, and waits until all is settled. */
  private Map<LinkStatus, LinkObservation> pages(Investigation seeking, List<LinkStatus> links) {
    BlockingQueue<Map.Entry<LinkStatus, LinkObservation>> settled = new LinkedBlockingQueue<>();
    Thread asker = new Thread(() -> links.forEach(q -> begin(seeking, q, settled)), "asker");
    asker.setDaemon(true);
    asker.start(); // so that the first answers are noted while the last links are sent out
    Map<LinkStatus, LinkObservation> found = new LinkedHashMap<>();
    while (found.size() < links.size()) {
      Map<LinkStatus, LinkObservation> some = next(settled);
      found.putAll(some);
      recorder.keep(some);
      progress.settled(found.size(), links.size());
    }
    return found;
  }

  /** One that fails by our own fault says so, and nobody waits for it. */
  @SuppressWarnings("FutureReturnValueIgnored") // what it ends with stands in the queue
  private static void begin(
      Investigation seeking,
      LinkStatus question,
      Queue<Map.Entry<LinkStatus, LinkObservation>> settled) {
    CompletableFuture.completedFuture(question.url())
        .thenCompose(seeking::of)
        .exceptionally(e -> LinkObservation.mute(Cause.UNDECIDED, "shelfcheck itself failed: " + e))
        .thenAccept(observed -> settled.add(Map.entry(question, observed)));
  }

  /** Waits for something to be settled, then takes all that is. */
  private static Map<LinkStatus, LinkObservation> next(
      BlockingQueue<Map.Entry<LinkStatus, LinkObservation>> settled) {
    List<Map.Entry<LinkStatus, LinkObservation>> some = new ArrayList<>();
    try {
      some.add(settled.take());
      TimeUnit.MILLISECONDS.sleep(GATHERING); // one write for what comes together
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    settled.drainTo(some);
    Map<LinkStatus, LinkObservation> found = new LinkedHashMap<>();
    some.forEach(e -> found.put(e.getKey(), e.getValue()));
    return found;
  }

  /** What would be sent: one request for each page, the host with the most of them last. */
  static List<PlannedRequests> planned(Collection<LinkStatus> due) {
    if (due.isEmpty()) {
      return List.of();
    }
    Map<String, Long> byHost =
        due.stream()
            .collect(
                Collectors.groupingBy(
                    q -> WebAddress.parse(q.url()).map(WebAddress::host).orElse(""),
                    Collectors.counting()));
    long most = byHost.values().stream().mapToLong(Long::longValue).max().orElse(0);
    String whom = byHost.size() == 1 ? "1 web host" : byHost.size() + " web hosts";
    return List.of(
        new PlannedRequests(
            whom,
            due.size(),
            due.size(),
            HostPoliteness.DEFAULT.interval().multipliedBy(most).dividedBy(due.size()),
            "web addresses",
            false));
  }
}
