package dev.shelfcheck.engine;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tasks that look at the same: at one document, or at the documents of one list. What becomes
 * of them is kept together. What looks at the whole library is in none: it rests on every file.
 *
 * @param list the name of the list; empty for what looks at one document by itself
 */
record Lot(String list, List<Document> documents, List<Task> tasks) {
  /** The lots of all tasks of some views. */
  static List<Lot> of(List<View> views) {
    IdentityHashMap<Document, Lot> alone = new IdentityHashMap<>();
    Map<List<String>, Lot> together = new HashMap<>();
    List<Lot> lots = new ArrayList<>();
    for (View view : views) {
      if (view.rule().rule() instanceof Rule.OfDocument) {
        for (Document document : view.inFocus()) {
          alone.computeIfAbsent(document, d -> opened("", List.of(d), lots)).add(view.rule());
        }
      } else if (view.rule().rule() instanceof Rule.OfList) {
        for (ReadingList each : view.library().lists()) {
          if (!each.documents().isEmpty()) {
            Task task = new Task(view.rule(), each.documents());
            together
                .computeIfAbsent(key(each), k -> opened(each.name(), each.documents(), lots))
                .tasks()
                .add(task);
          }
        }
      }
    }
    return lots;
  }

  /** A list, or the part of it that a config lets a rule look at: its name and its files'. */
  private static List<String> key(ReadingList list) {
    List<String> key = new ArrayList<>(list.documents().stream().map(Document::path).toList());
    key.add(list.name());
    return key;
  }

  private static Lot opened(String list, List<Document> documents, List<Lot> all) {
    Lot lot = new Lot(list, documents, new ArrayList<>());
    all.add(lot);
    return lot;
  }

  private void add(ActiveRule rule) {
    tasks.add(new Task(rule, documents));
  }
}
