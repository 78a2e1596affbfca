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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Asks web addresses whether they answer. What is remembered and not yet due is not asked; what a
 * registry can tell is asked there; what is asked is asked stalest first, once however often it is
 * listed, and kept the moment it is known.
 */
public final class LinkChecker implements Planned {
  private final Foreknowledge foreknowledge;
  private final Deputies deputies;
  private final Investigation investigation;
  private final Notes notes;
  private final Progress progress;
  private final Optional<Wayback> archive;

  /** A checker that keeps what it learns in a store. */
  public LinkChecker(
      HttpGate gate,
      EvidenceStore store,
      LinkSettings settings,
      Deputies deputies,
      Progress progress) {
    this.investigation =
        new Investigation(
            gate,
            settings.rules(),
            settings.userAgent(),
            settings.today(),
            url -> store.link(url).map(LinkMemory::mark).orElse(PageMark.NONE));
    this.foreknowledge = new Foreknowledge(store, settings.exclusions(), investigation);
    this.deputies = deputies;
    this.notes = new Notes(store);
    this.progress = progress;
    this.archive = settings.archive();
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
        ask(pages.filter(q -> !known.containsKey(q)).toList(), sought);
    Map<LinkStatus, Observed> all = new LinkedHashMap<>(known);
    all.putAll(fresh);
    Map<LinkStatus, LinkReport> whole = archived(new Neighbours(all).completed());
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

  /** Pages and deputies at once; what no deputy can tell is asked for itself in the end. */
  private Map<LinkStatus, Observed> ask(List<LinkStatus> open, Landings sought) {
    Canvass canvass = new Canvass(investigation.seeking(sought), notes, progress);
    Set<LinkStatus> standIns = deputies.standIns(open).keySet();
    CompletableFuture<Map<LinkStatus, Observed>> told =
        standIns.isEmpty()
            ? CompletableFuture.completedFuture(Map.of())
            : CompletableFuture.supplyAsync(() -> kept(deputies.answer(standIns)));
    Map<LinkStatus, Observed> found =
        new LinkedHashMap<>(canvass.of(stalest(open, q -> !standIns.contains(q))));
    found.putAll(told.join());
    found.putAll(canvass.of(stalest(open, q -> !found.containsKey(q))));
    return found;
  }

  private Map<LinkStatus, Observed> kept(Map<LinkStatus, Observed> said) {
    notes.keep(said.entrySet().stream().map(e -> new Settled(e.getKey(), e.getValue())).toList());
    return said;
  }

  private List<LinkStatus> stalest(List<LinkStatus> open, Predicate<LinkStatus> wanted) {
    return open.stream()
        .filter(wanted)
        .sorted(Comparator.comparing(foreknowledge::lastHeard))
        .toList();
  }

  private Map<LinkStatus, LinkReport> archived(Map<LinkStatus, LinkReport> reports) {
    List<String> dead =
        reports.entrySet().stream()
            .filter(e -> e.getValue().verdict() == LinkReport.Verdict.DEAD)
            .filter(e -> e.getValue().archived().isEmpty())
            .map(e -> e.getKey().url())
            .toList();
    Map<String, String> copies = archive.map(a -> a.copies(dead)).orElse(Map.of());
    Map<LinkStatus, LinkReport> all = new LinkedHashMap<>(reports);
    all.replaceAll(
        (q, r) ->
            copies.containsKey(q.url())
                ? Observed.archived(r, Optional.ofNullable(copies.get(q.url())))
                : r);
    return all;
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
