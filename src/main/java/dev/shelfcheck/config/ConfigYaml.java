package dev.shelfcheck.config;

import dev.shelfcheck.thread.ThreadConfined;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a config's YAML (1.2, core schema) and keeps the line of every value. */
@ThreadConfined
final class ConfigYaml {
  /** Aliases of collections; no config has as many, and a bomb (a billion laughs) needs more. */
  private static final int MOST_ALIASES = 20;

  /** A hundred times what the largest config of a real list has. */
  private static final int MOST = 100_000;

  private final Path file;
  private int values;

  ConfigYaml(Path file) {
    this.file = file;
  }

  /**
   * The mapping that a config is; an empty file is an empty one.
   *
   * @throws PageException where the text is no YAML, or no mapping
   */
  ConfigNode.ConfigMapping read(String text) {
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setLabel(file.toString())
              .setMaxAliasesForCollections(MOST_ALIASES)
              .build();
      YamlBounds.check(file.toString(), text);
      return new Compose(settings)
          .composeString(text)
          .filter(n -> !Tag.NULL.equals(n.getTag()))
          .map(this::mapping)
          .orElseGet(() -> new ConfigNode.ConfigMapping(new ConfigLocation(file, 1), Map.of()));
    } catch (StackOverflowError e) {
      throw new PageException(file.toString(), 1, "this is nested deeper than can be read");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new PageException(file.toString(), line, "this is no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new PageException(file.toString(), 1, "this is no YAML: " + e.getMessage());
    }
  }

  private ConfigNode.ConfigMapping mapping(Node node) {
    if (node(node) instanceof ConfigNode.ConfigMapping pairs) {
      return pairs;
    }
    throw place(node).error("a config is a mapping of keys to values");
  }

  private ConfigNode node(Node node) {
    ConfigLocation configLocation = place(node);
    if (++values > MOST) {
      throw configLocation.error(
          "this config has more than " + MOST + " values, aliases written out");
    }
    if (node.isRecursive()) {
      throw configLocation.error("a value holds itself");
    }
    if (node instanceof ScalarNode scalar) {
      return new ConfigNode.Leaf(configLocation, scalar.getValue(), kind(scalar.getTag()));
    }
    if (node instanceof SequenceNode sequence) {
      List<ConfigNode> items = new ArrayList<>();
      sequence.getValue().forEach(n -> items.add(node(n)));
      return new ConfigNode.ConfigSequence(configLocation, items);
    }
    Map<String, ConfigNode> pairs = new LinkedHashMap<>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode k ? k.getValue() : "?";
      ConfigNode value = node(tuple.getValueNode());
      // A value is looked for where its key stands.
      pairs.put(key, at(place(tuple.getKeyNode()), value));
    }
    return new ConfigNode.ConfigMapping(configLocation, pairs);
  }

  private static ConfigNode at(ConfigLocation configLocation, ConfigNode value) {
    if (value instanceof ConfigNode.Leaf leaf) {
      return new ConfigNode.Leaf(configLocation, leaf.text(), leaf.kind());
    }
    return value instanceof ConfigNode.ConfigSequence items
        ? new ConfigNode.ConfigSequence(configLocation, items.values())
        : new ConfigNode.ConfigMapping(configLocation, ((ConfigNode.ConfigMapping) value).values());
  }

  private ConfigLocation place(Node node) {
    return new ConfigLocation(file, node.getStartMark().map(Mark::getLine).orElse(0) + 1);
  }

  private static ConfigNode.ScalarKind kind(Tag tag) {
    if (tag.equals(Tag.BOOL)) {
      return ConfigNode.ScalarKind.FLAG;
    }
    if (tag.equals(Tag.INT)) {
      return ConfigNode.ScalarKind.WHOLE;
    }
    if (tag.equals(Tag.FLOAT)) {
      return ConfigNode.ScalarKind.DECIMAL;
    }
    return tag.equals(Tag.NULL) ? ConfigNode.ScalarKind.NOTHING : ConfigNode.ScalarKind.TEXT;
  }
}
