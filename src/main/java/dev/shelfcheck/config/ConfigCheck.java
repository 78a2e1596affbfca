package dev.shelfcheck.config;

import dev.shelfcheck.rule.Nearest;
import java.util.List;

/** Holds a config against its shape; the first thing that does not fit is an error. */
final class ConfigCheck {
  private ConfigCheck() {}

  /**
   * Checks a piece of a config.
   *
   * @param name what the piece is called in an error
   * @throws PageException with file, line and the nearest thing that would fit
   */
  static void check(String name, ConfigNode node, ConfigType configType) {
    if (configType instanceof ConfigType.EnumType words) {
      word(name, node, words.allowed());
    } else if (configType instanceof ConfigType.Globbed) {
      word(name, node, List.of());
      glob(name, (ConfigNode.Leaf) node);
    } else if (configType instanceof ConfigType.PatternType form) {
      form(name, node, form);
    } else if (configType instanceof ConfigType.Flag) {
      leaf(name, node, "true or false", ConfigNode.ScalarKind.FLAG);
    } else if (configType instanceof ConfigType.Whole whole) {
      whole(name, node, whole);
    } else if (configType instanceof ConfigType.Decimal) {
      leaf(name, node, "a number", ConfigNode.ScalarKind.DECIMAL, ConfigNode.ScalarKind.WHOLE);
    } else if (configType instanceof ConfigType.Several several) {
      List<ConfigNode> items =
          node instanceof ConfigNode.ConfigSequence list ? list.values() : List.of(node);
      items.forEach(i -> check(name, i, several.item()));
    } else if (configType instanceof ConfigType.MapType table) {
      pairs(name, node).values().forEach((k, v) -> check(name + "." + k, v, table.value()));
    } else if (configType instanceof ConfigType.ObjectType fields) {
      pairs(name, node).values().forEach((k, v) -> field(name, k, v, fields));
    } else if (configType instanceof ConfigType.Either either) {
      check(name, node, node instanceof ConfigNode.ConfigMapping ? either.full() : either.brief());
    }
  }

  private static void word(String name, ConfigNode node, List<String> allowed) {
    if (!(node instanceof ConfigNode.Leaf leaf) || leaf.kind() == ConfigNode.ScalarKind.NOTHING) {
      throw node.place().error(name + " needs a text");
    }
    if (!allowed.isEmpty() && !allowed.contains(leaf.text())) {
      throw node.place()
          .error(
              name
                  + " cannot be "
                  + (ConfigNode.mayBeSecret(name) ? "that" : "\"" + leaf.text() + "\"")
                  + ", only "
                  + String.join(", ", allowed)
                  + meant(leaf.text(), allowed));
    }
  }

  private static void glob(String name, ConfigNode.Leaf leaf) {
    try {
      PathPattern.of(leaf.text());
    } catch (IllegalArgumentException e) {
      throw leaf.place().error(name + ": " + e.getMessage());
    }
  }

  private static void form(String name, ConfigNode node, ConfigType.PatternType form) {
    if (!(node instanceof ConfigNode.Leaf leaf) || !leaf.text().matches(form.pattern())) {
      throw node.place().error(name + " needs " + form.says() + said(name, node));
    }
  }

  private static void leaf(
      String name, ConfigNode node, String needs, ConfigNode.ScalarKind... kinds) {
    boolean fits = node instanceof ConfigNode.Leaf leaf && List.of(kinds).contains(leaf.kind());
    if (!fits) {
      throw node.place().error(name + " needs " + needs + said(name, node));
    }
  }

  private static void whole(String name, ConfigNode node, ConfigType.Whole whole) {
    String needs = "a whole number of at least " + whole.least();
    leaf(name, node, needs, ConfigNode.ScalarKind.WHOLE);
    String digits = ((ConfigNode.Leaf) node).text();
    if (!digits.matches("-?\\d{1,9}") || Integer.parseInt(digits) < whole.least()) {
      throw node.place().error(name + " needs " + needs + said(name, node));
    }
  }

  private static ConfigNode.ConfigMapping pairs(String name, ConfigNode node) {
    if (node instanceof ConfigNode.ConfigMapping pairs) {
      return pairs;
    }
    throw node.place().error(name + " needs a mapping of names to values" + said(name, node));
  }

  private static void field(
      String name, String key, ConfigNode value, ConfigType.ObjectType fields) {
    ConfigType.ConfigProperty known =
        fields.known().stream()
            .filter(f -> f.name().equals(key))
            .findFirst()
            .orElseThrow(
                () ->
                    value
                        .place()
                        .error(
                            "unknown "
                                + fields.noun()
                                + " \""
                                + key
                                + "\""
                                + (name.isEmpty() ? "" : " in " + name)
                                + meant(key, fields)));
    check(name.isEmpty() ? key : name + "." + key, value, known.configType());
  }

  /** A key may stand one level too high. */
  private static String meant(String key, ConfigType.ObjectType fields) {
    return fields.known().stream()
        .filter(
            f ->
                f.configType() instanceof ConfigType.ObjectType below
                    && below.names().contains(key))
        .findFirst()
        .map(f -> "; did you mean \"" + f.name() + "." + key + "\"?")
        .orElseGet(() -> meant(key, fields.names()));
  }

  static String meant(String word, List<String> known) {
    return Nearest.to(word, known).map(n -> "; did you mean \"" + n + "\"?").orElse("");
  }

  private static String said(String name, ConfigNode node) {
    return !ConfigNode.mayBeSecret(name) && node instanceof ConfigNode.Leaf leaf
        ? ", not \"" + leaf.text() + "\""
        : "";
  }
}
