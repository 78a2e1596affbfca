package dev.shelfcheck.source.links;

import dev.shelfcheck.source.store.Attempts;

/** Earlier attempts in words. */
final class AttemptWords {
  private AttemptWords() {}

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
