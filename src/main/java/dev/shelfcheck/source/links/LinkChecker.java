package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.plan.Errands;
import dev.shelfcheck.source.plan.Planned;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.EvidenceStore.Note;
import dev.shelfcheck.source.store.PageMark;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Asks web addresses whether they answer. What is remembered and not yet due is not asked; what is
 * asked is asked stalest first, once however often it is listed, and noted the moment it is known.
 */
public final class LinkChecker implements Planned {
  /** Between two attempts at a link that met silence: a day, less what nightly runs may vary. */
  private static final Duration PAUSE = Duration.ofHours(20);

  /** Milliseconds; what a run that is killed may have learned in vain. */
  private static final long GATHERING = 25;

  /** Silences that say nothing of the link, since it was not tried. */
  private static final Set<Cause> NOT_TRIED =
      EnumSet.of(Cause.BUDGET, Cause.INTERRUPTED, Cause.NOT_ALLOWED, Cause.OFFLINE);

  private final Investigation investigation;
  private final EvidenceStore store;
  private final Exclusions exclusions;
  private final Progress progress;
  private final Optional<Wayback> archive;

  /**
   * A checker.
   *
   * @param archive asked for copies of what is dead
   * @param userAgent as the gate's
   * @param today the date that evidence bears
   */
  public LinkChecker(
      HttpGate gate,
      EvidenceStore store,
      HostRules rules,
      Exclusions exclusions,
      Progress progress,
      Optional<Wayback> archive,
      String userAgent,
      LocalDate today) {
    this.investigation = new Investigation(gate, rules, userAgent, today);
    this.store = store;
    this.exclusions = exclusions;
    this.progress = progress;
    this.archive = archive;
  }

  @Override
  public String name() {
    return "the web";
  }

  @Override
  public boolean answers(Question<?> question) {
    return question instanceof LinkStatus;
  }

  @Override
  public List<Errands> plan(Collection<? extends Question<?>> questions) {
    List<LinkStatus> due =
        questions.stream()
            .filter(LinkStatus.class::isInstance)
            .map(LinkStatus.class::cast)
            .filter(q -> beforehand(q).isEmpty())
            .toList();
    return WebErrands.of(due);
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    List<LinkStatus> links =
        batch.stream().filter(LinkStatus.class::isInstance).map(LinkStatus.class::cast).toList();
    Map<LinkStatus, Observed> found = new LinkedHashMap<>();
    links.forEach(q -> beforehand(q).ifPresent(o -> found.put(q, o)));
    List<LinkStatus> open =
        links.stream()
            .filter(q -> !found.containsKey(q))
            .sorted(Comparator.comparing(this::lastHeard))
            .toList();
    found.putAll(ask(open));
    Map<LinkStatus, LinkReport> whole = archived(new Neighbours(found).completed());
    Set<LinkStatus> fresh = Set.copyOf(open);
    Answers.Builder answers = Answers.builder();
    found.forEach((q, o) -> answers.put(q, finished(q, o, whole, fresh.contains(q))));
    return answers.build();
  }

  private Map<LinkStatus, LinkReport> archived(Map<LinkStatus, LinkReport> reports) {
    if (archive.isEmpty()) {
      return reports;
    }
    List<String> dead =
        reports.entrySet().stream()
            .filter(e -> e.getValue().verdict() == LinkReport.Verdict.DEAD)
            .filter(e -> e.getValue().archived().isEmpty())
            .map(e -> e.getKey().url())
            .toList();
    Map<String, String> copies = archive.get().copies(dead);
    Map<LinkStatus, LinkReport> all = new LinkedHashMap<>(reports);
    all.replaceAll(
        (q, r) ->
            copies.containsKey(q.url())
                ? Observed.archived(r, Optional.ofNullable(copies.get(q.url())))
                : r);
    return all;
  }

  /** What can be said without asking. */
  private Optional<Observed> beforehand(LinkStatus question) {
    Optional<String> excluded = exclusions.reason(question.url());
    if (excluded.isPresent()) {
      return Optional.of(Observed.mute(Cause.NOT_ALLOWED, excluded.get()));
    }
    Optional<Observed> unasked = investigation.unasked(question.url());
    if (unasked.isPresent()) {
      return unasked;
    }
    Optional<Answer.Known<LinkReport>> known = store.recall(question);
    if (known.isPresent()) {
      return Optional.of(new Observed(known.get(), PageMark.NONE));
    }
    return store.due(question, PAUSE)
        ? Optional.empty()
        : store.attempts(question).map(a -> Observed.mute(a.cause(), Tried.words(a)));
  }

  private Instant lastHeard(LinkStatus question) {
    return store
        .attempts(question)
        .map(a -> a.last())
        .or(() -> store.link(question.url()).flatMap(l -> l.lastAlive()))
        .orElse(Instant.MIN);
  }

  private Map<LinkStatus, Observed> ask(List<LinkStatus> open) {
    BlockingQueue<Settled> settled = new LinkedBlockingQueue<>();
    Thread asker = new Thread(() -> open.forEach(q -> begin(q, settled)), "asker");
    asker.setDaemon(true);
    asker.start(); // so that the first answers are noted while the last links are sent out
    Map<LinkStatus, Observed> found = new LinkedHashMap<>();
    while (found.size() < open.size()) {
      List<Settled> some = next(settled);
      some.forEach(s -> found.put(s.question(), s.observed()));
      note(some);
      progress.settled(found.size(), open.size());
    }
    return found;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what it ends with stands in the queue
  private void begin(LinkStatus question, BlockingQueue<Settled> settled) {
    CompletableFuture.completedFuture(question.url())
        .thenCompose(investigation::of)
        .whenComplete((o, failure) -> settled.add(Settled.of(question, o, failure)));
  }

  /** Waits for something to be settled, then takes all that is. */
  private static List<Settled> next(BlockingQueue<Settled> settled) {
    List<Settled> some = new ArrayList<>();
    try {
      some.add(settled.take());
      TimeUnit.MILLISECONDS.sleep(GATHERING); // one write for what comes together
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    settled.drainTo(some);
    return some;
  }

  private void note(List<Settled> some) {
    store.noteAll(
        some.stream()
            .filter(
                s ->
                    !(s.observed().answer() instanceof Answer.Unknown<LinkReport> silence)
                        || !NOT_TRIED.contains(silence.cause()))
            .map(s -> new Note(s.question(), s.observed().answer(), s.observed().mark()))
            .toList());
  }

  /** The answer with what only the whole batch tells; of a fresh one that is noted as well. */
  private Answer<LinkReport> finished(
      LinkStatus question, Observed observed, Map<LinkStatus, LinkReport> whole, boolean fresh) {
    LinkReport report = whole.get(question);
    if (report == null || !(observed.answer() instanceof Answer.Known<LinkReport> known)) {
      return observed.answer();
    }
    Observed completed = observed.with(report, known.evidence());
    if (fresh && !report.equals(known.value())) {
      note(List.of(new Settled(question, completed)));
    }
    return fresh
        ? store
            .link(question.url())
            .map(l -> completed.history(l).answer())
            .orElse(completed.answer())
        : completed.answer();
  }
}
