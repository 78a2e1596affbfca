package dev.shelfcheck.config;

import dev.shelfcheck.model.DataForm;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a config declares data files that generate a list. */
final class DataChoice {
  private static final ConfigType.Several PATHS = new ConfigType.Several(ConfigType.EnumType.of());

  static final ConfigType.ObjectType SHAPE =
      ConfigType.ObjectType.of(
          new ConfigType.ConfigProperty(
              "files",
              "Globs of the files: YAML, TOML, JSON, CSV.",
              new ConfigType.Several(new ConfigType.Globbed())),
          new ConfigType.ConfigProperty(
              "items",
              "Where the items stand: names between dots, * for all; by default the file is a list"
                  + " of them.",
              ConfigType.EnumType.of()),
          new ConfigType.ConfigProperty(
              "title", "The field that holds a work's title; $key for its key.", PATHS),
          new ConfigType.ConfigProperty(
              "link",
              "Fields that hold addresses, the work's own first; https://example.org/{id} writes"
                  + " one.",
              PATHS),
          new ConfigType.ConfigProperty(
              "section",
              "The field that names the section, or several from the top down; ../name, $key,"
                  + " $file.",
              PATHS),
          new ConfigType.ConfigProperty("authors", "The field that holds the authors.", PATHS),
          new ConfigType.ConfigProperty("year", "The field that holds the year, or a date.", PATHS),
          new ConfigType.ConfigProperty("venue", "The field that holds the venue.", PATHS),
          new ConfigType.ConfigProperty("description", "The field that describes the work.", PATHS),
          new ConfigType.ConfigProperty(
              "header",
              "Whether the first line of a table names its columns; true by default.",
              new ConfigType.Flag()));

  private DataChoice() {}

  /**
   * Reads what was checked against {@link #SHAPE}.
   *
   * @throws PageException where it says too little, or names what is no field
   */
  static DataForm of(Path root, ConfigNode.ConfigMapping node) {
    if (texts(node, "files").isEmpty()) {
      throw node.place().error("data needs files: globs of the data files");
    }
    if (texts(node, "title").isEmpty()) {
      throw node.place().error("data needs title: the field that holds a work's title");
    }
    List<String> items = texts(node, "items");
    return new DataForm(
        items.isEmpty() ? "" : items.get(0),
        Arrays.stream(DataForm.ItemPart.values())
            .collect(Collectors.toMap(p -> p, p -> paths(node, p.name().toLowerCase(Locale.ROOT)))),
        texts(node, "header").contains("false"),
        shown(root, node.place()));
  }

  private static String shown(Path root, ConfigLocation configLocation) {
    Path file =
        configLocation.file().startsWith(root)
            ? root.relativize(configLocation.file())
            : configLocation.file();
    return file + ":" + configLocation.line();
  }

  private static List<String> texts(ConfigNode.ConfigMapping node, String key) {
    return Config.leaves(node.values().get(key)).stream().map(ConfigNode.Leaf::text).toList();
  }

  private static List<String> paths(ConfigNode.ConfigMapping node, String key) {
    List<ConfigNode.Leaf> leaves = Config.leaves(node.values().get(key));
    for (ConfigNode.Leaf leaf : leaves) {
      String text = leaf.text();
      boolean link = key.equals("link") && text.matches("[^{}]*\\{[^{}]+\\}[^{}]*");
      if (text.isBlank() || (text.startsWith("$") && !text.matches("\\$(?:key|file|value)"))) {
        throw leaf.place()
            .error("data." + key + ": \"" + text + "\" is no field; $key, $file and $value are");
      }
      if (!link && text.contains("{")) {
        throw leaf.place()
            .error(
                "data."
                    + key
                    + ": one field stands in braces, in link alone: https://example.org/{id}");
      }
    }
    return leaves.stream().map(ConfigNode.Leaf::text).toList();
  }
}
