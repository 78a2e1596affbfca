package dev.shelfcheck.source.github;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.RepositoryReport;
import dev.shelfcheck.ask.RepositoryStatus;
import dev.shelfcheck.source.http.PolitenessPolicy.HostPoliteness;
import dev.shelfcheck.source.plan.Planned;
import dev.shelfcheck.source.plan.PlannedRequests;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.Lifetimes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks GitHub what became of repositories; what is remembered and not yet due is not asked. */
public final class GitHubRepositories implements Planned {
  private final GitHubApi gitHub;
  private final EvidenceStore store;

  /** Asks an interface, and keeps what it says in a store. */
  public GitHubRepositories(GitHubApi gitHub, EvidenceStore store) {
    this.gitHub = gitHub;
    this.store = store;
  }

  @Override
  public String name() {
    return "GitHub";
  }

  @Override
  public boolean answers(Question<?> question) {
    return question instanceof RepositoryStatus;
  }

  @Override
  public List<PlannedRequests> plan(Collection<? extends Question<?>> questions) {
    int due =
        (int)
            questions.stream()
                .filter(RepositoryStatus.class::isInstance)
                .filter(q -> remembered((RepositoryStatus) q).isEmpty())
                .count();
    return due == 0
        ? List.of()
        : List.of(
            new PlannedRequests(
                name(),
                due,
                gitHub.requests(due),
                HostPoliteness.DEFAULT.interval(),
                "names of repositories",
                false));
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    Map<RepositoryStatus, Answer<RepositoryReport>> found = new LinkedHashMap<>();
    List<RepositoryStatus> open = new ArrayList<>();
    for (Question<?> question : batch) {
      RepositoryStatus asked = (RepositoryStatus) question;
      remembered(asked).ifPresentOrElse(a -> found.put(asked, a), () -> open.add(asked));
    }
    gitHub
        .ask(open)
        .forEach(
            (question, answer) -> {
              note(question, answer);
              found.put(question, answer);
            });
    Answers.Builder answers = Answers.builder();
    found.forEach(answers::put);
    return answers.build();
  }

  private Optional<Answer<RepositoryReport>> remembered(RepositoryStatus question) {
    Optional<Answer.Known<RepositoryReport>> known = store.recall(question);
    if (known.isPresent()) {
      return Optional.of(known.get());
    }
    return store.due(question, Lifetimes.PAUSE)
        ? Optional.empty()
        : store.attempts(question).map(a -> Answer.unknown(a.cause(), a.words()));
  }

  private void note(RepositoryStatus question, Answer<RepositoryReport> answer) {
    if (answer instanceof Answer.Known<RepositoryReport> known) {
      store.learned(question, known);
    } else if (answer instanceof Answer.Unknown<RepositoryReport> silence
        && silence.cause().tried()) {
      store.attempted(question, silence.cause(), silence.detail());
    }
  }
}
