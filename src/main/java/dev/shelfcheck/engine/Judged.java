package dev.shelfcheck.engine;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.model.Certainty;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import java.util.stream.Stream;

/**
 * A subject under one rule, with its outcome.
 *
 * @param accuses whether it is a warning or worse, or would be if its reading were sure
 * @param doubted who doubts that the subject was read as it was meant
 * @param times how many subjects it is of: more than one only where they hold and their document
 *     stands for all of them
 */
record Judged(
    ActiveRule rule,
    Subject subject,
    Outcome outcome,
    boolean accuses,
    Doubter doubted,
    int times) {
  /** What became of one subject. */
  Judged(ActiveRule rule, Subject subject, Outcome outcome, boolean accuses, Doubter doubted) {
    this(rule, subject, outcome, accuses, doubted, 1);
  }

  /** Who doubts a reading. */
  enum Doubter {
    NOBODY,
    /** The reader, of a part that the rule rests on. */
    READER,
    /** The rule, which saw something else in the part's place. */
    RULE
  }

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
    boolean accuses =
        outcome instanceof Outcome.Broken b
            && rule.severityOf(b.finding()).atLeast(Severity.WARNING);
    return misread
        ? new Judged(
            rule, subject, unchecked(Cause.NOT_UNDERSTOOD.words()), accuses, Doubter.READER)
        : new Judged(rule, subject, outcome, accuses, doubter(outcome));
  }

  private static Doubter doubter(Outcome outcome) {
    return outcome instanceof Outcome.Unchecked u && u.cause() == Cause.NOT_UNDERSTOOD
        ? Doubter.RULE
        : Doubter.NOBODY;
  }

  /** The same, but what it rests on was not understood. */
  Judged doubted(String why) {
    return new Judged(rule, subject, unchecked(why), accuses, doubted);
  }

  private static Outcome unchecked(String why) {
    return new Outcome.Unchecked(Cause.NOT_UNDERSTOOD, why);
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
