package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.LinkStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Asks many links at once and keeps each answer within moments of its coming. */
final class Canvass {
  /** Milliseconds; what a run that is killed may have learned in vain. */
  private static final long GATHERING = 25;

  private final Investigation investigation;
  private final Notes notes;
  private final Progress progress;
  private final BlockingQueue<Settled> settled = new LinkedBlockingQueue<>();

  Canvass(Investigation investigation, Notes notes, Progress progress) {
    this.investigation = investigation;
    this.notes = notes;
    this.progress = progress;
  }

  /** Asks in the order given, and waits until all is settled. */
  Map<LinkStatus, Observed> of(List<LinkStatus> links) {
    Thread asker = new Thread(() -> links.forEach(this::begin), "asker");
    asker.setDaemon(true);
    asker.start(); // so that the first answers are noted while the last links are sent out
    Map<LinkStatus, Observed> found = new LinkedHashMap<>();
    while (found.size() < links.size()) {
      List<Settled> some = next();
      some.forEach(s -> found.put(s.question(), s.observed()));
      notes.keep(some);
      progress.settled(found.size(), links.size());
    }
    return found;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what it ends with stands in the queue
  private void begin(LinkStatus question) {
    CompletableFuture.completedFuture(question.url())
        .thenCompose(investigation::of)
        .whenComplete((o, failure) -> settled.add(Settled.of(question, o, failure)));
  }

  /** Waits for something to be settled, then takes all that is. */
  private List<Settled> next() {
    List<Settled> some = new ArrayList<>();
    try {
      some.add(settled.take());
      TimeUnit.MILLISECONDS.sleep(GATHERING); // one write for what comes together
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    settled.drainTo(some);
    return some;
  }
}
