package dev.shelfcheck.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command line of the kind that hooks and scripts write, understood without picocli, whose first
 * use costs a commit more than its lists do (see {@code src/docs/decisions/cold-start.md}). It
 * takes files and a few options, each written out and once; of any other line it says nothing, and
 * picocli reads it. What it takes, it takes as picocli would.
 *
 * @param paths the words that are no options
 * @param switches the options given that have no value
 * @param values the options given that have one
 */
public record PlainLine(List<String> paths, Set<String> switches, Map<String, String> values) {
  public static final Set<String> SWITCHES = Set.of("--staged", "--no-config");
  public static final Set<String> VALUED =
      Set.of("--profile", "--config", "--catalogue", "--format", Today.OPTION);

  private static final String COMMAND = "check";
  private static final String END_OF_OPTIONS = "--";

  private static final String SIGN = "-";

  /**
   * The line of a check; nothing where it is not plain.
   *
   * @throws InvalidPathException where a value that names a file is none, when it is asked for
   */
  public static Optional<PlainLine> check(String... arguments) {
    return arguments.length > 0 && arguments[0].equals(COMMAND)
        ? read(List.of(arguments).subList(1, arguments.length))
        : Optional.empty();
  }

  private static Optional<PlainLine> read(List<String> words) {
    List<String> paths = new ArrayList<>();
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals(END_OF_OPTIONS)) {
        paths.addAll(words.subList(i + 1, words.size()));
        break;
      }
      boolean apart = VALUED.contains(word);
      if (apart) {
        i++;
      }
      String value = i < words.size() ? words.get(i) : "";
      boolean taken = word.startsWith(SIGN) ? take(word, apart, value, given) : paths.add(word);
      if (!taken) {
        return Optional.empty();
      }
    }
    return Optional.of(made(paths, given));
  }

  /**
   * Takes one option.
   *
   * @param apart whether its value is the word behind it
   */
  private static boolean take(String word, boolean apart, String next, Map<String, String> given) {
    if (SWITCHES.contains(word)) {
      return given.put(word, "") == null;
    }
    int sign = word.indexOf('=');
    String name = apart ? word : word.substring(0, Math.max(sign, 0));
    String value = apart ? next : word.substring(sign + 1);
    return VALUED.contains(name)
        && !value.isEmpty()
        && !value.startsWith(SIGN)
        && given.put(name, value) == null;
  }

  private static PlainLine made(List<String> paths, Map<String, String> given) {
    Map<String, String> values = new HashMap<>(given);
    values.keySet().removeAll(SWITCHES);
    given.keySet().retainAll(SWITCHES);
    return new PlainLine(List.copyOf(paths), Set.copyOf(given.keySet()), Map.copyOf(values));
  }

  boolean has(String option) {
    return switches.contains(option);
  }

  @Nullable String value(String option) {
    return values.get(option);
  }

  @Nullable Path file(String option) {
    String value = values.get(option);
    return value == null ? null : Path.of(value);
  }
}
