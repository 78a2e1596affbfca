package dev.shelfcheck.ask;

import java.util.HashMap;
import java.util.Map;

/** The answers to a set of questions; a question never asked is silence. */
public final class Answers {
  private final Map<Question<?>, Answer<?>> byQuestion;

  private Answers(Map<Question<?>, Answer<?>> byQuestion) {
    this.byQuestion = byQuestion;
  }

  /** Answers by their questions; each is of its question's kind. */
  public static Answers of(Map<? extends Question<?>, ? extends Answer<?>> answers) {
    return new Answers(Map.copyOf(answers));
  }

  /** The answer to a question, {@link Cause#NO_SOURCE} where none was given. */
  @SuppressWarnings("unchecked") // Builder.put ties the answer's type to its question's
  public <A> Answer<A> to(Question<A> question) {
    Answer<?> answer = byQuestion.get(question);
    return answer == null
        ? Answer.unknown(Cause.NO_SOURCE, Cause.NO_SOURCE.words())
        : (Answer<A>) answer;
  }

  /** All of them by their questions; it cannot be changed. */
  public Map<Question<?>, Answer<?>> asMap() {
    return byQuestion;
  }

  /** Gathers answers one by one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects answers, each of its question's type. */
  public static final class Builder {
    private final Map<Question<?>, Answer<?>> answers = new HashMap<>();

    /** Adds an answer; the later of two to one question counts. */
    public <A> Builder put(Question<A> question, Answer<A> answer) {
      answers.put(question, answer);
      return this;
    }

    /** What was gathered so far. */
    public Answers build() {
      return new Answers(Map.copyOf(answers));
    }
  }
}
