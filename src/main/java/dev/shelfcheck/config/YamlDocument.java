package dev.shelfcheck.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML mapping whose every key and value knows its line. */
final class YamlDocument {
  private final String file;
  private final Map<String, NodeTuple> entries;

  private YamlDocument(String file, Map<String, NodeTuple> entries) {
    this.file = file;
    this.entries = entries;
  }

  /**
   * Reads a document; an empty one is an empty mapping.
   *
   * @throws PageException where it is malformed or no mapping, with its line
   */
  static YamlDocument of(String file, String text) {
    Map<String, NodeTuple> entries = new LinkedHashMap<>();
    Node root;
    try {
      var composed = new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
      if (composed.isEmpty()) {
        return new YamlDocument(file, entries);
      }
      root = composed.get();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
      throw new PageException(file, line, e.getProblem());
    } catch (YamlEngineException e) {
      throw new PageException(file, 1, String.valueOf(e.getMessage()));
    }
    if (!(root instanceof MappingNode mapping)) {
      throw new PageException(file, line(root), "a config is a mapping of keys to values");
    }
    mapping.getValue().forEach(t -> entries.put(scalar(file, t.getKeyNode()), t));
    return new YamlDocument(file, entries);
  }

  /** Refuses every key but these. */
  void allow(List<String> known) {
    entries.forEach(
        (key, tuple) -> {
          if (!known.contains(key)) {
            throw new PageException(
                file, line(tuple.getKeyNode()), "unknown key " + key + "; known are " + known);
          }
        });
  }

  /** A key's value as a list: one string, or several. */
  List<String> strings(String key) {
    NodeTuple tuple = entries.get(key);
    List<String> strings = new ArrayList<>();
    if (tuple != null && tuple.getValueNode() instanceof SequenceNode several) {
      several.getValue().forEach(n -> strings.add(scalar(file, n)));
    } else if (tuple != null) {
      strings.add(scalar(file, tuple.getValueNode()));
    }
    return strings;
  }

  private static String scalar(String file, Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new PageException(file, line(node), "a word is expected here");
  }

  private static int line(Node node) {
    return node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
  }
}
