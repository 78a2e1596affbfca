package dev.shelfcheck.engine;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Puts questions to the sources in their order: each source gets what those before it left open.
 * The first known answer wins; of silences the last source's own words are kept.
 */
public final class Asker {
  private final List<Source> sources;
  private final UnaryOperator<Answers> listener;
  private final boolean heard;

  /** Asks sources in the order given. */
  public Asker(List<Source> sources) {
    this(sources, UnaryOperator.identity(), false);
  }

  /**
   * An asker that is listened to.
   *
   * @param listener hears every batch of answers, silences included, and says how they go on
   */
  public Asker(List<Source> sources, UnaryOperator<Answers> listener) {
    this(sources, listener, true);
  }

  private Asker(List<Source> sources, UnaryOperator<Answers> listener, boolean heard) {
    this.sources = List.copyOf(sources);
    this.listener = listener;
    this.heard = heard;
  }

  /**
   * What all answers rest on, but for files beside the lists; absent where a source cannot tell, or
   * somebody wants to hear every answer.
   */
  Optional<String> state() {
    StringBuilder state = new StringBuilder();
    for (Source source : sources) {
      Optional<String> each = source.state();
      if (heard || each.isEmpty()) {
        return Optional.empty();
      }
      String told = source.name() + "\n" + each.get();
      state.append(told.length()).append(' ').append(told);
    }
    return Optional.of(state.toString());
  }

  /** An answer for every question of the batch. */
  public Answers ask(Collection<? extends Question<?>> batch) {
    Map<Question<?>, Answer<?>> answers = new LinkedHashMap<>();
    Set<Question<?>> open = new LinkedHashSet<>(batch);
    for (Source source : sources) {
      List<Question<?>> mine = new ArrayList<>();
      open.stream().filter(source::answers).forEach(mine::add);
      if (!mine.isEmpty()) {
        settle(source.answer(List.copyOf(mine)), mine, open, answers);
      }
    }
    open.forEach(q -> answers.putIfAbsent(q, Answer.unknown(Cause.OFFLINE, Cause.OFFLINE.words())));
    return listener.apply(Answers.of(answers));
  }

  private static void settle(
      Answers given,
      List<Question<?>> asked,
      Set<Question<?>> open,
      Map<Question<?>, Answer<?>> answers) {
    for (Question<?> question : asked) {
      Answer<?> answer = given.asMap().get(question);
      if (answer == null) {
        answers.putIfAbsent(question, Answer.unknown(Cause.NO_SOURCE, Cause.NO_SOURCE.words()));
        continue;
      }
      answers.put(question, answer);
      if (answer instanceof Answer.Known<?>) {
        open.remove(question);
      }
    }
  }
}
