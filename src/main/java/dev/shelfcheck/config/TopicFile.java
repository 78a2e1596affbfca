package dev.shelfcheck.config;

import dev.shelfcheck.rule.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one topic file: {@code field} and, under {@code topics}, one mapping for each topic. */
final class TopicFile {
  private static final Set<String> KEYS = Set.of("called", "words", "within", "near", "examples");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  private final String file;

  private TopicFile(String file) {
    this.file = file;
  }

  /**
   * Reads a file's topics, in their order.
   *
   * @param file for messages
   * @throws PageException where it is no YAML, has an unknown key, or leaves out what a topic needs
   */
  static List<Topic> read(String file, String text) {
    return new TopicFile(file).topics(text);
  }

  private List<Topic> topics(String text) {
    Map<?, ?> root = mapping(yaml(text), "a topic file");
    if (!root.keySet().equals(Set.of("field", "topics"))) {
      throw problem("a topic file has the keys field and topics, not " + root.keySet());
    }
    String field = String.valueOf(root.get("field"));
    List<Topic> topics = new ArrayList<>();
    mapping(root.get("topics"), "topics")
        .forEach((id, topic) -> topics.add(topic(field, String.valueOf(id), topic)));
    return topics;
  }

  private @Nullable Object yaml(String text) {
    try {
      YamlBounds.check(file, text);
      return new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text);
    } catch (StackOverflowError e) {
      throw problem("this is nested deeper than can be read");
    } catch (YamlEngineException e) {
      throw problem(String.valueOf(e.getMessage()));
    }
  }

  private Topic topic(String field, String id, Object value) {
    Map<?, ?> topic = mapping(value, id);
    Set<Object> unknown = new TreeSet<>(topic.keySet());
    unknown.removeAll(KEYS);
    if (!ID.matcher(id).matches()) {
      throw problem("a topic is named in kebab case, not " + id);
    }
    if (!unknown.isEmpty()) {
      throw problem("the topic " + id + " has unknown keys " + unknown);
    }
    List<String> examples = strings(topic, id, "examples");
    List<String> called = strings(topic, id, "called");
    List<String> words = strings(topic, id, "words");
    if (called.isEmpty() || words.isEmpty() || examples.isEmpty()) {
      throw problem("the topic " + id + " needs called, words and an example");
    }
    return new Topic(
        id,
        field,
        called,
        words,
        strings(topic, id, "within"),
        strings(topic, id, "near"),
        examples);
  }

  private Map<?, ?> mapping(@Nullable Object value, String what) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw problem(what + " is no mapping");
  }

  private List<String> strings(Map<?, ?> topic, String id, String key) {
    Object value = topic.get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
      throw problem(key + " of the topic " + id + " is no list of strings: quote numbers");
    }
    return list.stream().map(String::valueOf).toList();
  }

  private PageException problem(String words) {
    return new PageException(file, 1, words);
  }
}
