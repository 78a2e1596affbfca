package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.thread.LoopConfined;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What becomes of a call when its exchange has ended: its answer, another try after a while, or the
 * next redirect.
 */
@LoopConfined
final class RetryPolicy {
  private final PolitenessPolicy politeness;
  private final EventLoop loop;
  private final RandomGenerator jitter;
  private final CallDispatcher dispatcher;
  private final OfflineDetector offline;

  RetryPolicy(
      PolitenessPolicy politeness,
      EventLoop loop,
      RandomGenerator jitter,
      CallDispatcher dispatcher,
      OfflineDetector offline) {
    this.politeness = politeness;
    this.loop = loop;
    this.jitter = jitter;
    this.dispatcher = dispatcher;
    this.offline = offline;
  }

  void apply(HostQueue queue, HttpCall call, CallResult result) {
    if (result instanceof CallResult.Answered answered) {
      offline.met();
      answered(queue, call, answered);
    } else if (result instanceof CallResult.UnknownHost noSuchName) {
      offline.met();
      dispatcher.finish(call, () -> call.noSuchName(noSuchName.host()));
    } else if (result instanceof CallResult.Failed failed) {
      failed(queue, call, failed);
    } else {
      dispatcher.enqueue(call, true);
    }
  }

  private void answered(HostQueue queue, HttpCall call, CallResult.Answered answered) {
    Instant now = loop.now();
    int status = answered.status();
    if (!HttpStatus.isServerError(status)) {
      queue.answered();
    }
    Optional<Duration> asked = RetryAfter.of(answered.headers(), now);
    if (status == HttpStatus.TOO_MANY_REQUESTS
        || (status == HttpStatus.SERVICE_UNAVAILABLE && asked.isPresent())) {
      refused(queue, call, answered, asked.orElseGet(queue::unnamedWait));
      return;
    }
    asked.filter(d -> queue.shared() && !d.isZero()).ifPresent(d -> queue.pause(now, d));
    Optional<String> location = answered.headers().first("location");
    if (HttpStatus.isRedirect(status) && location.isPresent()) {
      follow(call, answered, location.get());
    } else if (HttpStatus.isServerError(status) && call.mayTryAgain()) {
      again(call, backOff(call));
    } else {
      if (HttpStatus.isServerError(status)) {
        queue.failed(Cause.SERVER_ERROR, "it answered " + status);
      }
      dispatcher.finish(call, () -> call.received(answered));
    }
  }

  private void refused(
      HostQueue queue, HttpCall call, CallResult.Answered answered, Duration wait) {
    if (queue.shared()) {
      queue.pause(loop.now(), wait);
    }
    boolean bearable = wait.compareTo(politeness.waits().longest()) <= 0;
    if (!bearable || !call.mayTryAgain()) {
      dispatcher.finish(call, () -> call.received(answered));
    } else if (queue.shared()) {
      dispatcher.enqueue(call, true);
    } else {
      again(call, wait);
    }
  }

  private void failed(HostQueue queue, HttpCall call, CallResult.Failed failed) {
    if (failed.met()) {
      offline.met();
    }
    if (offline.mayTryAgain() && call.mayTryAgain(failed)) {
      again(call, backOff(call));
      return;
    }
    if (failed.again()) {
      queue.failed(failed.cause(), failed.detail());
    }
    dispatcher.finish(call, () -> call.silent(failed.cause(), failed.detail()));
    if (failed.cause() != Cause.NOT_ALLOWED) {
      offline.failed(call.url().host());
    }
  }

  private void follow(HttpCall call, CallResult.Answered answered, String location) {
    Optional<String> nowhere = call.follow(answered.status(), location, answered.headers());
    if (nowhere.isPresent()) {
      dispatcher.finish(call, () -> call.silent(Cause.GARBLED, nowhere.get()));
    } else {
      dispatcher.enqueue(call, true);
    }
  }

  private void again(HttpCall call, Duration wait) {
    loop.after(wait, () -> dispatcher.enqueue(call, true));
  }

  /** Doubles from try to try; a random half of it is taken off, so that retries spread. */
  private Duration backOff(HttpCall call) {
    long full = politeness.waits().first().toNanos() << Math.max(0, call.tries() - 1);
    return Duration.ofNanos(full / 2 + (long) (jitter.nextDouble() * full / 2));
  }
}
