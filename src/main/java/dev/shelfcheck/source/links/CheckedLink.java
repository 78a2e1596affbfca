package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.LinkStatus;
import org.jspecify.annotations.Nullable;

/** A link and what was found of it. */
record CheckedLink(LinkStatus question, LinkObservation observed) {
  /** As an investigation ends; one that fails by our own fault says so, and nobody waits for it. */
  static CheckedLink of(
      LinkStatus question, @Nullable LinkObservation observed, @Nullable Throwable failure) {
    return new CheckedLink(
        question,
        observed == null
            ? LinkObservation.mute(Cause.UNDECIDED, "shelfcheck itself failed: " + failure)
            : observed);
  }
}
