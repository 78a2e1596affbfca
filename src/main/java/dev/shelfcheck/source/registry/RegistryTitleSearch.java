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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All searches by title together: each is asked for what those before it did not have, the first
 * for a group of titles at once, the others for one title after another, which lets each registry
 * rest while the next is asked. A title is noted as soon as it is settled. That nobody has it is
 * known only where every one of them answered.
 */
final class RegistryTitleSearch implements Source {
  private final List<RegistrySource> searches;
  private final Notebook notebook;
  private final RegistryProgress progress;

  /** The searches must not note what they find: only all of them together know. */
  RegistryTitleSearch(List<RegistrySource> searches, Notebook notebook, RegistryProgress progress) {
    this.searches = List.copyOf(searches);
    this.notebook = notebook;
    this.progress = progress;
  }

  @Override
  public String name() {
    return "all registries";
  }

  @Override
  public boolean answers(Question<?> question) {
    return !searches.isEmpty() && searches.stream().allMatch(search -> search.answers(question));
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    Answers.Builder answers = Answers.builder();
    int done = 0;
    for (List<Question<?>> group : searches.get(0).groups(batch)) {
      progress.asking(name(), "titles", done, batch.size());
      Answers first = searches.get(0).answer(group);
      for (Question<?> question : group) {
        progress.asking(name(), "titles", done++, batch.size());
        WorksByTitle title = (WorksByTitle) question;
        answers.put(title, hunted(title, first.to(title)));
      }
    }
    return answers.build();
  }

  private Answer<List<Work>> hunted(WorksByTitle title, Answer<List<Work>> first) {
    Hunt hunt = new Hunt();
    hunt.add(first);
    for (RegistrySource search : searches.subList(1, searches.size())) {
      if (hunt.wanting(title).isPresent()) {
        hunt.add(search.answer(List.of(title)).to(title));
      }
    }
    return concluded(title, hunt);
  }

  private Answer<List<Work>> concluded(WorksByTitle title, Hunt hunt) {
    Answer<List<Work>> end = hunt.wanting(title).isEmpty() ? hunt.found() : hunt.end();
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
      return found.stream().anyMatch(work -> TitleAdapter.relation(title.title(), work).same())
          ? Optional.empty()
          : Optional.of(title);
    }

    Answer<List<Work>> found() {
      return new Answer.Known<>(List.copyOf(found), evidence);
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
