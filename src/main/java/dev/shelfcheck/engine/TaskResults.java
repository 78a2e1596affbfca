package dev.shelfcheck.engine;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every task that was judged, and how. */
final class TaskResults {
  /** All rules over some two hundred files; few enough that very many files need little room. */
  private static final int BATCH = 20_000;

  private final Rounds rounds;
  private final Judgments judged = new Judgments();
  private final IdentityHashMap<Document, Map<RuleId, Document>> parts = new IdentityHashMap<>();

  /** The documents of the last library, by their paths. */
  private final Map<String, Document> last = new HashMap<>();

  private final Map<Task, List<Judged>> carried = new ConcurrentHashMap<>();
  private final Map<Document, Carrying> carryings =
      Collections.synchronizedMap(new IdentityHashMap<>());

  TaskResults(Rounds rounds) {
    this.rounds = rounds;
  }

  /** What became of tasks so far. */
  Judgments judged() {
    return judged;
  }

  /** What the rules of the views make of them; what was judged already is not judged again. */
  List<Judged> settle(List<View> views) {
    List<Rounds.OpenCheck> open = new ArrayList<>();
    Map<Task, Supplier<Stream<Check>>> batch = new LinkedHashMap<>();
    for (View view : views) {
      batch.putAll(view.tasks());
      if (batch.size() >= BATCH) {
        open.addAll(look(batch));
        batch.clear();
      }
    }
    open.addAll(look(batch));
    rounds
        .settle(open)
        .forEach((task, found) -> judged.put(task, joined(carried.get(task), found)));
    carried.clear();
    return views.stream()
        .flatMap(v -> v.tasks().keySet().stream())
        .flatMap(t -> judged.of(t).stream())
        .toList();
  }

  /** Looks side by side; what is settled on sight is kept, the rest is returned. */
  private List<Rounds.OpenCheck> look(Map<Task, Supplier<Stream<Check>>> batch) {
    Map<Task, Looked> looked = new HashMap<>();
    ByDocument.ordered(batch.entrySet(), Map.Entry::getKey).parallelStream()
        .filter(t -> !judged.has(t.getKey()))
        .map(t -> looked(t.getKey(), t.getValue()))
        .toList()
        .forEach(l -> looked.put(l.task(), l));
    looked.forEach((t, l) -> judged.put(t, joined(carried.get(t), l.judged())));
    return batch.keySet().stream()
        .map(looked::get)
        .filter(Objects::nonNull)
        .flatMap(l -> l.open().stream())
        .toList();
  }

  private static List<Judged> joined(@Nullable List<Judged> before, List<Judged> found) {
    return before == null ? found : Stream.concat(before.stream(), found.stream()).toList();
  }

  /** Looks; at entries that did not change since the last library only where they were broken. */
  private Looked looked(Task task, Supplier<Stream<Check>> checks) {
    if (task.rule().rule() instanceof Rule.OfEntries rule) {
      Document now = task.documents().get(0);
      Document before = last.get(now.path());
      Task earlier = before == null ? task : new Task(task.rule(), List.of(before));
      if (before != null && judged.has(earlier) && !Summed.isSummed(judged.of(earlier))) {
        Carrying.Carried same =
            carryings
                .computeIfAbsent(now, n -> new Carrying(before, n))
                .carried(judged.of(earlier));
        carried.put(task, same.judged());
        return Looked.at(task, rule.check(now, same.rest()).toList());
      }
    }
    return Looked.at(task, checks.get().toList());
  }

  /** Forgets what came of all documents but those of a library. */
  void keepOnly(Library library) {
    Set<Document> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    library.documents().forEach(kept::add);
    last.clear();
    kept.forEach(d -> last.put(d.path(), d));
    carryings.clear();
    parts.keySet().retainAll(kept);
    parts.values().forEach(p -> kept.addAll(p.values()));
    judged.keepOnly(kept);
  }

  /** What a task came to on sight: judged as a whole, or open as a whole. */
  private record Looked(Task task, List<Judged> judged, List<Rounds.OpenCheck> open) {
    static Looked at(Task task, List<Check> checks) {
      return checks.stream().allMatch(Check.Settled.class::isInstance)
          ? new Looked(task, checks.stream().map(c -> judged(task, c)).toList(), List.of())
          : new Looked(
              task, List.of(), checks.stream().map(c -> new Rounds.OpenCheck(task, c)).toList());
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
