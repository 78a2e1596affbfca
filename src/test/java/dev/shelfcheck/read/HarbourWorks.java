package dev.shelfcheck.read;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Thirty works of distinct titles, people and ids. */
public final class HarbourWorks {
  public static final int MANY = 30;
  private static final String[] THINGS = {
    "Glaciers", "Turbines", "Orchards", "Bridges", "Kernels", "Lanterns"
  };
  private static final String[] WAYS = {
    "Measuring the Slow Decay of",
    "Predicting Sudden Faults in",
    "A Careful Census of Northern",
    "Drawing Cheap Maps of",
    "Why Nobody Repairs"
  };

  private HarbourWorks() {}

  /** {@code Predicting Sudden Faults in Orchards}. */
  public static String title(int i) {
    return WAYS[i % WAYS.length] + " " + thing(i);
  }

  public static String thing(int i) {
    return THINGS[i % MANY / WAYS.length];
  }

  public static List<String> authors(int i) {
    return List.of("Ada Person" + (char) ('a' + i % 26) + "ski", "Karl Nilsson", "Ira Moreno");
  }

  public static ArxivId id(int i) {
    return ArxivId.parse("2301.%05d".formatted(1000 + i % MANY)).orElseThrow();
  }

  /** A record of this title by the people of one of them. */
  public static Work work(ArxivId id, String title, int i, Optional<String> summary) {
    return new Work(
        List.of(id),
        List.of(title),
        authors(i),
        true,
        OptionalInt.of(2023),
        List.of(2023),
        List.of("arXiv"),
        List.of(),
        summary,
        List.of(),
        Standing.STANDS,
        Optional.empty(),
        false);
  }
}
