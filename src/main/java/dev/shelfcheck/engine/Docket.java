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
final class Docket {
  private final Rounds rounds;
  private final Map<Task, List<Judged>> judged = new HashMap<>();
  private final IdentityHashMap<Document, Map<RuleId, Document>> parts = new IdentityHashMap<>();

  Docket(Rounds rounds) {
    this.rounds = rounds;
  }

  /** What the rules of the views make of them; what is on the docket is not judged again. */
  List<Judged> settle(List<View> views) {
    Map<Task, Supplier<Stream<Check>>> tasks = new LinkedHashMap<>();
    views.forEach(v -> tasks.putAll(v.tasks()));
    List<Map.Entry<Task, Supplier<Stream<Check>>>> fresh =
        tasks.entrySet().stream().filter(t -> !judged.containsKey(t.getKey())).toList();
    List<Rounds.Open> open = new ArrayList<>();
    fresh.parallelStream()
        .map(t -> t.getValue().get().map(c -> new Rounds.Open(t.getKey(), c)).toList())
        .toList()
        .forEach(open::addAll);
    fresh.forEach(t -> judged.put(t.getKey(), List.of()));
    judged.putAll(rounds.settle(open));
    return tasks.keySet().stream()
        .flatMap(t -> judged.getOrDefault(t, List.of()).stream())
        .toList();
  }

  /** A document without what is excepted from a rule in it; the same one each time. */
  Document without(RuleId rule, Document document, Suppressions suppressions) {
    return parts
        .computeIfAbsent(document, d -> new HashMap<>())
        .computeIfAbsent(rule, r -> suppressions.without(r, document));
  }
}
