package dev.shelfcheck.engine;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.model.Certainty;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Subject;
import java.util.stream.Stream;

/** A subject under one rule, with its outcome. */
record Judged(ActiveRule rule, Subject subject, Outcome outcome) {
  /**
   * What a rule said, unless it accuses by what may have been misread: silence is never guilt, our
   * own included.
   */
  static Judged of(ActiveRule rule, Subject subject, Outcome outcome) {
    boolean misread =
        outcome instanceof Outcome.Broken b
            && Stream.concat(
                    Stream.of(b.finding().subject()),
                    b.finding().related().stream().map(Related::subject))
                .anyMatch(s -> doubtful(rule, s));
    return misread
        ? new Judged(
            rule,
            subject,
            new Outcome.Unchecked(Cause.NOT_UNDERSTOOD, Cause.NOT_UNDERSTOOD.words()))
        : new Judged(rule, subject, outcome);
  }

  private static boolean doubtful(ActiveRule rule, Subject subject) {
    return subject
        .entry()
        .filter(
            e ->
                rule.card().restsOn().stream()
                    .anyMatch(p -> e.claim().certainty(p) == Certainty.DOUBTFUL))
        .isPresent();
  }
}
