package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a reply says, question by question; a question in neither is one the reply is silent on.
 *
 * @param held the works found, by the identifier asked for
 * @param called the works found by title
 * @param denied what the registry says in so many words that it does not hold
 * @param whole false where the reply itself says that there is more than it carries
 */
record Reading(
    Map<WorkById, Work> held,
    Map<WorksByTitle, List<Work>> called,
    Set<Question<?>> denied,
    boolean whole) {
  Reading {
    held = Map.copyOf(held);
    called = Map.copyOf(called);
    denied = Set.copyOf(denied);
  }

  /** Works by identifier: a work answers only for an identifier that it bears itself. */
  static Reading of(List<Question<?>> batch, Collection<Work> works) {
    Map<Identifier, Work> byId = new LinkedHashMap<>();
    works.forEach(work -> work.identifiers().forEach(id -> byId.putIfAbsent(id, work)));
    Map<WorkById, Work> held = new LinkedHashMap<>();
    for (Question<?> question : batch) {
      if (question instanceof WorkById asked && byId.containsKey(asked.identifier())) {
        held.put(asked, byId.getOrDefault(asked.identifier(), works.iterator().next()));
      }
    }
    return new Reading(held, Map.of(), Set.of(), true);
  }

  static Reading titled(List<Question<?>> batch, List<Work> works) {
    return new Reading(Map.of(), Map.of((WorksByTitle) batch.get(0), works), Set.of(), true);
  }

  /** What a reply to several titles holds of each. */
  static Reading titled(Map<WorksByTitle, List<Work>> called) {
    return new Reading(Map.of(), called, Set.of(), true);
  }

  static Reading denial(List<Question<?>> batch) {
    return new Reading(Map.of(), Map.of(), Set.copyOf(batch), true);
  }

  Reading denying(Set<Question<?>> questions) {
    return new Reading(held, called, questions, whole);
  }

  Reading whole(boolean value) {
    return new Reading(held, called, denied, value);
  }

  /** The values of the answers given. */
  Map<Question<?>, Object> values() {
    Map<Question<?>, Object> all = new LinkedHashMap<>(called);
    held.forEach((question, work) -> all.put(question, new Holding.Held(work)));
    return all;
  }

  Set<Question<?>> silent(Collection<Question<?>> batch) {
    return batch.stream()
        .filter(q -> !(q instanceof WorkById asked && held.containsKey(asked)))
        .filter(q -> !(q instanceof WorksByTitle asked && called.containsKey(asked)))
        .filter(q -> !denied.contains(q))
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }
}
