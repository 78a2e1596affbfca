package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.config.ConfigSchema;
import dev.shelfcheck.config.RulePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference of the config says what the code reads, all of it and nothing else. */
class ConfigurationPageTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z][^`]*)` \\|(.*)\\|$");
  private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");
  private static final Pattern LIST = Pattern.compile("(?s)```markdown\n(.*?)```");
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\| `(<!-- .*?)` \\|");

  private static String page = "";

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of("src/docs/configuration.md"));
  }

  private static List<String> all(Pattern pattern) {
    return pattern.matcher(page).results().map(m -> m.group(1)).toList();
  }

  @Test
  void everyKeyStandsInTheTableAndNoOther() {
    Set<String> keys = new TreeSet<>();
    gather("", ConfigSchema.of(RulePages.builtIn().values()), keys);
    assertEquals(String.join("\n", keys), String.join("\n", new TreeSet<>(all(ROW))));
  }

  /** Every key of a schema, by its path; names that are free or many go by one in capitals. */
  private static void gather(String path, Object node, Set<String> keys) {
    if (!(node instanceof Map<?, ?> schema)) {
      return;
    }
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      properties.forEach((name, below) -> enter(path, String.valueOf(name), below, keys));
    }
    if (schema.get("additionalProperties") instanceof Map<?, ?> below) {
      enter(path, several(path).orElseThrow(), below, keys);
    }
    if (schema.get("items") instanceof Map<?, ?> item
        && item.get("properties") instanceof Map<?, ?>) {
      gather(path + "[]", item, keys);
    }
    if (schema.get("anyOf") instanceof List<?> choices) {
      choices.stream().filter(c -> !listed(choices, c)).forEach(c -> gather(path, c, keys));
    }
  }

  /** Whether a choice is one of what another choice takes several of. */
  private static boolean listed(List<?> choices, Object choice) {
    return choices.stream()
        .anyMatch(c -> c instanceof Map<?, ?> m && choice.equals(m.get("items")));
  }

  private static void enter(String path, String name, Object below, Set<String> keys) {
    String parent = path.isEmpty() ? "" : path + ".";
    String shown = parent + several(path).orElse(name);
    keys.add(shown);
    if (!path.equals("profiles")) { // whose keys are those of the whole
      Set<String> under = new TreeSet<>(); // a rule's options are told by its own name
      gather(path.equals("rules") ? parent + name : shown, below, under);
      under.forEach(k -> keys.add(k.replaceFirst("^(rules\\.)[^.]+(\\.severity)$", "$1RULE$2")));
    }
  }

  /** What the names below a key go by, where they are free or many. */
  private static Optional<String> several(String path) {
    return switch (path) {
      case "rules", "overrides[].rules" -> Optional.of("RULE");
      case "hosts" -> Optional.of("HOST");
      case "sources.registries", "hosts.HOST.headers", "profiles" -> Optional.of("NAME");
      default -> Optional.empty();
    };
  }

  @Test
  void everyRegistryIsNamed() {
    String row =
        ROW.matcher(page)
            .results()
            .filter(m -> m.group(1).equals("sources.registries"))
            .map(MatchResult::group)
            .collect(Collectors.joining());
    Map<?, ?> schema = ConfigSchema.of(RulePages.builtIn().values());
    for (String key : List.of("properties", "sources", "properties", "registries", "properties")) {
      schema = (Map<?, ?>) Objects.requireNonNull(schema.get(key));
    }
    schema.keySet().forEach(name -> assertTrue(row.contains("`" + name + "`"), name::toString));
  }

  static Stream<String> examples() throws IOException {
    read();
    return all(YAML).stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsAConfig(String example) throws IOException {
    Files.writeString(folder.resolve(".shelfcheck.yml"), example);
    Files.writeString(folder.resolve("list.md"), "- [A Lamp](https://example.org/a)\n");
    Files.createDirectories(folder.resolve("archive"));
    CommandRun run =
        CommandRun.of("check", "--config", folder + "/.shelfcheck.yml", folder + "/list.md");
    assertEquals(0, run.code(), run::err);
    assertFalse(run.err().contains(".shelfcheck.yml"), run::err);
    if (example.contains("weekly")) {
      assertEquals(
          0,
          CommandRun.of(
                  "check",
                  "--profile",
                  "weekly",
                  "--config",
                  folder + "/.shelfcheck.yml",
                  folder + "/list.md")
              .code());
    }
  }

  @Test
  void commentsOfTheExampleSilenceWhatTheyStandAt() throws IOException {
    String list = all(LIST).get(0);
    assertEquals(0, duplicates(list), list);
    assertEquals(2, duplicates(list.replaceAll("<!--.*?-->", "")));
  }

  @Test
  void everyFormOfTheCommentSilences() throws IOException {
    String two =
        """
        - [Tides](https://example.org/sea)
        - [Currents](https://example.org/sea)
        """;
    assertEquals(1, duplicates("# Lamps\n\n" + two));
    List<String> forms = all(COMMENT);
    assertEquals(5, forms.size());
    for (String form : forms.subList(0, 4)) {
      String comment = form.replace("RULE", "duplicate-link");
      assertEquals(0, duplicates("# Lamps\n\n" + comment + "\n\n" + two), form);
    }
    String start = forms.get(3).replace("RULE", "duplicate-link");
    String end = forms.get(4).replace("RULE", "duplicate-link");
    assertEquals(1, duplicates("# Lamps\n\n" + start + "\n\n" + end + "\n\n" + two));
    String bibtex = "@misc{%1$s, title={%1$s of the Sea}, url={https://example.org/sea}}\n";
    String both = bibtex.formatted("Tides") + "\n%s\n" + bibtex.formatted("Currents");
    assertEquals(1, found("list.bib", both.formatted("")));
    assertEquals(
        0, found("list.bib", both.formatted("% shelfcheck-ignore[duplicate-link]: of both")));
  }

  private long duplicates(String list) throws IOException {
    return found("list.md", list);
  }

  private long found(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    CommandRun run =
        CommandRun.of(
            "check",
            "--no-config",
            "--advice",
            "--select",
            "duplicate-link",
            "--format",
            "concise",
            folder + "/" + name);
    return run.out().lines().filter(l -> l.contains("[duplicate-link]")).count();
  }
}
