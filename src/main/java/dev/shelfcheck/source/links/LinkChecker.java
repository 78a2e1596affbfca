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
import dev.shelfcheck.source.plan.Errands;
import dev.shelfcheck.source.plan.Planned;
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
  private final Foreknowledge foreknowledge;
  private final Deputies deputies;
  private final Notes notes;
  private final Optional<Copies> copies;
  private final Survey survey;

  /** A checker that keeps what it learns in a store. */
  public LinkChecker(
      HttpGate gate,
      EvidenceStore store,
      LinkSettings settings,
      Deputies deputies,
      Progress progress) {
    Testimony testimony = new Testimony(settings.today());
    Suspicion suspicion =
        new Suspicion(
            new Siblings(gate), url -> store.link(url).map(LinkMemory::mark).orElse(PageMark.NONE));
    Investigation investigation =
        new Investigation(
            gate, settings.rules(), settings.userAgent(), testimony, suspicion, Landings.NONE);
    Decrees decrees = new Decrees(settings.rules(), testimony);
    this.foreknowledge = new Foreknowledge(store, settings.exclusions(), decrees);
    this.deputies = deputies;
    this.notes = new Notes(store);
    this.copies = settings.archive().map(a -> new Copies(a, store, settings.today()));
    this.survey = new Survey(deputies, investigation, notes, foreknowledge, progress);
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
  public List<Errands> plan(Collection<? extends Question<?>> questions) {
    Landings sought = sought(questions);
    List<LinkStatus> due =
        Stream.concat(
                links(questions).filter(q -> foreknowledge.of(q).isEmpty()),
                sought.pages().stream())
            .distinct()
            .toList();
    Map<LinkStatus, Question<?>> standIns = deputies.standIns(due);
    List<Errands> errands = new ArrayList<>(deputies.plan(due));
    errands.addAll(WebErrands.of(due.stream().filter(q -> !standIns.containsKey(q)).toList()));
    return errands;
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    Landings sought = sought(batch);
    Map<LinkStatus, Observed> known = new LinkedHashMap<>();
    links(batch)
        .filter(q -> !sought.wants(q.url()))
        .forEach(q -> foreknowledge.of(q).ifPresent(o -> known.put(q, o)));
    Stream<LinkStatus> pages = Stream.concat(links(batch), sought.pages().stream()).distinct();
    Map<LinkStatus, Observed> fresh =
        survey.of(pages.filter(q -> !known.containsKey(q)).toList(), sought);
    Map<LinkStatus, Observed> all = new LinkedHashMap<>(known);
    all.putAll(fresh);
    Map<LinkStatus, LinkReport> reports = new Neighbours(all).completed();
    Map<LinkStatus, LinkReport> whole = copies.map(c -> c.beside(reports)).orElse(reports);
    keepCompleted(fresh, whole);
    Answers.Builder answers = Answers.builder();
    known.forEach((q, o) -> answers.put(q, completed(q, o, whole).answer()));
    fresh.forEach((q, o) -> answers.put(q, notes.withHistory(q, completed(q, o, whole)).answer()));
    notes.keepSilence(sought.fragments(), fresh);
    fragments(batch).forEach(f -> answers.put(f, landing(f, all)));
    return answers.build();
  }

  /** What is to be looked for in pages that this batch reads. */
  private Landings sought(Collection<? extends Question<?>> batch) {
    return Landings.of(fragments(batch).filter(foreknowledge::worthReading).toList());
  }

  private Answer<Landing> landing(PageFragment fragment, Map<LinkStatus, Observed> pages) {
    Optional<Observed> page = Optional.ofNullable(pages.get(fragment.page()));
    Optional<Answer.Known<Landing>> remembered = foreknowledge.landing(fragment);
    boolean read = page.isPresent() && page.get().landings().containsKey(fragment);
    if (!read && remembered.isPresent()) {
      return remembered.get();
    }
    return page.or(() -> foreknowledge.of(fragment.page()))
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
  private void keepCompleted(Map<LinkStatus, Observed> fresh, Map<LinkStatus, LinkReport> whole) {
    List<Settled> more = new ArrayList<>();
    fresh.forEach(
        (q, o) -> {
          Observed completed = completed(q, o, whole);
          if (!completed.equals(o)) {
            more.add(new Settled(q, completed));
          }
        });
    notes.keep(more);
  }

  private static Observed completed(
      LinkStatus question, Observed observed, Map<LinkStatus, LinkReport> whole) {
    LinkReport report = whole.get(question);
    return report != null && observed.answer() instanceof Answer.Known<LinkReport> known
        ? observed.with(report, known.evidence())
        : observed;
  }
}
