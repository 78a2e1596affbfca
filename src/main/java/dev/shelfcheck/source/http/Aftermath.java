package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What becomes of an errand when its exchange has ended: its own end, another try after a while, or
 * the next hop. It is used by the gate's thread alone.
 */
final class Aftermath {
  private final Manners manners;
  private final Pulse pulse;
  private final RandomGenerator jitter;
  private final Turnstile turnstile;
  private final Horizon horizon;

  Aftermath(
      Manners manners, Pulse pulse, RandomGenerator jitter, Turnstile turnstile, Horizon horizon) {
    this.manners = manners;
    this.pulse = pulse;
    this.jitter = jitter;
    this.turnstile = turnstile;
    this.horizon = horizon;
  }

  void of(HostLine line, Errand errand, Landing landing) {
    if (landing instanceof Landing.Answered answered) {
      horizon.met();
      answered(line, errand, answered);
    } else if (landing instanceof Landing.Nameless nameless) {
      horizon.met();
      turnstile.finish(errand, () -> errand.nameless(nameless.host()));
    } else if (landing instanceof Landing.Failed failed) {
      failed(line, errand, failed);
    } else {
      turnstile.enter(errand, true);
    }
  }

  private void answered(HostLine line, Errand errand, Landing.Answered answered) {
    Instant now = pulse.now();
    int status = answered.status();
    if (status < 500) {
      line.works();
    }
    Optional<Duration> order = WaitOrder.of(answered.headers(), now);
    if (status == 429 || (status == 503 && order.isPresent())) {
      refused(line, errand, answered, order.orElseGet(line::unnamedWait));
      return;
    }
    order.filter(d -> line.shared() && !d.isZero()).ifPresent(d -> line.pause(now, d));
    Optional<String> location = answered.headers().first("location");
    if (isRedirect(status) && location.isPresent()) {
      follow(errand, status, location.get());
    } else if (status >= 500 && errand.mayTryAgain()) {
      again(errand, backOff(errand));
    } else {
      if (status >= 500) {
        line.failed(Cause.SERVER_ERROR, "it answered " + status);
      }
      turnstile.finish(errand, () -> errand.received(answered));
    }
  }

  private void refused(HostLine line, Errand errand, Landing.Answered answered, Duration wait) {
    if (line.shared()) {
      line.pause(pulse.now(), wait);
    }
    boolean bearable = wait.compareTo(manners.waits().longest()) <= 0;
    if (!bearable || !errand.mayTryAgain()) {
      turnstile.finish(errand, () -> errand.received(answered));
    } else if (line.shared()) {
      turnstile.enter(errand, true);
    } else {
      again(errand, wait);
    }
  }

  private void failed(HostLine line, Errand errand, Landing.Failed failed) {
    if (failed.met()) {
      horizon.met();
    }
    if (horizon.hopeful() && errand.mayTryAgain(failed)) {
      again(errand, backOff(errand));
      return;
    }
    if (failed.again()) {
      line.failed(failed.cause(), failed.detail());
    }
    turnstile.finish(errand, () -> errand.silent(failed.cause(), failed.detail()));
    if (failed.cause() != Cause.NOT_ALLOWED) {
      horizon.lost(errand.place().host());
    }
  }

  private void follow(Errand errand, int status, String location) {
    Optional<String> nowhere = errand.follow(status, location);
    if (nowhere.isPresent()) {
      turnstile.finish(errand, () -> errand.silent(Cause.GARBLED, nowhere.get()));
    } else {
      turnstile.enter(errand, true);
    }
  }

  private void again(Errand errand, Duration wait) {
    pulse.after(wait, () -> turnstile.enter(errand, true));
  }

  /** Doubles from try to try; a random half of it is taken off, so that retries spread. */
  private Duration backOff(Errand errand) {
    long full = manners.waits().first().toNanos() << Math.max(0, errand.tries() - 1);
    return Duration.ofNanos(full / 2 + (long) (jitter.nextDouble() * full / 2));
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }
}
