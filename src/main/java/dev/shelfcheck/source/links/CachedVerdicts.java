package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.source.store.Attempts;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.PageMark;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What can be said of a link without asking: it is excluded, its host has a rule, or it is
 * remembered and not yet due.
 */
final class CachedVerdicts {
  /** Between two attempts at a link that met silence: a day, less what nightly runs may vary. */
  static final Duration PAUSE = Duration.ofHours(20);

  private final EvidenceStore store;
  private final Exclusions exclusions;
  private final HostVerdicts hostVerdicts;

  CachedVerdicts(EvidenceStore store, Exclusions exclusions, HostVerdicts hostVerdicts) {
    this.store = store;
    this.exclusions = exclusions;
    this.hostVerdicts = hostVerdicts;
  }

  Optional<LinkObservation> of(LinkStatus question) {
    return exclusions
        .reason(question.url())
        .map(reason -> LinkObservation.mute(Cause.NOT_ALLOWED, reason))
        .or(() -> hostVerdicts.of(question.url()))
        .or(() -> remembered(question));
  }

  private Optional<LinkObservation> remembered(LinkStatus question) {
    Optional<Answer.Known<LinkReport>> known = store.recall(question);
    if (known.isPresent()) {
      return Optional.of(new LinkObservation(known.get(), PageMark.NONE));
    }
    return store.due(question, PAUSE)
        ? Optional.empty()
        : store.attempts(question).map(a -> LinkObservation.mute(a.cause(), words(a)));
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
            && store.due(fragment, PAUSE)
            && exclusions.reason(page.url()).isEmpty()
            && hostVerdicts.of(page.url()).isEmpty();
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

  /** The latest silence, and on how many days there was nothing else. */
  static String words(Attempts attempts) {
    int days = attempts.days().size();
    String since =
        days == 1
            ? " (on " + attempts.days().first() + ")"
            : " (on " + days + " days since " + attempts.days().first() + ")";
    return attempts.detail() + since;
  }
}
