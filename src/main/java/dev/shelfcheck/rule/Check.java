package dev.shelfcheck.rule;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One subject under one rule: settled on sight, or waiting for an answer. */
public sealed interface Check {
  /** What is checked. */
  Subject subject();

  /** One that needs no answer. */
  record Settled(Subject subject, Outcome outcome) implements Check {}

  /** {@code judge} sees only a known answer; silence becomes Unchecked before it gets here. */
  record Asking<A>(Subject subject, Question<A> question, Function<Witnessed<A>, Check> judge)
      implements Check {}

  /**
   * Several questions at once; the judge gets each answer, known or unknown, and may break only on
   * what is known.
   */
  record Joining(
      Subject subject, List<? extends Question<?>> questions, Function<Answers, Check> judge)
      implements Check {
    public Joining {
      questions = List.copyOf(questions);
    }
  }

  /** One that is settled: nothing is wrong. */
  static Check holds(Subject subject) {
    return new Settled(subject, Outcome.Holds.HOLDS);
  }

  /** One that is settled by a finding, at the finding's subject. */
  static Check broken(Finding finding) {
    return new Settled(finding.subject(), new Outcome.Broken(finding));
  }

  /** One that is settled: by the finding, or else nothing is wrong with the subject. */
  static Check of(Subject subject, Optional<Finding> finding) {
    return finding.map(Check::broken).orElseGet(() -> holds(subject));
  }
}
