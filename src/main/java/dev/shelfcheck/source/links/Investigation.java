package dev.shelfcheck.source.links;

import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.links.hosts.HostRule;
import dev.shelfcheck.source.links.page.Onward;
import dev.shelfcheck.source.store.PageMark;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * How one link is looked into: asked once; where it seems gone, asked again in another shape; where
 * it seems to be no longer what it was, its host is asked for a page that cannot exist.
 */
final class Investigation {
  /** Pages that send on to the next, one behind another; more are nobody's way to a work. */
  private static final int SENT_ON = 3;

  private final HttpGate gate;
  private final LinkSettings settings;
  private final SoftRotCheck rotCheck;
  private final FragmentTargets landings;

  Investigation(
      HttpGate gate, LinkSettings settings, SoftRotCheck rotCheck, FragmentTargets landings) {
    this.gate = gate;
    this.settings = settings;
    this.rotCheck = rotCheck;
    this.landings = landings;
  }

  /** The same, looking for places in the pages that it reads. */
  Investigation seeking(FragmentTargets wanted) {
    return new Investigation(gate, settings, rotCheck, wanted);
  }

  CompletableFuture<LinkObservation> of(String url) {
    HostRule rule = settings.rules().of(url);
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
    if (landings.wants(url)) {
      // A reader's browser does not take a fragment along where a page sends it on.
      HttpAsk whole =
          shape.of(url, rule, settings.userAgent(), PageMark.NONE).peek(RequestShape.WHOLE);
      return read(shape, url, rule, whole);
    }
    return read(shape, url, rule, shape.of(url, rule, settings.userAgent(), rotCheck.known(url)))
        .thenCompose(reading -> onward(shape, reading, SENT_ON));
  }

  private CompletableFuture<ReplyVerdict> read(
      RequestShape shape, String url, HostRule rule, HttpAsk ask) {
    return (shape == RequestShape.READ ? gate.askNext(ask) : gate.ask(ask))
        .thenApply(reply -> ReplyVerdict.of(url, reply, rule));
  }

  /** A page that sends its readers on is what it sends them to. */
  private CompletableFuture<ReplyVerdict> onward(
      RequestShape shape, ReplyVerdict reading, int left) {
    Optional<String> to =
        reading instanceof ReplyVerdict.Alive alive && left > 0
            ? Onward.of(alive.page()).filter(u -> settings.rules().of(u).isAsked())
            : Optional.empty();
    if (to.isEmpty()) {
      return CompletableFuture.completedFuture(reading);
    }
    String url = to.get();
    HostRule rule = settings.rules().of(url);
    return read(shape, url, rule, shape.of(url, rule, settings.userAgent(), PageMark.NONE))
        .thenCompose(
            there -> onward(shape, sentOn(url, (ReplyVerdict.Alive) reading, there), left - 1));
  }

  private static ReplyVerdict sentOn(String to, ReplyVerdict.Alive first, ReplyVerdict there) {
    String way = "sends its readers on to " + to + ", and there: ";
    if (there instanceof ReplyVerdict.Gone gone) {
      return new ReplyVerdict.Gone(gone.status(), way + gone.reason());
    }
    return there instanceof ReplyVerdict.Mute mute
        ? new ReplyVerdict.Mute(mute.cause(), way + mute.detail())
        : new ReplyVerdict.Alive(((ReplyVerdict.Alive) there).page(), first.movedTo());
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
      return CompletableFuture.completedFuture(LinkObservation.dead(gone, settings.evidence(url)));
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
                  LinkObservation.alive(alive, rot, settings.evidence(url), rotCheck.known(url))
                      .landed(landings.read(url, alive.page(), rot.isPresent())));
    }
    ReplyVerdict.Mute mute = (ReplyVerdict.Mute) reading;
    return CompletableFuture.completedFuture(LinkObservation.mute(mute.cause(), mute.detail()));
  }
}
