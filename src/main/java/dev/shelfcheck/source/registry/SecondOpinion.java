package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.store.Notebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A registry that is heard on works another has already described: it knows where a preprint was
 * published, and its disagreement is kept. Its silence changes nothing.
 */
final class SecondOpinion {
  private final RegistrySource witness;
  private final Notebook notebook;

  /** The witness must not note what it says: only both together are an answer. */
  SecondOpinion(RegistrySource witness, Notebook notebook) {
    this.witness = witness;
    this.notebook = notebook;
  }

  /** The answers that the witness completes. */
  Map<WorkById, Answer<Holding>> on(Map<WorkById, Answer.Known<Holding>> described) {
    List<WorkById> asked = new ArrayList<>();
    described.forEach(
        (question, first) -> {
          if (witness.answers(question)
              && !first.evidence().get(0).source().equals(witness.name())) {
            asked.add(question);
          }
        });
    Map<WorkById, Answer<Holding>> completed = new LinkedHashMap<>();
    for (List<Question<?>> group : witness.groups(asked)) {
      Answers said = witness.answer(group); // noted request by request, should the run be killed
      for (Question<?> question : group) {
        WorkById work = (WorkById) question;
        Answer.Known<Holding> first = described.get(work);
        if (first != null && said.to(work) instanceof Answer.Known<Holding> second) {
          Answer.Known<Holding> both = both(first, second);
          notebook.learned(work, both);
          completed.put(work, both);
        }
      }
    }
    return completed;
  }

  private static Answer.Known<Holding> both(
      Answer.Known<Holding> first, Answer.Known<Holding> second) {
    if (!(first.value() instanceof Holding.Held one)
        || !(second.value() instanceof Holding.Held two)) {
      return first;
    }
    Work joined = WorkMerge.joined(one.work(), two.work());
    List<Evidence> evidence = new ArrayList<>(first.evidence());
    second.evidence().forEach(e -> evidence.add(WorkMerge.evidence(one.work(), two.work(), e)));
    return new Answer.Known<>(new Holding.Held(joined), evidence);
  }
}
