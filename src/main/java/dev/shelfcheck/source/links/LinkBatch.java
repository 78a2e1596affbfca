package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.LinkStatus;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

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
}
