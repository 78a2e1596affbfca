package dev.shelfcheck.rules.shelf;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What may speak against a shelf, and how strongly it has to.
 *
 * @param used the grounds that count
 * @param caution is added to what a doubt by words has to weigh: more of it, fewer doubts
 */
public record Grounds(Set<Doubt.Ground> used, double caution) {
  /** All of them, as strong as they are by default. */
  public static final Grounds ALL = new Grounds(EnumSet.allOf(Doubt.Ground.class), 0);

  public Grounds {
    used = Set.copyOf(used);
  }

  /**
   * The grounds of these names.
   *
   * @throws IllegalArgumentException where one is none
   */
  public static Grounds of(List<String> names, double caution) {
    Set<Doubt.Ground> used = EnumSet.noneOf(Doubt.Ground.class);
    names.forEach(n -> used.add(Doubt.Ground.valueOf(n.toUpperCase(Locale.ROOT))));
    return new Grounds(used, caution);
  }

  boolean has(Doubt.Ground ground) {
    return used.contains(ground);
  }
}
