package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How a group of questions is taken apart whose reply one of them spoiled. */
@FunctionalInterface
interface Split {
  /** Not at all: the reply says nothing of any. */
  Split NONE = List::of;

  /** Into halves: the bad one is nobody in particular. */
  Split HALVES =
      group ->
          group.size() < 2
              ? List.of(group)
              : List.of(
                  group.subList(0, group.size() / 2),
                  group.subList(group.size() / 2, group.size()));

  /** Into single questions: lists as such were refused. */
  Split SINGLES =
      group -> group.stream().<List<Question<?>>>map(question -> List.of(question)).toList();

  /** The parts, together all of the group; one part where there is nothing to take apart. */
  List<List<Question<?>>> of(List<Question<?>> group);

  /** Those that the reply names as bad apart from the others; halves where it names none or all. */
  static Split apart(Predicate<Question<?>> bad) {
    return group -> {
      List<Question<?>> good = group.stream().filter(bad.negate()).toList();
      if (good.isEmpty() || good.size() == group.size()) {
        return HALVES.of(group);
      }
      List<List<Question<?>>> parts = new ArrayList<>(List.of(good));
      group.stream().filter(bad).forEach(question -> parts.add(List.of(question)));
      return parts;
    };
  }
}
