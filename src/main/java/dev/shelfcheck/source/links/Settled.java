package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.LinkStatus;
import org.jspecify.annotations.Nullable;

/** A link and what was found of it. */
record Settled(LinkStatus question, Observed observed) {
  /** As an investigation ends; one that fails by our own fault says so, and nobody waits for it. */
  static Settled of(LinkStatus question, @Nullable Observed observed, @Nullable Throwable failure) {
    return new Settled(
        question,
        observed == null
            ? Observed.mute(Cause.UNDECIDED, "shelfcheck itself failed: " + failure)
            : observed);
  }
}
