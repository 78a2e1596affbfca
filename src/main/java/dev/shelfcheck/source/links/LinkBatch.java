package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.source.http.PolitenessPolicy.HostPoliteness;
import dev.shelfcheck.source.plan.PlannedRequests;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Asks for all links that are open: proxies and pages at once, the stalest first; what no proxy can
 * tell is asked for itself in the end.
 */
record LinkBatch(
    ProxyAnswers proxies,
    Investigation investigation,
    VerdictRecorder recorder,
    CachedVerdicts cached,
    LinkProgress progress) {
  /** Asks of all that is open, for what is sought in their pages too. */
  Map<LinkStatus, LinkObservation> of(List<LinkStatus> open, FragmentTargets sought) {
    BatchRunner runner = new BatchRunner(investigation.seeking(sought), recorder, progress);
    Set<LinkStatus> proxied = proxies.proxied(open).keySet();
    CompletableFuture<Map<LinkStatus, LinkObservation>> told =
        proxied.isEmpty()
            ? CompletableFuture.completedFuture(Map.of())
            : CompletableFuture.supplyAsync(() -> kept(proxies.answer(proxied)));
    Map<LinkStatus, LinkObservation> found =
        new LinkedHashMap<>(runner.of(stalest(open, q -> !proxied.contains(q))));
    found.putAll(told.join());
    found.putAll(runner.of(stalest(open, q -> !found.containsKey(q))));
    return found;
  }

  private Map<LinkStatus, LinkObservation> kept(Map<LinkStatus, LinkObservation> said) {
    recorder.keep(
        said.entrySet().stream().map(e -> new CheckedLink(e.getKey(), e.getValue())).toList());
    return said;
  }

  private List<LinkStatus> stalest(List<LinkStatus> open, Predicate<LinkStatus> wanted) {
    return open.stream().filter(wanted).sorted(Comparator.comparing(cached::lastHeard)).toList();
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
