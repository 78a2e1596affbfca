package dev.shelfcheck.config;

import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.rule.Declaration;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.RuleText;
import dev.shelfcheck.rule.Severity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one rule page: YAML front matter between two {@code ---} lines, then Markdown. */
public final class RulePage {
  private static final Pattern FORM =
      Pattern.compile("\\A---\\R(.*?)\\R---\\R(.*)\\z", Pattern.DOTALL);
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "says",
          "severity",
          "default",
          "asks",
          "since",
          "rests-on",
          "outranks",
          "options",
          "declares");

  private final String file;
  private final Map<String, Object> front;
  private final String body;

  private RulePage(String file, Map<String, Object> front, String body) {
    this.file = file;
    this.front = front;
    this.body = body;
  }

  /**
   * Reads a page.
   *
   * @param file for messages
   * @throws PageException where the front matter is missing, malformed or has an unknown key
   */
  public static RuleCard read(String file, String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new PageException(file, 1, "a rule page begins with front matter between --- lines");
    }
    return new RulePage(file, yaml(file, m.group(1)), m.group(2)).card();
  }

  @SuppressWarnings("unchecked") // a YAML mapping's keys are checked to be known strings below
  private static Map<String, Object> yaml(String file, String text) {
    try {
      YamlBounds.check(file, text);
      Object loaded = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text);
      if (loaded instanceof Map<?, ?> map) {
        return (Map<String, Object>) map;
      }
    } catch (StackOverflowError e) {
      throw new PageException(file, 1, "this is nested deeper than can be read");
    } catch (YamlEngineException e) {
      throw new PageException(file, 1, String.valueOf(e.getMessage()));
    }
    throw new PageException(file, 1, "the front matter is no mapping");
  }

  private RuleCard card() {
    Set<Object> unknown = new TreeSet<>(front.keySet());
    unknown.removeAll(KEYS);
    if (!unknown.isEmpty()) {
      throw new PageException(file, 1, "unknown keys " + unknown);
    }
    return new RuleCard(
        new RuleId(text("id")),
        new RuleText(
            text("says"),
            text("since"),
            section("Why it matters"),
            section("What to do"),
            body.strip()),
        severity(),
        optIn(),
        strings(front.get("asks")),
        strings(front.get("rests-on")).stream().map(this::part).toList(),
        strings(front.get("outranks")).stream().map(RuleId::new).toList(),
        mapping(front.get("options")),
        Optional.ofNullable(front.get("declares")).map(this::declaration));
  }

  private String text(String key) {
    Object value = front.get(key);
    if (value == null) {
      throw new PageException(file, 1, "the front matter has no " + key);
    }
    return String.valueOf(value);
  }

  private ClaimPart part(String word) {
    return Arrays.stream(ClaimPart.values())
        .filter(p -> p.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> new PageException(file, 1, "no such part of a claim: " + word));
  }

  private Severity severity() {
    String word = text("severity");
    return Arrays.stream(Severity.values())
        .filter(s -> s.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new PageException(file, 1, "no such severity: " + word));
  }

  /** {@code default: off}, or nothing. */
  private boolean optIn() {
    Object value = front.get("default");
    if (value != null && !value.equals("off")) {
      throw new PageException(file, 1, "default is off, or left out: " + value);
    }
    return value != null;
  }

  private static List<String> strings(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  private Map<String, Object> mapping(@Nullable Object value) {
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw new PageException(file, 1, "options are a mapping of names to defaults");
    }
    Map<String, Object> options = new HashMap<>();
    map.forEach((k, v) -> options.put(String.valueOf(k), v instanceof List<?> l ? strings(l) : v));
    return options;
  }

  private Declaration declaration(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new PageException(file, 1, "declares is a mapping with shape, field and message");
    }
    Map<String, List<String>> all =
        map.entrySet().stream()
            .collect(Collectors.toMap(e -> String.valueOf(e.getKey()), e -> strings(e.getValue())));
    Map<String, List<String>> parameters = new HashMap<>(all);
    parameters.keySet().removeAll(Set.of("shape", "field", "message"));
    try {
      return Declaration.of(
          only(all, "shape"), only(all, "field"), only(all, "message"), parameters);
    } catch (IllegalArgumentException e) {
      throw new PageException(file, 1, "declares: " + e.getMessage());
    }
  }

  private String only(Map<String, List<String>> all, String key) {
    List<String> values = all.getOrDefault(key, List.of());
    if (values.size() != 1) {
      throw new PageException(file, 1, "declares needs one " + key);
    }
    return values.get(0);
  }

  /** The text below a second-level heading. */
  private String section(String title) {
    Matcher m =
        Pattern.compile("(?ms)^## " + Pattern.quote(title) + "[ \\t]*\\R(.*?)(?=^## |\\z)")
            .matcher(body);
    if (!m.find()) {
      throw new PageException(file, 1, "no section \"" + title + "\"");
    }
    return m.group(1).strip();
  }
}
