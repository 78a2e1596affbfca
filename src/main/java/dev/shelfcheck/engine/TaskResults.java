package dev.shelfcheck.engine;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.RuleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every task that was judged, and how. */
final class TaskResults {
  /** Enough for every core at once, few enough that many small files need little room. */
  private static final int BATCH = 1_000;

  private final Rounds rounds;
  private final Judgments judged = new Judgments();
  private final IdentityHashMap<Document, Map<RuleId, Document>> parts = new IdentityHashMap<>();

  TaskResults(Rounds rounds) {
    this.rounds = rounds;
  }

  /** What the rules of the views make of them; what was judged already is not judged again. */
  List<Judged> settle(List<View> views) {
    List<Rounds.Open> open = new ArrayList<>();
    Map<Task, Supplier<Stream<Check>>> batch = new LinkedHashMap<>();
    for (View view : views) {
      batch.putAll(view.tasks());
      if (batch.size() >= BATCH) {
        open.addAll(look(batch));
        batch.clear();
      }
    }
    open.addAll(look(batch));
    rounds.settle(open).forEach(judged::put);
    return views.stream()
        .flatMap(v -> v.tasks().keySet().stream())
        .flatMap(t -> judged.of(t).stream())
        .toList();
  }

  /** Looks side by side; what is settled on sight is kept, the rest is returned. */
  private List<Rounds.Open> look(Map<Task, Supplier<Stream<Check>>> batch) {
    List<Looked> looked =
        batch.entrySet().parallelStream()
            .filter(t -> !judged.has(t.getKey()))
            .map(t -> Looked.at(t.getKey(), t.getValue().get().toList()))
            .toList();
    looked.forEach(l -> judged.put(l.task(), l.judged()));
    return looked.stream().flatMap(l -> l.open().stream()).toList();
  }

  /** What a task came to on sight: judged as a whole, or open as a whole. */
  private record Looked(Task task, List<Judged> judged, List<Rounds.Open> open) {
    static Looked at(Task task, List<Check> checks) {
      return checks.stream().allMatch(Check.Settled.class::isInstance)
          ? new Looked(task, checks.stream().map(c -> judged(task, c)).toList(), List.of())
          : new Looked(
              task, List.of(), checks.stream().map(c -> new Rounds.Open(task, c)).toList());
    }

    private static Judged judged(Task task, Check check) {
      Check.Settled settled = (Check.Settled) check;
      return Judged.of(task.rule(), settled.subject(), settled.outcome());
    }
  }

  /** A document without what is excepted from a rule in it; the same one each time. */
  Document without(RuleId rule, Document document, Suppressions suppressions) {
    return parts
        .computeIfAbsent(document, d -> new HashMap<>())
        .computeIfAbsent(rule, r -> suppressions.without(r, document));
  }
}
