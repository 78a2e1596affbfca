package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Evidence.Provenance;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.store.PageMark;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * How one link is looked into: asked once; where it seems gone, asked again in another shape; where
 * it seems to be no longer what it was, its host is asked for a page that cannot exist.
 */
final class Investigation {
  private final HttpGate gate;
  private final HostRules rules;
  private final Siblings siblings;
  private final String userAgent;
  private final LocalDate today;
  private final Function<String, PageMark> known;
  private final Landings landings;

  /**
   * Investigations of a day.
   *
   * @param known by what each page was recognised when it was last seen
   */
  Investigation(
      HttpGate gate,
      HostRules rules,
      String userAgent,
      LocalDate today,
      Function<String, PageMark> known) {
    this(gate, rules, new Siblings(gate), userAgent, today, known, Landings.NONE);
  }

  private Investigation(
      HttpGate gate,
      HostRules rules,
      Siblings siblings,
      String userAgent,
      LocalDate today,
      Function<String, PageMark> known,
      Landings landings) {
    this.gate = gate;
    this.rules = rules;
    this.siblings = siblings;
    this.userAgent = userAgent;
    this.today = today;
    this.known = known;
    this.landings = landings;
  }

  /** The same, looking for places in the pages that it reads. */
  Investigation seeking(Landings wanted) {
    return new Investigation(gate, rules, siblings, userAgent, today, known, wanted);
  }

  /** What a rule says of a link without its being asked. */
  Optional<Observed> unasked(String url) {
    HostRule rule = rules.of(url);
    return switch (rule.treatment()) {
      case CLOSED -> Optional.of(Observed.mute(Cause.WALL, "not asked: " + rule.reason()));
      case TRUSTED -> Optional.of(trusted(url, rule));
      case ASKED, WARY -> Optional.empty();
    };
  }

  CompletableFuture<Observed> of(String url) {
    HostRule rule = rules.of(url);
    return first(url, rule).thenCompose(reading -> weigh(url, rule, reading));
  }

  private Observed trusted(String url, HostRule rule) {
    return new Observed(
        Answer.Known.of(
            Observed.report(
                LinkReport.Verdict.ALIVE,
                0,
                "not asked: " + rule.reason(),
                Optional.empty(),
                Optional.empty()),
            evidence(url)),
        PageMark.NONE);
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
            : shape.of(url, rule, userAgent, known.apply(url));
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
      return CompletableFuture.completedFuture(Observed.dead(gone, evidence(url)));
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
      return rot(url, alive.page())
          .thenApply(
              rot ->
                  Observed.alive(alive, rot, evidence(url), known.apply(url))
                      .landed(landings.read(url, alive.page(), rot.isPresent())));
    }
    Reading.Mute mute = (Reading.Mute) reading;
    return CompletableFuture.completedFuture(Observed.mute(mute.cause(), mute.detail()));
  }

  private CompletableFuture<Optional<String>> rot(String url, Page page) {
    Optional<String> way = SoftRot.ofWay(url, page);
    boolean asEver = page.titleHash().isPresent() && page.titleHash().equals(titleOf(url));
    if (way.isPresent() || asEver || !SoftRot.saysNotFound(page.title())) {
      return CompletableFuture.completedFuture(way);
    }
    return siblings
        .resemble(page.reply().finalUrl(), page)
        .thenApply(
            same ->
                same
                    ? Optional.of(
                        "its title is \""
                            + page.title()
                            + "\", as that of a page that cannot exist there")
                    : Optional.empty());
  }

  private Optional<String> titleOf(String url) {
    return known.apply(url).titleHash();
  }

  Evidence evidence(String url) {
    String host = WebAddress.parse(url).map(WebAddress::host).orElse(url);
    return new Evidence(host, today, Provenance.LIVE);
  }
}
