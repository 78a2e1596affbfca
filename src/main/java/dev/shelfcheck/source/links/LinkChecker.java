package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.plan.Planned;
import dev.shelfcheck.source.plan.PlannedRequests;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.LinkMemory;
import dev.shelfcheck.source.store.PageMark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks web addresses whether they answer. What is remembered and not yet due is not asked; what a
 * registry can tell is asked there; what is asked is asked stalest first, once however often it is
 * listed, and kept the moment it is known.
 */
public final class LinkChecker implements Planned {
  /** Hears how far a check of links has come. */
  public interface LinksListener {
    /** Nobody listens. */
    LinksListener SILENT = (done, total) -> {};

    /**
     * One more link is settled.
     *
     * @param total how many are to be asked
     */
    void settled(int done, int total);
  }

  private final CachedVerdicts cached;
  private final ProxyAnswers proxies;
  private final VerdictRecorder recorder;
  private final BatchRunner runner;
  private final EvidenceStore store;
  private final LinkSettings settings;

  /** A checker that keeps what it learns in a store. */
  public LinkChecker(
      HttpGate gate,
      EvidenceStore store,
      LinkSettings settings,
      ProxyAnswers proxies,
      LinksListener progress) {
    this.store = store;
    this.settings = settings;
    SoftRotCheck rotCheck =
        new SoftRotCheck(gate, url -> store.link(url).map(LinkMemory::mark).orElse(PageMark.NONE));
    Investigation investigation = new Investigation(gate, settings, rotCheck, FragmentTargets.NONE);
    this.cached = new CachedVerdicts(store, settings);
    this.proxies = proxies;
    this.recorder = new VerdictRecorder(store);
    this.runner = new BatchRunner(proxies, investigation, recorder, cached, progress);
  }

  @Override
  public String name() {
    return "the web";
  }

  @Override
  public boolean answers(Question<?> question) {
    return question instanceof LinkStatus || question instanceof PageFragment;
  }

  @Override
  public List<PlannedRequests> plan(Collection<? extends Question<?>> questions) {
    FragmentTargets sought = sought(questions);
    List<LinkStatus> due =
        Stream.concat(links(questions).filter(q -> cached.of(q).isEmpty()), sought.pages().stream())
            .distinct()
            .toList();
    Map<LinkStatus, Question<?>> proxied = proxies.proxied(due);
    List<PlannedRequests> planned = new ArrayList<>(proxies.plan(due));
    planned.addAll(BatchRunner.planned(due.stream().filter(q -> !proxied.containsKey(q)).toList()));
    return planned;
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    FragmentTargets sought = sought(batch);
    Map<LinkStatus, LinkObservation> known = new LinkedHashMap<>();
    links(batch)
        .filter(q -> !sought.wants(q.url()))
        .forEach(q -> cached.of(q).ifPresent(o -> known.put(q, o)));
    Stream<LinkStatus> pages = Stream.concat(links(batch), sought.pages().stream()).distinct();
    Map<LinkStatus, LinkObservation> fresh =
        runner.of(pages.filter(q -> !known.containsKey(q)).toList(), sought);
    Map<LinkStatus, LinkObservation> all = new LinkedHashMap<>(known);
    all.putAll(fresh);
    Map<LinkStatus, LinkReport> reports = new BatchHints(all, settings.oneList()).completed();
    Map<LinkStatus, LinkReport> whole =
        settings.archive().map(a -> a.beside(reports, store, settings.today())).orElse(reports);
    keepCompleted(fresh, whole);
    Answers.Builder answers = Answers.builder();
    known.forEach((q, o) -> answers.put(q, completed(q, o, whole).answer()));
    fresh.forEach(
        (q, o) -> answers.put(q, recorder.withHistory(q, completed(q, o, whole)).answer()));
    recorder.keepSilence(sought.fragments(), fresh);
    fragments(batch).forEach(f -> answers.put(f, landing(f, all)));
    return answers.build();
  }

  /** What is to be looked for in pages that this batch reads. */
  private FragmentTargets sought(Collection<? extends Question<?>> batch) {
    return FragmentTargets.of(fragments(batch).filter(cached::worthReading).toList());
  }

  private Answer<Landing> landing(PageFragment fragment, Map<LinkStatus, LinkObservation> pages) {
    Optional<LinkObservation> page = Optional.ofNullable(pages.get(fragment.page()));
    Optional<Answer.Known<Landing>> remembered = cached.landing(fragment);
    boolean read = page.isPresent() && page.get().landings().containsKey(fragment);
    if (!read && remembered.isPresent()) {
      return remembered.get();
    }
    return page.or(() -> cached.of(fragment.page()))
        .map(o -> o.landing(fragment))
        .orElseGet(() -> Answer.unknown(Cause.UNDECIDED, Cause.UNDECIDED.words()));
  }

  private static Stream<PageFragment> fragments(Collection<? extends Question<?>> questions) {
    return questions.stream().filter(PageFragment.class::isInstance).map(PageFragment.class::cast);
  }

  private static Stream<LinkStatus> links(Collection<? extends Question<?>> questions) {
    return questions.stream().filter(LinkStatus.class::isInstance).map(LinkStatus.class::cast);
  }

  /** Keeps what only the whole batch tells, where it adds to what was kept as it came. */
  private void keepCompleted(
      Map<LinkStatus, LinkObservation> fresh, Map<LinkStatus, LinkReport> whole) {
    Map<LinkStatus, LinkObservation> more = new LinkedHashMap<>();
    fresh.forEach(
        (q, o) -> {
          LinkObservation completed = completed(q, o, whole);
          if (!completed.equals(o)) {
            more.put(q, completed);
          }
        });
    recorder.keep(more);
  }

  private static LinkObservation completed(
      LinkStatus question, LinkObservation observed, Map<LinkStatus, LinkReport> whole) {
    LinkReport report = whole.get(question);
    return report != null && observed.answer() instanceof Answer.Known<LinkReport> known
        ? observed.with(report, known.evidence())
        : observed;
  }
}
