package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.RepositoryStatus;
import dev.shelfcheck.source.plan.Planned;
import dev.shelfcheck.source.plan.PlannedRequests;
import dev.shelfcheck.source.store.EvidenceStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Those who answer for pages better than the pages do: the registry of a work's address, GitHub's
 * interface for a repository's. Hundreds of addresses are one request there.
 */
public final class ProxyAnswers {
  private final List<Planned> sources;
  private final Optional<EvidenceStore> store;

  /**
   * Those of some sources.
   *
   * @param sources in the order they are asked; they remember by themselves what they learn
   * @param store looked into before anybody is asked
   */
  public ProxyAnswers(List<Planned> sources, EvidenceStore store) {
    this(sources, Optional.of(store));
  }

  private ProxyAnswers(List<Planned> sources, Optional<EvidenceStore> store) {
    this.sources = List.copyOf(sources);
    this.store = store;
  }

  /** Nobody: every page is asked itself. */
  public static ProxyAnswers none() {
    return new ProxyAnswers(List.of(), Optional.empty());
  }

  /** Whether a page is a repository's own, of which the forge's interface tells. */
  public static boolean isRepository(String url) {
    return ProxyQuestion.question(url).filter(RepositoryStatus.class::isInstance).isPresent();
  }

  /** The links of which somebody else can tell, each with the question to put to them. */
  Map<LinkStatus, Question<?>> proxied(Collection<LinkStatus> links) {
    Map<LinkStatus, Question<?>> proxied = new LinkedHashMap<>();
    for (LinkStatus link : links) {
      ProxyQuestion.question(link.url())
          .filter(q -> sources.stream().anyMatch(s -> s.answers(q)))
          .ifPresent(q -> proxied.put(link, q));
    }
    return proxied;
  }

  /** What they say; a link is left out where its own page has to be asked after all. */
  Map<LinkStatus, LinkObservation> answer(Collection<LinkStatus> links) {
    Map<LinkStatus, Question<?>> proxied = proxied(links);
    Answers answers = ask(new LinkedHashSet<>(proxied.values()));
    Map<LinkStatus, LinkObservation> said = new LinkedHashMap<>();
    proxied.forEach(
        (link, question) ->
            ProxyQuestion.observed(question, answers.to(question))
                .ifPresent(o -> said.put(link, o)));
    return said;
  }

  private Answers ask(Set<Question<?>> questions) {
    Map<Question<?>, Answer<?>> answers = new LinkedHashMap<>();
    questions.forEach(q -> recalled(q).ifPresent(a -> answers.put(q, a)));
    for (Planned source : sources) {
      List<Question<?>> open =
          questions.stream()
              .filter(q -> source.answers(q) && !(answers.get(q) instanceof Answer.Known<?>))
              .toList();
      if (!open.isEmpty()) {
        answers.putAll(source.answer(open).asMap());
      }
    }
    return Answers.of(answers);
  }

  private <A> Optional<Answer.Known<A>> recalled(Question<A> question) {
    return store.flatMap(s -> s.recall(question));
  }

  /** What asking them would send. */
  List<PlannedRequests> plan(Collection<LinkStatus> links) {
    Set<Question<?>> open = new LinkedHashSet<>(proxied(links).values());
    open.removeIf(q -> recalled(q).isPresent());
    return sources.stream()
        .flatMap(s -> s.plan(open.stream().filter(s::answers).toList()).stream())
        .toList();
  }
}
