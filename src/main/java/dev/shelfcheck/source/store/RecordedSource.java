package dev.shelfcheck.source.store;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A recording replayed: it says what was said, and is silent where there was silence. */
public final class RecordedSource implements Source {
  private final Recording recording;

  /** Answers what a recording holds. */
  public RecordedSource(Recording recording) {
    this.recording = recording;
  }

  @Override
  public String name() {
    return "recording";
  }

  @Override
  public boolean answers(Question<?> question) {
    return recording.answer(question).isPresent();
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    Map<Question<?>, Answer<?>> answers = new LinkedHashMap<>();
    for (Question<?> question : batch) {
      recording.answer(question).ifPresent(answer -> answers.put(question, answer));
    }
    return Answers.of(answers);
  }
}
