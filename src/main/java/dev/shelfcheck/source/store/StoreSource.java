package dev.shelfcheck.source.store;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.FileExists;
import dev.shelfcheck.ask.FileFragment;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The evidence store as a source: what is still good of earlier runs. */
public final class StoreSource implements Source {
  private final EvidenceStore store;
  private final boolean evenStale;

  /**
   * A view of a store.
   *
   * @param evenStale whether lasting answers count beyond their time, as where nobody can be asked
   */
  public StoreSource(EvidenceStore store, boolean evenStale) {
    this.store = store;
    this.evenStale = evenStale;
  }

  @Override
  public String name() {
    return "evidence store";
  }

  @Override
  public Optional<String> state() {
    return Optional.of(name() + " " + evenStale + " " + store.digest());
  }

  @Override
  public boolean answers(Question<?> question) {
    return !isOfFiles(question) && recalled(question);
  }

  /** What the disk beside the lists says is asked of it each time. */
  private static boolean isOfFiles(Question<?> question) {
    return question instanceof FileExists || question instanceof FileFragment;
  }

  private boolean recalled(Question<?> question) {
    return evenStale
        ? store.recallEvenStale(question).isPresent()
        : store.recall(question).isPresent();
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    Map<Question<?>, Answer<?>> answers = new LinkedHashMap<>();
    for (Question<?> question : batch) {
      (evenStale ? store.recallEvenStale(question) : store.recall(question))
          .ifPresent(answer -> answers.put(question, answer));
    }
    return Answers.of(answers);
  }
}
