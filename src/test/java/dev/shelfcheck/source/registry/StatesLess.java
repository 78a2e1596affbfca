package dev.shelfcheck.source.registry;

import dev.shelfcheck.model.Work;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether a reading states less of a part than the record did, nothing else, and not what the
 * citation says of it: the citation is rightly held to what is left, another title or year.
 */
final class StatesLess {
  private StatesLess() {}

  /** The year that a true citation of the work gives: its latest. */
  static Optional<Integer> citedYear(Work work) {
    return work.years().stream().reduce((first, last) -> last);
  }

  static boolean explains(String rule, Work whole, Work said) {
    return switch (rule) {
      case "title-differs", "wrong-work" ->
          of(Work::titles, Optional.of(whole.title()), whole, said);
      case "wrong-year" -> of(Work::years, citedYear(whole), whole, said);
      case "wrong-venue" -> of(Work::venues, whole.venues().stream().findFirst(), whole, said);
      default -> false;
    };
  }

  private static <T> boolean of(
      Function<Work, List<T>> part, Optional<T> cited, Work whole, Work said) {
    List<T> left = part.apply(said);
    return !left.isEmpty()
        && part.apply(whole).containsAll(left)
        && cited.filter(c -> !left.contains(c)).isPresent();
  }
}
