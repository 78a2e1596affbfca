package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.store.Notebook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One registry. What it answers is noted at once; what it leaves out is silence, unless it is the
 * registry that must hold the identifier: then it is asked a second time, and only what two whole
 * replies leave out is said not to exist.
 */
final class RegistrySource implements Source {
  private final RegistryAdapter adapter;
  private final Exchange exchange;
  private final Notebook notebook;
  private final Clock clock;
  private final RegistryProgress progress;
  private final boolean asked;

  /**
   * A registry.
   *
   * @param asked whether it is; one that is not stays silent, so that nothing is concluded from it
   */
  RegistrySource(
      RegistryAdapter adapter,
      HttpGate gate,
      Notebook notebook,
      Allowance allowance,
      RegistryProgress progress,
      boolean asked) {
    this.asked = asked;
    this.adapter = adapter;
    this.exchange = new Exchange(adapter, gate, allowance);
    this.notebook = notebook;
    this.clock = allowance.clock();
    this.progress = progress;
  }

  @Override
  public String name() {
    return adapter.name();
  }

  @Override
  public boolean answers(Question<?> question) {
    return adapter.takes(question);
  }

  /** Whether this registry is asked a question that those before it answered so, if at all. */
  boolean follows(@Nullable Answer<?> before) {
    return before == null
        || (before instanceof Answer.Unknown<?> unknown
            && (adapter.afterFaults() || unknown.cause() == Cause.NOT_HELD));
  }

  /** Questions in the groups that go into one request each. */
  List<List<Question<?>>> groups(Collection<? extends Question<?>> questions) {
    return adapter.batches(questions);
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    Map<Question<?>, Answer<?>> answers = new LinkedHashMap<>();
    if (!asked) {
      String words = "the config leaves " + name() + " out";
      batch.forEach(q -> answers.put(q, Answer.unknown(Cause.NOT_ALLOWED, words)));
      return Answers.of(answers);
    }
    Set<Question<?>> missing = ask(batch, batch.size(), answers);
    Set<Question<?>> missingTwice = ask(missing, batch.size(), answers);
    missingTwice.forEach(question -> deny(question, answers));
    return Answers.of(answers);
  }

  /** Asks, and tells what whole replies left out that this registry must hold. */
  private Set<Question<?>> ask(
      Collection<? extends Question<?>> questions, int all, Map<Question<?>, Answer<?>> answers) {
    Set<Question<?>> missing = new LinkedHashSet<>();
    Deque<List<Question<?>>> groups = new ArrayDeque<>(adapter.batches(questions));
    while (!groups.isEmpty()) {
      List<Question<?>> group = groups.removeFirst();
      progress.asking(name(), adapter.tells(), answers.size(), all);
      try {
        missing.addAll(settle(exchange.send(group), group, answers));
      } catch (Silence silence) {
        List<List<Question<?>>> parts = silence.split().of(group);
        if (parts.size() > 1) {
          groups.addAll(parts);
        } else {
          group.forEach(q -> silent(q, silence.why(), silence.words(), answers));
        }
      }
    }
    return missing;
  }

  private Set<Question<?>> settle(
      Reading reading, List<Question<?>> group, Map<Question<?>, Answer<?>> answers) {
    reading.values().forEach((question, value) -> known(question, value, answers));
    reading.denied().forEach(question -> deny(question, answers));
    Set<Question<?>> missing = new LinkedHashSet<>();
    for (Question<?> question : reading.silent(group)) {
      if (!reading.whole()) {
        silent(question, Cause.GARBLED, name() + ": an answer shorter than it says", answers);
      } else if (adapter.mustHold(question)) {
        missing.add(question);
      } else {
        answers.put(question, Answer.unknown(Cause.NOT_HELD, name() + " does not hold it"));
      }
    }
    return missing;
  }

  private void deny(Question<?> question, Map<Question<?>, Answer<?>> answers) {
    if (adapter.mustHold(question)) {
      known(question, new Holding.NoSuch(), answers);
    } else {
      answers.put(question, Answer.unknown(Cause.NOT_HELD, name() + " does not hold it"));
    }
  }

  /** The value is of the question's kind: a {@link Reading} pairs them by type. */
  @SuppressWarnings("unchecked")
  private void known(Question<?> question, Object value, Map<Question<?>, Answer<?>> answers) {
    Evidence evidence = new Evidence(name(), LocalDate.now(clock), Evidence.Provenance.LIVE);
    Answer.Known<Object> answer = Answer.Known.of(value, evidence);
    answers.put(question, answer);
    notebook.learned((Question<Object>) question, answer);
  }

  private void silent(
      Question<?> question, Cause cause, String words, Map<Question<?>, Answer<?>> answers) {
    answers.put(question, Answer.unknown(cause, words));
    notebook.attempted(question, cause, words);
  }
}
