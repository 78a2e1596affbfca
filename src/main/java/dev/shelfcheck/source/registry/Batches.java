package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Questions in groups of a size, sorted, so that equal runs make equal requests. */
final class Batches {
  private Batches() {}

  static List<List<Question<?>>> of(Collection<? extends Question<?>> questions, int size) {
    List<Question<?>> sorted = new ArrayList<>(questions);
    sorted.sort(Comparator.comparing(Question::words));
    List<List<Question<?>>> groups = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i += size) {
      groups.add(List.copyOf(sorted.subList(i, Math.min(sorted.size(), i + size))));
    }
    return groups;
  }

  /** The identifiers asked for, those of a kind. */
  static <I extends Identifier> List<I> identifiers(Collection<Question<?>> batch, Class<I> kind) {
    return batch.stream()
        .filter(WorkById.class::isInstance)
        .map(question -> ((WorkById) question).identifier())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
