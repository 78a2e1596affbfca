package dev.shelfcheck.read.data;

import dev.shelfcheck.read.tree.CsvTree;
import dev.shelfcheck.read.tree.JsonTree;
import dev.shelfcheck.read.tree.MalformedException;
import dev.shelfcheck.read.tree.TomlTree;
import dev.shelfcheck.read.tree.Tree;
import dev.shelfcheck.read.tree.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a data file might be declared, told by what its fields are called and hold.
 *
 * @param items the path to its items, empty at the top
 * @param title the field of the title
 * @param links the fields that hold addresses
 * @param section the field of the section, empty where none looks like one
 */
public record DataFormGuess(String items, String title, List<String> links, String section) {
  /** Fewer items are no list. */
  private static final int FEWEST = 3;

  /** So many of the items have a field that is one of the list's. */
  private static final double MOST = 0.8;

  /** A field holds addresses where so many of its items' are some. */
  private static final double HALF = 0.5;

  private static final List<String> TITLES = List.of("title", "name");
  private static final List<String> SECTIONS = List.of("category", "section", "topic", "group");

  /** A proposal for a file, where it looks like a list. */
  public static Optional<DataFormGuess> of(String path, String text) {
    try {
      return of(tree(path, text));
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  static Tree tree(String path, String text) throws MalformedException {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "json" -> JsonTree.of(text, Set.of());
      case "toml" -> TomlTree.of(text);
      case "csv", "tsv" -> CsvTree.of(text, false);
      default -> YamlTree.of(text);
    };
  }

  private static Optional<DataFormGuess> of(Tree tree) {
    List<String> paths = new ArrayList<>(List.of(""));
    if (tree instanceof Tree.Pairs pairs) {
      pairs.pairs().stream()
          .filter(p -> p.value() instanceof Tree.Items && p.key().matches("[\\w-]+"))
          .forEach(p -> paths.add(p.key()));
      paths.add("*");
    }
    return paths.stream().flatMap(p -> at(tree, p).stream()).findFirst();
  }

  private static Optional<DataFormGuess> at(Tree tree, String path) {
    List<Spot> items =
        Spot.items(tree, path).stream().filter(i -> i.tree() instanceof Tree.Pairs).toList();
    if (items.size() < FEWEST) {
      return Optional.empty();
    }
    Set<String> keys = new LinkedHashSet<>();
    items.forEach(i -> ((Tree.Pairs) i.tree()).pairs().forEach(p -> keys.add(p.key())));
    Optional<String> title = named(TITLES, keys, items);
    List<String> links =
        keys.stream().filter(k -> k.matches("[\\w-]+") && share(items, k, true) >= HALF).toList();
    String section = path.equals("*") ? "$key" : named(SECTIONS, keys, items).orElse("");
    return title.isEmpty() || links.isEmpty()
        ? Optional.empty()
        : Optional.of(new DataFormGuess(path, title.get(), links, section));
  }

  private static Optional<String> named(List<String> names, Set<String> keys, List<Spot> items) {
    return names.stream()
        .flatMap(n -> keys.stream().filter(k -> k.equalsIgnoreCase(n)))
        .filter(k -> share(items, k, false) >= MOST)
        .findFirst();
  }

  /** In which share of the items a field holds something, or an address. */
  private static double share(List<Spot> items, String key, boolean address) {
    long count =
        items.stream()
            .filter(
                i ->
                    Stream.ofNullable(i.tree() instanceof Tree.Pairs p ? p : null)
                        .flatMap(p -> p.text(key).stream())
                        .map(Tree.Scalar::value)
                        .anyMatch(
                            v -> !v.isBlank() && (!address || v.strip().matches("https?://\\S+"))))
            .count();
    return (double) count / items.size();
  }

  /** The declaration as a line of a config. */
  public String declared(String path) {
    return "  - {files: "
        + quoted(path)
        + (items.isEmpty() ? "" : ", items: " + quoted(items))
        + ", title: "
        + title
        + ", link: ["
        + String.join(", ", links)
        + "]"
        + (section.isEmpty() ? "" : ", section: " + section)
        + "}";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
