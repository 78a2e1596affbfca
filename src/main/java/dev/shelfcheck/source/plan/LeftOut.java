package dev.shelfcheck.source.plan;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Question;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A source that is not wanted: what it would answer stays open, and is said to.
 *
 * @param source never asked
 * @param words why, for people
 */
public record LeftOut(Planned source, String words) implements Planned {
  @Override
  public String name() {
    return source.name();
  }

  @Override
  public boolean answers(Question<?> question) {
    return source.answers(question);
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    Map<Question<?>, Answer<?>> answers = new LinkedHashMap<>();
    batch.forEach(q -> answers.put(q, Answer.unknown(Cause.NOT_ALLOWED, words)));
    return Answers.of(answers);
  }

  @Override
  public List<PlannedRequests> plan(Collection<? extends Question<?>> questions) {
    return List.of();
  }
}
