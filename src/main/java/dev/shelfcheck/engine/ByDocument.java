package dev.shelfcheck.engine;

import dev.shelfcheck.model.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * The order in which much is done: what is about one document, then what is about the next. What a
 * rule made of a text is then still at hand for the rules behind it, instead of having been driven
 * out by all other lists.
 */
final class ByDocument {
  private ByDocument() {}

  /**
   * The same pieces of work, those of a task's first document beside one another, else as they
   * were.
   *
   * @param task whose work a piece is
   */
  static <T> List<T> ordered(Collection<T> work, Function<T, Task> task) {
    IdentityHashMap<Document, List<T>> by = new IdentityHashMap<>();
    List<List<T>> order = new ArrayList<>();
    List<T> ofNone = new ArrayList<>();
    order.add(ofNone);
    for (T piece : work) {
      List<Document> documents = task.apply(piece).documents();
      if (documents.isEmpty()) {
        ofNone.add(piece);
        continue;
      }
      by.computeIfAbsent(
              documents.get(0),
              d -> {
                order.add(new ArrayList<>());
                return order.get(order.size() - 1);
              })
          .add(piece);
    }
    List<T> ordered = new ArrayList<>(work.size());
    order.forEach(ordered::addAll);
    return ordered;
  }
}
