package dev.shelfcheck.rules.shelf;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What may speak against a shelf, and how strongly it has to.
 *
 * @param used the grounds that count
 * @param caution what a doubt by words has to weigh: more of it, fewer doubts
 * @param share the most entries that words alone may doubt, as a share of those they judge
 */
public record ShelfThresholds(Set<ShelfDoubt.DoubtReason> used, double caution, double share) {
  /** Of the entries that words judge no more are doubted; chosen. */
  private static final double SHORT = 0.08;

  /** All of them, as strong as they are by default. */
  public static final ShelfThresholds ALL =
      new ShelfThresholds(EnumSet.allOf(ShelfDoubt.DoubtReason.class), 0, SHORT);

  public ShelfThresholds {
    used = Set.copyOf(used);
  }

  /**
   * The grounds of these names.
   *
   * @throws IllegalArgumentException where one is none
   */
  public static ShelfThresholds of(List<String> names, double caution) {
    Set<ShelfDoubt.DoubtReason> used = EnumSet.noneOf(ShelfDoubt.DoubtReason.class);
    names.forEach(n -> used.add(ShelfDoubt.DoubtReason.valueOf(n.toUpperCase(Locale.ROOT))));
    return new ShelfThresholds(used, caution, SHORT);
  }

  /** The same with no bound to how many entries are doubted. */
  public ShelfThresholds unbounded() {
    return new ShelfThresholds(used, caution, 1);
  }

  boolean has(ShelfDoubt.DoubtReason ground) {
    return used.contains(ground);
  }
}
