package dev.shelfcheck.source.links;

import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.store.PageMark;
import java.util.concurrent.CompletableFuture;

/**
 * How one link is looked into: asked once; where it seems gone, asked again in another shape; where
 * it seems to be no longer what it was, its host is asked for a page that cannot exist.
 */
final class Investigation {
  private final HttpGate gate;
  private final HostRules rules;
  private final String userAgent;
  private final Testimony testimony;
  private final Suspicion suspicion;
  private final Landings landings;

  Investigation(
      HttpGate gate,
      HostRules rules,
      String userAgent,
      Testimony testimony,
      Suspicion suspicion,
      Landings landings) {
    this.gate = gate;
    this.rules = rules;
    this.userAgent = userAgent;
    this.testimony = testimony;
    this.suspicion = suspicion;
    this.landings = landings;
  }

  /** The same, looking for places in the pages that it reads. */
  Investigation seeking(Landings wanted) {
    return new Investigation(gate, rules, userAgent, testimony, suspicion, wanted);
  }

  CompletableFuture<Observed> of(String url) {
    HostRule rule = rules.of(url);
    return first(url, rule).thenCompose(reading -> weigh(url, rule, reading));
  }

  private CompletableFuture<Reading> first(String url, HostRule rule) {
    if (!rule.honestHead() || landings.wants(url)) {
      return ask(Shape.LOOK, url, rule);
    }
    return ask(Shape.HEAD, url, rule)
        .thenCompose(
            reading ->
                reading instanceof Reading.Alive
                    ? CompletableFuture.completedFuture(reading)
                    : ask(Shape.LOOK, url, rule));
  }

  private CompletableFuture<Reading> ask(Shape shape, String url, HostRule rule) {
    HttpAsk ask =
        landings.wants(url)
            ? shape.of(url, rule, userAgent, PageMark.NONE).peek(Shape.WHOLE)
            : shape.of(url, rule, userAgent, suspicion.known().apply(url));
    return (shape == Shape.READ ? gate.askNext(ask) : gate.ask(ask))
        .thenApply(reply -> ReplyReader.read(url, reply, rule));
  }

  private CompletableFuture<Observed> weigh(String url, HostRule rule, Reading reading) {
    if (reading instanceof Reading.Gone gone) {
      return ask(Shape.READ, url, rule).thenCompose(second -> confirm(url, gone, second));
    }
    return settle(url, reading);
  }

  private CompletableFuture<Observed> confirm(String url, Reading.Gone first, Reading second) {
    if (second instanceof Reading.Gone gone) {
      return CompletableFuture.completedFuture(Observed.dead(gone, testimony.of(url)));
    }
    if (second instanceof Reading.Mute mute) {
      return CompletableFuture.completedFuture(
          Observed.mute(
              mute.cause(), "first " + first.reason() + ", then, asked again, " + mute.detail()));
    }
    return settle(url, second);
  }

  private CompletableFuture<Observed> settle(String url, Reading reading) {
    if (reading instanceof Reading.Alive alive) {
      return suspicion
          .of(url, alive.page())
          .thenApply(
              rot ->
                  Observed.alive(alive, rot, testimony.of(url), suspicion.known().apply(url))
                      .landed(landings.read(url, alive.page(), rot.isPresent())));
    }
    Reading.Mute mute = (Reading.Mute) reading;
    return CompletableFuture.completedFuture(Observed.mute(mute.cause(), mute.detail()));
  }
}
