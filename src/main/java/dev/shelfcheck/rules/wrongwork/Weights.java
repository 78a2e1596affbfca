package dev.shelfcheck.rules.wrongwork;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each ground weighs, in log-odds that the link is wrong. The numbers are printed by {@code
 * GroundsFit}, which fits them to labelled disagreements of public lists; {@code
 * src/docs/decisions/wrong-links-and-renames.md} says how they fare on lists they were not fitted
 * to. No ground but another work's bearing the title accuses alone.
 */
final class Weights {
  /** The log-odds where no ground stands; fitted with the weights. */
  private static final double NONE = -1.98;

  /** In the middle of the gap between the heaviest rename and the lightest wrong link above it. */
  private static final double ACCUSING = 0.6;

  /** A message names so many grounds. */
  private static final int SAID = 2;

  /** As the fit printed them. */
  private static final Map<Ground, Double> OF =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Ground.ANOTHERS_TITLE, 3.72),
              Map.entry(Ground.NEARLY_ANOTHERS, 1.81),
              Map.entry(Ground.STRANGERS, 0.41),
              Map.entry(Ground.RIGHT_ELSEWHERE, 1.60),
              Map.entry(Ground.RIGHT_NEARBY, 1.72),
              Map.entry(Ground.OTHER_MAKERS, 1.15),
              Map.entry(Ground.EXCHANGED, 1.04),
              Map.entry(Ground.ABSTRACT_SILENT, 2.38),
              Map.entry(Ground.NAME_UNHEARD, 0.58),
              Map.entry(Ground.CODE_BEARS_NAME, 0.89),
              Map.entry(Ground.NO_WORD_SHARED, 2.99),
              Map.entry(Ground.OTHER_YEAR, 2.28),
              Map.entry(Ground.SAME_PEOPLE, -1.19),
              Map.entry(Ground.SAME_MAKERS, -0.91),
              Map.entry(Ground.ABSTRACT_ECHOES, -0.66),
              Map.entry(Ground.NAME_SHARED, 0.23),
              Map.entry(Ground.TITLES_LIKE, -1.10)));

  private Weights() {}

  /** Whether these together prove a wrong link. */
  static boolean accuse(Set<Ground> grounds) {
    return NONE + grounds.stream().mapToDouble(Weights::of).sum() >= ACCUSING;
  }

  private static double of(Ground ground) {
    return OF.getOrDefault(ground, 0.0);
  }

  /** Those that accuse most, in words. */
  static String heaviest(Set<Ground> grounds) {
    return grounds.stream()
        .filter(Ground::accuses)
        .sorted(Comparator.comparing((Ground g) -> -of(g)))
        .limit(SAID)
        .map(Ground::words)
        .collect(Collectors.joining(", and "));
  }
}
