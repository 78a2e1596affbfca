package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.source.links.hosts.HostRule;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.Lifetimes;
import dev.shelfcheck.source.store.PageMark;
import java.time.Instant;
import java.util.Optional;

/**
 * What can be said of a link without asking: it is excluded, its host has a rule, or it is
 * remembered and not yet due.
 */
final class CachedVerdicts {
  private final EvidenceStore store;
  private final LinkSettings settings;

  CachedVerdicts(EvidenceStore store, LinkSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  Optional<LinkObservation> of(LinkStatus question) {
    return settings
        .exclusions()
        .reason(question.url())
        .map(reason -> LinkObservation.mute(Cause.NOT_ALLOWED, reason))
        .or(() -> byRule(question.url()))
        .or(() -> remembered(question));
  }

  /** What the rule of a link's host says without its being asked. */
  private Optional<LinkObservation> byRule(String url) {
    HostRule rule = settings.rules().of(url);
    return switch (rule.treatment()) {
      case CLOSED -> Optional.of(LinkObservation.mute(Cause.WALL, "not asked: " + rule.reason()));
      case TRUSTED -> Optional.of(trusted(url, rule));
      case ASKED, WARY -> Optional.empty();
    };
  }

  private LinkObservation trusted(String url, HostRule rule) {
    LinkReport alive =
        LinkObservation.report(
            LinkReport.Verdict.ALIVE,
            0,
            "not asked: " + rule.reason(),
            Optional.empty(),
            Optional.empty());
    return new LinkObservation(Answer.Known.of(alive, settings.evidence(url)), PageMark.NONE);
  }

  private Optional<LinkObservation> remembered(LinkStatus question) {
    Optional<Answer.Known<LinkReport>> known = store.recall(question);
    if (known.isPresent()) {
      return Optional.of(new LinkObservation(known.get(), PageMark.NONE));
    }
    return store.due(question, Lifetimes.PAUSE)
        ? Optional.empty()
        : store.attempts(question).map(a -> LinkObservation.mute(a.cause(), a.words()));
  }

  /** Where a fragment leads, as far as can be said without asking its page. */
  Optional<Answer.Known<Landing>> landing(PageFragment fragment) {
    return store.recall(fragment);
  }

  /** Whether a page is to be read for a place: it is due itself, or is remembered as living. */
  boolean worthReading(PageFragment fragment) {
    LinkStatus page = fragment.page();
    boolean living =
        store.recall(page).map(k -> k.value().verdict() != LinkReport.Verdict.DEAD).orElse(false)
            && store.due(fragment, Lifetimes.PAUSE)
            && settings.exclusions().reason(page.url()).isEmpty()
            && byRule(page.url()).isEmpty();
    return landing(fragment).isEmpty() && (living || of(page).isEmpty());
  }

  /** When something was last heard of a link; the stalest are asked first. */
  Instant lastHeard(LinkStatus question) {
    return store
        .attempts(question)
        .map(a -> a.last())
        .or(() -> store.link(question.url()).flatMap(l -> l.lastAlive()))
        .orElse(Instant.MIN);
  }
}
