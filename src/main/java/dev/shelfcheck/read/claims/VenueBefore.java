package dev.shelfcheck.read.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A venue and its year with a sign behind them before titles, told over all entries of one shape:
 * where most stand behind such, one that begins with a venue nobody knows does so, too: {@code MOSS
 * 2021: Sorting Pebbles}.
 */
record VenueBefore(Optional<Character> sign) {
  /** Fewer entries teach nothing. */
  private static final int FEWEST = 3;

  private static final String SIGNS = ":：|-–—";

  /** No venue and its year, cut short as before titles, take more. */
  private static final int LONGEST = 40;

  /** The sign behind the venue before a title. */
  private static final Place.Fact<Optional<Character>> SIGN =
      new Place.Fact<>(p -> sign(p.shape().text().substring(0, p.title().from()).strip()));

  static VenueBefore of(List<Place> places) {
    return new VenueBefore(
        places.stream()
            .flatMap(p -> p.tell(SIGN).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
            .entrySet()
            .stream()
            .filter(e -> e.getValue() >= FEWEST && e.getValue() * 2 >= places.size())
            .map(e -> e.getKey())
            .findFirst());
  }

  private static Optional<Character> sign(String before) {
    int last = before.length() - 1;
    return last > 0
            && last <= LONGEST
            && Scan.isOneOf(before.charAt(last), SIGNS)
            && Venues.isYeared(before.substring(0, last))
        ? Optional.of(before.charAt(last))
        : Optional.empty();
  }

  /** A title without the venue that it begins with. */
  Range read(Shape shape, Range title) {
    return sign.map(s -> behind(shape, title, s)).orElse(title);
  }

  private static Range behind(Shape shape, Range title, char sign) {
    int at = shape.text().indexOf(sign, title.from());
    boolean venue =
        at > title.from()
            && at < Math.min(title.to() - 1, title.from() + LONGEST)
            && Venues.isYeared(shape.text().substring(title.from(), at));
    return venue ? shape.trimmed(new Range(at + 1, title.to())) : title;
  }
}
