package dev.shelfcheck.engine;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.RuleId;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of tasks. Most are about one document; those are kept without the task itself, which
 * with thousands of files would take more room than all they came to. Confined to one thread but
 * for looking.
 */
final class Judgments {
  private final Map<RuleId, IdentityHashMap<Document, List<Judged>>> alone = new HashMap<>();
  private final Map<Task, List<Judged>> together = new HashMap<>();

  boolean has(Task task) {
    return found(task) != null;
  }

  /** What a task came to, nothing where it was never judged. */
  List<Judged> of(Task task) {
    List<Judged> found = found(task);
    return found == null ? List.of() : found;
  }

  private @Nullable List<Judged> found(Task task) {
    if (task.documents().size() != 1) {
      return together.get(task);
    }
    IdentityHashMap<Document, List<Judged>> byDocument = alone.get(task.rule().id());
    return byDocument == null ? null : byDocument.get(task.documents().get(0));
  }

  /** Forgets all that is not about these documents alone. */
  void keepOnly(Set<Document> documents) {
    alone.values().forEach(m -> m.keySet().retainAll(documents));
    together.keySet().removeIf(t -> !documents.containsAll(t.documents()));
  }

  void put(Task task, List<Judged> judged) {
    if (task.documents().size() == 1) {
      alone
          .computeIfAbsent(task.rule().id(), r -> new IdentityHashMap<>())
          .put(task.documents().get(0), judged);
    } else {
      together.put(task, judged);
    }
  }
}
