package dev.shelfcheck.read.tree;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.thread.ThreadConfined;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML (1.2, core schema) as a tree; snakeyaml-engine's marks say where each value stands. */
@ThreadConfined
public final class YamlTree {
  /** Deeper than any list nests, and far from the stack's end. */
  private static final int DEEPEST = 100;

  /** More values than any list has, aliases written out. */
  private static final int MOST = 1_000_000;

  /**
   * A value that was read.
   *
   * @param count of the values in it, itself among them
   */
  private record CountedTree(Tree tree, int count) {}

  private final String text;
  private final int lead;
  private final int[] places;
  private int values;

  /** Of a value that stands for others by its name: the very value. */
  private final IdentityHashMap<Node, CountedTree> known = new IdentityHashMap<>();

  private YamlTree(String text, int lead) {
    this.text = text;
    this.lead = lead;
    this.places =
        text.codePointCount(lead, text.length()) == text.length() - lead
            ? new int[0]
            : places(text, lead);
  }

  /** Where each code point stands: marks count those. */
  private static int[] places(String text, int lead) {
    int[] places = new int[text.codePointCount(lead, text.length()) + 1];
    int at = lead;
    for (int i = 0; i < places.length; i++) {
      places[i] = at;
      at = at < text.length() ? text.offsetByCodePoints(at, 1) : at;
    }
    return places;
  }

  /**
   * Reads a text; of several documents each is an item.
   *
   * @throws MalformedException where it is no YAML, nests too deep, or comes to too much
   */
  public static Tree of(String text) throws MalformedException {
    int lead = text.startsWith("\uFEFF") ? 1 : 0;
    YamlTree tree = new YamlTree(text, lead);
    String body = text.substring(lead);
    LoadSettings settings =
        LoadSettings.builder()
            .setMaxAliasesForCollections(MOST)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();
    try {
      tree.bound(settings, body);
      List<Tree> documents = new ArrayList<>();
      for (Node node : new Compose(settings).composeAllFromString(body)) {
        documents.add(tree.value(node));
      }
      return documents.size() == 1
          ? documents.get(0)
          : new Tree.Items(new Span(0, text.length()), documents);
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(tree::place).orElse(0);
      throw new MalformedException(
          Math.min(at, text.length()), "it is no YAML: " + said(e.getProblem()));
    } catch (YamlEngineException e) {
      throw new MalformedException(0, "it is no YAML");
    }
  }

  private static String said(@org.jspecify.annotations.Nullable String problem) {
    return problem == null ? "" : problem.replaceAll("\\s+", " ");
  }

  private void bound(LoadSettings settings, String body) throws MalformedException {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(body)) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > DEEPEST) {
        int at = event.getStartMark().map(this::place).orElse(0);
        throw new MalformedException(at, "it is nested deeper than can be read");
      }
    }
  }

  private int place(Mark mark) {
    int index = mark.getIndex();
    return places.length == 0
        ? Math.min(text.length(), lead + index)
        : places[Math.min(places.length - 1, index)];
  }

  private Span span(Node node) {
    int start = node.getStartMark().map(this::place).orElse(0);
    int end = node.getEndMark().map(this::place).orElse(start);
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--; // what comes next begins there
    }
    return new Span(start, Math.max(start, end));
  }

  private Tree value(Node node) throws MalformedException {
    if (node.isRecursive()) {
      throw new MalformedException(span(node).start(), "a value holds itself");
    }
    CountedTree before = known.get(node);
    int count = (values += before == null ? 1 : before.count());
    if (count > MOST) {
      throw new MalformedException(span(node).start(), "it comes to more values than can be held");
    }
    if (before != null) {
      return before.tree();
    }
    Tree made = made(node);
    known.put(node, new CountedTree(made, values - count + 1));
    return made;
  }

  private Tree made(Node node) throws MalformedException {
    Span span = span(node);
    if (node instanceof SequenceNode sequence) {
      List<Tree> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(value(item));
      }
      return new Tree.Items(span, items);
    }
    if (node instanceof MappingNode mapping) {
      return pairs(mapping, span);
    }
    ScalarNode scalar = (ScalarNode) node;
    boolean none =
        scalar.getTag().equals(Tag.NULL) || (scalar.isPlain() && scalar.getValue().equals("~"));
    String value = none ? "" : scalar.getValue();
    YamlScalar written = YamlScalar.of(text, span, value, scalar.getScalarStyle());
    return new Tree.Scalar(written.place(), p -> written.transcript());
  }

  private Tree pairs(MappingNode mapping, Span span) throws MalformedException {
    List<Tree.Pair> pairs = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode k ? k.getValue() : "";
      Tree value = value(tuple.getValueNode());
      if (key.equals("<<") && value instanceof Tree.Pairs merged) {
        pairs.addAll(merged.pairs());
      } else {
        pairs.add(new Tree.Pair(key, span(tuple.getKeyNode()), value));
      }
    }
    return new Tree.Pairs(span, pairs);
  }
}
