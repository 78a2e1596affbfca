package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.store.Notebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All searches by title together: each is asked for what those before it did not have. That nobody
 * has a title is known only where every one of them answered.
 */
final class TitleSearch implements Source {
  private final List<RegistrySource> searches;
  private final Notebook notebook;

  /** The searches must not note what they find: only all of them together know. */
  TitleSearch(List<RegistrySource> searches, Notebook notebook) {
    this.searches = List.copyOf(searches);
    this.notebook = notebook;
  }

  @Override
  public String name() {
    return "title searches";
  }

  @Override
  public boolean answers(Question<?> question) {
    return !searches.isEmpty() && searches.stream().allMatch(search -> search.answers(question));
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    Map<WorksByTitle, Hunt> hunts = new LinkedHashMap<>();
    batch.forEach(question -> hunts.put((WorksByTitle) question, new Hunt()));
    for (RegistrySource search : searches) {
      List<WorksByTitle> open = new ArrayList<>();
      hunts.forEach((title, hunt) -> hunt.wanting(title).ifPresent(open::add));
      if (!open.isEmpty()) {
        Answers given = search.answer(open);
        open.forEach(title -> ended(title, hunts.getOrDefault(title, new Hunt()), given.to(title)));
      }
    }
    Answers.Builder answers = Answers.builder();
    hunts.forEach((title, hunt) -> answers.put(title, concluded(title, hunt)));
    return answers.build();
  }

  private void ended(WorksByTitle title, Hunt hunt, Answer<List<Work>> answer) {
    hunt.add(answer);
    if (hunt.wanting(title).isEmpty()) {
      hunt.conclusion().ifPresent(known -> notebook.learned(title, known));
    }
  }

  private Answer<List<Work>> concluded(WorksByTitle title, Hunt hunt) {
    if (hunt.wanting(title).isEmpty()) {
      return hunt.conclusion().map(known -> (Answer<List<Work>>) known).orElseThrow();
    }
    Answer<List<Work>> end = hunt.end();
    if (end instanceof Answer.Known<List<Work>> known) {
      notebook.learned(title, known);
    } else if (end instanceof Answer.Unknown<List<Work>> unknown) {
      notebook.attempted(title, unknown.cause(), unknown.detail());
    }
    return end;
  }

  /** The search for one title over several registries. */
  private static final class Hunt {
    private final Set<Work> found = new LinkedHashSet<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Answer.Unknown<List<Work>>> silences = new ArrayList<>();

    void add(Answer<List<Work>> answer) {
      if (answer instanceof Answer.Known<List<Work>> known) {
        found.addAll(known.value());
        evidence.addAll(known.evidence());
      } else if (answer instanceof Answer.Unknown<List<Work>> unknown) {
        silences.add(unknown);
      }
    }

    /** The title, as long as nothing found bears it. */
    Optional<WorksByTitle> wanting(WorksByTitle title) {
      return found.stream().anyMatch(work -> TitleDialect.relation(title.title(), work).same())
          ? Optional.empty()
          : Optional.of(title);
    }

    Optional<Answer.Known<List<Work>>> conclusion() {
      return evidence.isEmpty()
          ? Optional.empty()
          : Optional.of(new Answer.Known<>(List.copyOf(found), evidence));
    }

    /** What is known when all were asked: nothing, where any of them was silent. */
    Answer<List<Work>> end() {
      return silences.stream()
          .findFirst()
          .map(unknown -> (Answer<List<Work>>) unknown)
          .or(() -> conclusion().map(known -> (Answer<List<Work>>) known))
          .orElseGet(() -> Answer.unknown(Cause.NO_SOURCE, Cause.NO_SOURCE.words()));
    }
  }
}
