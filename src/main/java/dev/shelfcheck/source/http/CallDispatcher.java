package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.source.http.HostQueue.CloseReason;
import dev.shelfcheck.thread.LoopConfined;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which call starts, and when: the queues of all hosts, and how many exchanges are under way. */
@LoopConfined
final class CallDispatcher {
  /** What is done with a call whose turn has come. */
  interface Sender {
    void send(HostQueue queue, HttpCall call);
  }

  private final PolitenessPolicy politeness;
  private final EventLoop loop;
  private final Sender sender;
  private final OfflineDetector offline;
  private final Predicate<String> mine;
  private final Map<String, HostQueue> queues = new LinkedHashMap<>();
  private final Set<HostQueue> ready = new LinkedHashSet<>();
  private final Set<HttpCall> unanswered = new LinkedHashSet<>();
  private int running;
  private Optional<CloseReason> closed = Optional.empty();

  CallDispatcher(
      PolitenessPolicy politeness,
      EventLoop loop,
      OfflineDetector offline,
      Predicate<String> mine,
      Sender sender) {
    this.politeness = politeness;
    this.mine = mine;
    this.loop = loop;
    this.sender = sender;
    this.offline = offline;
  }

  /**
   * Puts a call into the queue of the host it is at.
   *
   * @param first whether it goes before those that wait there
   */
  void enqueue(HttpCall call, boolean first) {
    if (!mine.test(call.url().host())) {
      finish(call, () -> call.silent(Cause.NOT_ALLOWED, "its host is another's to ask"));
      return;
    }
    HostQueue queue = queueOf(call);
    Optional<CloseReason> why = closed.or(queue::closed);
    if (why.isPresent()) {
      finish(call, () -> call.silent(why.get().cause(), why.get().detail()));
      return;
    }
    unanswered.add(call);
    queue.add(call, first);
    serve(queue);
  }

  private HostQueue queueOf(HttpCall call) {
    String host = call.url().host();
    return queues.computeIfAbsent(
        host, h -> new HostQueue(h, politeness.of(h), politeness.waits()));
  }

  void exchangeEnded(HostQueue queue) {
    running--;
    queue.exchangeEnded();
  }

  /** Starts what a queue's state allows; where it is closed, tells every call in it why. */
  void serve(HostQueue queue) {
    if (queue.closed().isPresent()) {
      CloseReason why = queue.closed().get();
      queue.drain().forEach(c -> finish(c, () -> c.silent(why.cause(), why.detail())));
    }
    if (queue.hasWork()) {
      ready.add(queue);
    }
    startReady();
  }

  /** Starts what may start: the hosts in turn, one exchange each. */
  private void startReady() {
    if (offline.waitsForNews()) {
      closeWhereNoneIsLeft();
      return;
    }
    while (running < politeness.global() && !ready.isEmpty()) {
      HostQueue queue = ready.iterator().next();
      ready.remove(queue);
      Instant now = loop.now();
      if (!queue.hasWork()) {
        continue;
      }
      if (now.isBefore(queue.next())) {
        wakeLater(queue, now);
      } else {
        running++;
        sender.send(queue, queue.start(now));
        ready.add(queue);
      }
    }
  }

  /** With the last exchange ended, and no host met, everything is closed. */
  private void closeWhereNoneIsLeft() {
    if (running == 0 && closed.isEmpty()) {
      close(OfflineDetector.NO_NETWORK);
    }
  }

  /** One alarm a queue: what it waits for only grows, so that an early alarm sets the next. */
  private void wakeLater(HostQueue queue, Instant now) {
    if (queue.setAlarm()) {
      loop.after(
          Duration.between(now, queue.next()),
          () -> {
            queue.clearAlarm();
            serve(queue);
          });
    }
  }

  /** Ends a call: none is answered twice. */
  void finish(HttpCall call, Runnable end) {
    unanswered.remove(call);
    end.run();
  }

  /** How many hosts make a call wait for longer than their usual interval. */
  long paused() {
    Instant now = loop.now();
    return queues.values().stream().filter(q -> q.isPaused(now)).count();
  }

  /** Starts nothing more: every call that waits or is under way is told why. */
  void close(CloseReason why) {
    closed = Optional.of(why);
    queues.values().forEach(HostQueue::drain);
    Set.copyOf(unanswered).forEach(c -> c.silent(why.cause(), why.detail()));
    unanswered.clear();
  }
}
