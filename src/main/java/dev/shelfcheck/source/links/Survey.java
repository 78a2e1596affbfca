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
 * Who is asked for what is open: deputies and pages at once, the stalest first; what no deputy can
 * tell is asked for itself in the end.
 */
record Survey(
    Deputies deputies,
    Investigation investigation,
    Notes notes,
    Foreknowledge foreknowledge,
    Progress progress) {
  /** Asks of all that is open, for what is sought in their pages too. */
  Map<LinkStatus, Observed> of(List<LinkStatus> open, Landings sought) {
    Canvass canvass = new Canvass(investigation.seeking(sought), notes, progress);
    Set<LinkStatus> standIns = deputies.standIns(open).keySet();
    CompletableFuture<Map<LinkStatus, Observed>> told =
        standIns.isEmpty()
            ? CompletableFuture.completedFuture(Map.of())
            : CompletableFuture.supplyAsync(() -> kept(deputies.answer(standIns)));
    Map<LinkStatus, Observed> found =
        new LinkedHashMap<>(canvass.of(stalest(open, q -> !standIns.contains(q))));
    found.putAll(told.join());
    found.putAll(canvass.of(stalest(open, q -> !found.containsKey(q))));
    return found;
  }

  private Map<LinkStatus, Observed> kept(Map<LinkStatus, Observed> said) {
    notes.keep(said.entrySet().stream().map(e -> new Settled(e.getKey(), e.getValue())).toList());
    return said;
  }

  private List<LinkStatus> stalest(List<LinkStatus> open, Predicate<LinkStatus> wanted) {
    return open.stream()
        .filter(wanted)
        .sorted(Comparator.comparing(foreknowledge::lastHeard))
        .toList();
  }
}
