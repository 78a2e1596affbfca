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
  private final HostEvidence hostEvidence;
  private final SoftRotCheck rotCheck;
  private final FragmentTargets landings;

  Investigation(
      HttpGate gate,
      HostRules rules,
      String userAgent,
      HostEvidence hostEvidence,
      SoftRotCheck rotCheck,
      FragmentTargets landings) {
    this.gate = gate;
    this.rules = rules;
    this.userAgent = userAgent;
    this.hostEvidence = hostEvidence;
    this.rotCheck = rotCheck;
    this.landings = landings;
  }

  /** The same, looking for places in the pages that it reads. */
  Investigation seeking(FragmentTargets wanted) {
    return new Investigation(gate, rules, userAgent, hostEvidence, rotCheck, wanted);
  }

  CompletableFuture<LinkObservation> of(String url) {
    HostRule rule = rules.of(url);
    return first(url, rule).thenCompose(reading -> weigh(url, rule, reading));
  }

  private CompletableFuture<ReplyVerdict> first(String url, HostRule rule) {
    if (!rule.honestHead() || landings.wants(url)) {
      return ask(RequestShape.LOOK, url, rule);
    }
    return ask(RequestShape.HEAD, url, rule)
        .thenCompose(
            reading ->
                reading instanceof ReplyVerdict.Alive
                    ? CompletableFuture.completedFuture(reading)
                    : ask(RequestShape.LOOK, url, rule));
  }

  private CompletableFuture<ReplyVerdict> ask(RequestShape shape, String url, HostRule rule) {
    HttpAsk ask =
        landings.wants(url)
            ? shape.of(url, rule, userAgent, PageMark.NONE).peek(RequestShape.WHOLE)
            : shape.of(url, rule, userAgent, rotCheck.known().apply(url));
    return (shape == RequestShape.READ ? gate.askNext(ask) : gate.ask(ask))
        .thenApply(reply -> ReplyReader.read(url, reply, rule));
  }

  private CompletableFuture<LinkObservation> weigh(
      String url, HostRule rule, ReplyVerdict reading) {
    if (reading instanceof ReplyVerdict.Gone gone) {
      return ask(RequestShape.READ, url, rule).thenCompose(second -> confirm(url, gone, second));
    }
    return settle(url, reading);
  }

  private CompletableFuture<LinkObservation> confirm(
      String url, ReplyVerdict.Gone first, ReplyVerdict second) {
    if (second instanceof ReplyVerdict.Gone gone) {
      return CompletableFuture.completedFuture(LinkObservation.dead(gone, hostEvidence.of(url)));
    }
    if (second instanceof ReplyVerdict.Mute mute) {
      return CompletableFuture.completedFuture(
          LinkObservation.mute(
              mute.cause(), "first " + first.reason() + ", then, asked again, " + mute.detail()));
    }
    return settle(url, second);
  }

  private CompletableFuture<LinkObservation> settle(String url, ReplyVerdict reading) {
    if (reading instanceof ReplyVerdict.Alive alive) {
      return rotCheck
          .of(url, alive.page())
          .thenApply(
              rot ->
                  LinkObservation.alive(
                          alive, rot, hostEvidence.of(url), rotCheck.known().apply(url))
                      .landed(landings.read(url, alive.page(), rot.isPresent())));
    }
    ReplyVerdict.Mute mute = (ReplyVerdict.Mute) reading;
    return CompletableFuture.completedFuture(LinkObservation.mute(mute.cause(), mute.detail()));
  }
}
