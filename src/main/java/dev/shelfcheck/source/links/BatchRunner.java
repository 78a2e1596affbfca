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
final class BatchRunner {
  /** Milliseconds; what a run that is killed may have learned in vain. */
  private static final long GATHERING = 25;

  private final Investigation investigation;
  private final VerdictRecorder recorder;
  private final LinkProgress progress;
  private final BlockingQueue<CheckedLink> settled = new LinkedBlockingQueue<>();

  BatchRunner(Investigation investigation, VerdictRecorder recorder, LinkProgress progress) {
    this.investigation = investigation;
    this.recorder = recorder;
    this.progress = progress;
  }

  /** Asks in the order given, and waits until all is settled. */
  Map<LinkStatus, LinkObservation> of(List<LinkStatus> links) {
    Thread asker = new Thread(() -> links.forEach(this::begin), "asker");
    asker.setDaemon(true);
    asker.start(); // so that the first answers are noted while the last links are sent out
    Map<LinkStatus, LinkObservation> found = new LinkedHashMap<>();
    while (found.size() < links.size()) {
      List<CheckedLink> some = next();
      some.forEach(s -> found.put(s.question(), s.observed()));
      recorder.keep(some);
      progress.settled(found.size(), links.size());
    }
    return found;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what it ends with stands in the queue
  private void begin(LinkStatus question) {
    CompletableFuture.completedFuture(question.url())
        .thenCompose(investigation::of)
        .whenComplete((o, failure) -> settled.add(CheckedLink.of(question, o, failure)));
  }

  /** Waits for something to be settled, then takes all that is. */
  private List<CheckedLink> next() {
    List<CheckedLink> some = new ArrayList<>();
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
