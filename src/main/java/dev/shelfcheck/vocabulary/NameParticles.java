package dev.shelfcheck.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The small words of people's names: {@code van}, {@code de la}, {@code Jr}. */
public final class NameParticles {
  private static final Map<String, Set<String>> BY_KIND =
      TsvTable.rows("name-particles.tsv", 2).stream()
          .collect(
              Collectors.groupingBy(
                  row -> row[1], Collectors.mapping(row -> row[0], Collectors.toSet())));
  private static final Set<String> IN_LISTS = of("particle", "joint");
  private static final Set<String> NO_NAMES = of("particle", "word", "suffix");

  private NameParticles() {}

  private static Set<String> of(String... kinds) {
    Set<String> words = new HashSet<>();
    List.of(kinds).forEach(kind -> words.addAll(BY_KIND.getOrDefault(kind, Set.of())));
    return Set.copyOf(words);
  }

  /** A regular expression of those that stand before a surname and are nothing else. */
  public static String pattern() {
    return of("particle").stream().sorted().collect(Collectors.joining("|"));
  }

  /** The same with a capital, as a name turned round begins: {@code De Luca, F.} */
  public static String capitals() {
    return of("particle").stream()
        .filter(word -> word.length() > 1)
        .sorted()
        .map(WordUses::capital)
        .collect(Collectors.joining("|"));
  }

  /** Whether a word in small letters may stand in a list of names: a particle, or a joint. */
  public static boolean inLists(String word) {
    return IN_LISTS.contains(word);
  }

  /** Whether a folded word of a name is a particle or a suffix, and no name itself. */
  public static boolean noName(String word) {
    return NO_NAMES.contains(word);
  }
}
