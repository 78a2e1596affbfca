package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.plan.Planned;
import dev.shelfcheck.source.plan.PlannedRequests;
import dev.shelfcheck.source.store.Notebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All registries as one source. An identifier goes to the registry that must hold it first and then
 * to others, until one knows it; of silences the most telling is kept. A work that was found is put
 * to one more registry in bulk, for where it was published and for what it says otherwise.
 */
public final class Registries implements Planned {
  private final RegistryPlan plan;
  private final List<RegistrySource> byIdentifier;
  private final SecondOpinion opinion;
  private final RegistryTitleSearch byTitle;

  /** All registries, asked through a gate; a notebook takes note of what they say. */
  public Registries(
      RegistrySettings settings,
      HttpGate gate,
      Notebook notebook,
      Allowance allowance,
      RegistryProgress progress) {
    this.plan = new RegistryPlan(settings);
    RegistryFactory at =
        (adapter, noted, told) ->
            new RegistrySource(adapter, gate, noted, allowance, told, settings.asks(adapter));
    this.byIdentifier =
        RegistryAdapters.byIdentifier(settings).stream()
            .map(adapter -> at.source(adapter, notebook, progress))
            .toList();
    this.opinion =
        new SecondOpinion(
            at.source(RegistryAdapters.witness(settings), Notebook.blank(), progress), notebook);
    this.byTitle =
        new RegistryTitleSearch(
            TitleAdapters.of(settings).stream()
                .map(adapter -> at.source(adapter, Notebook.blank(), RegistryProgress.quiet()))
                .toList(),
            notebook,
            progress);
  }

  /** Makes a registry a source, under the settings of the run. */
  private interface RegistryFactory {
    RegistrySource source(RegistryAdapter adapter, Notebook notebook, RegistryProgress progress);
  }

  @Override
  public String name() {
    return "registries";
  }

  @Override
  public boolean answers(Question<?> question) {
    return question instanceof WorksByTitle
        ? byTitle.answers(question)
        : byIdentifier.stream().anyMatch(registry -> registry.answers(question));
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    Map<Question<?>, Answer<?>> answers = new LinkedHashMap<>();
    List<Question<?>> works =
        batch.stream().<Question<?>>map(q -> q).filter(WorkById.class::isInstance).toList();
    byIdentifier.forEach(registry -> ask(registry, works, answers));
    answers.putAll(opinion.on(described(answers)));
    List<Question<?>> titles =
        batch.stream().<Question<?>>map(q -> q).filter(WorksByTitle.class::isInstance).toList();
    answers.putAll(byTitle.answer(titles).asMap());
    return Answers.of(answers);
  }

  @Override
  public List<PlannedRequests> plan(Collection<? extends Question<?>> questions) {
    return plan.of(questions);
  }

  private static void ask(
      RegistrySource registry, List<Question<?>> works, Map<Question<?>, Answer<?>> answers) {
    List<Question<?>> open = new ArrayList<>();
    for (Question<?> question : works) {
      if (registry.answers(question) && registry.follows(answers.get(question))) {
        open.add(question);
      }
    }
    if (open.isEmpty()) {
      return;
    }
    registry
        .answer(open)
        .asMap()
        .forEach((q, answer) -> answers.merge(q, answer, Registries::better));
  }

  /** An answer before silence, and a failure before "does not hold it". */
  private static Answer<?> better(Answer<?> so, Answer<?> next) {
    boolean nextSaysLittle =
        next instanceof Answer.Unknown<?> unknown && unknown.cause() == Cause.NOT_HELD;
    boolean soSaysLittle =
        so instanceof Answer.Unknown<?> unknown && unknown.cause() == Cause.NOT_HELD;
    return next instanceof Answer.Known<?> || (soSaysLittle && !nextSaysLittle) ? next : so;
  }

  @SuppressWarnings("unchecked") // the answer to a WorkById is a Holding
  private static Map<WorkById, Answer.Known<Holding>> described(
      Map<Question<?>, Answer<?>> answers) {
    Map<WorkById, Answer.Known<Holding>> held = new LinkedHashMap<>();
    answers.forEach(
        (question, answer) -> {
          if (question instanceof WorkById work
              && answer instanceof Answer.Known<?> known
              && known.value() instanceof Holding.Held) {
            held.put(work, (Answer.Known<Holding>) known);
          }
        });
    return held;
  }
}
