package dev.shelfcheck.compare;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A listed abbreviation against the title whose initials it is made of: {@code GKD}. */
final class Initials {
  private static final Pattern CAPITALS = Pattern.compile("[A-Z]{3,8}");

  private Initials() {}

  /** Whether one title is nothing but the initials of the other's words. */
  static boolean stand(Title a, Title b) {
    return of(a, b) || of(b, a);
  }

  private static boolean of(Title name, Title title) {
    if (!CAPITALS.matcher(name.text()).matches()) {
      return false;
    }
    String initials =
        Words.written(title.text()).stream()
            .filter(Words::content)
            .map(w -> w.substring(0, 1))
            .collect(Collectors.joining());
    return initials.contains(name.key());
  }
}
