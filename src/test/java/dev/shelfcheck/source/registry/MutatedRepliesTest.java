package dev.shelfcheck.source.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.api.Sources;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A recorded reply that is cut anywhere, has lost a field or has another type in one: it is read or
 * it is silence, and nothing it says accuses a citation that is true.
 */
@Tag("slow")
class MutatedRepliesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  /** Made once: some rules read their lexicons when they are made. */
  private static final RulesInForce RULES = new RulesInForce(DAY);

  private static final int CUTS = 16;
  private static final SeenCounts TALLY = new SeenCounts();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What was judged, and what was explained by which rule. */
  @AfterAll
  static void tell() throws IOException {
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/replies.tally"), TALLY.toString());
  }

  static Stream<Recorded> recordings() throws IOException {
    return Recorded.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void accuseNobody(Recorded recorded) {
    Optional<Work> read = recorded.read(recorded.text());
    TALLY.count(
        read.isPresent() ? "recorded bodies that are read" : "recorded bodies that say nothing");
    read.ifPresent(whole -> mutated(recorded, whole));
    assertTrue(read.isPresent() || !recorded.own(), "is read");
  }

  private static void mutated(Recorded recorded, Work whole) {
    Set<Accusation> known = Set.copyOf(accusations(recorded, whole, whole));
    assertTrue(known.isEmpty() || !recorded.own(), () -> "as recorded: " + known);
    Set<String> rules = known.stream().map(Accusation::rule).collect(Collectors.toSet());
    rules.forEach(rule -> TALLY.count("of which are accused as recorded: " + rule));
    Map<Work, String> read = readings(recorded);
    read.forEach(
        (work, how) ->
            accusations(recorded, whole, work).stream()
                .filter(accusation -> !rules.contains(accusation.rule()))
                .forEach(accusation -> explain(accusation, whole, work, how)));
    read.keySet().stream()
        .filter(work -> !work.equals(whole))
        .forEach(work -> TALLY.count("other readings judged"));
  }

  /** One is explained where the reading states less than the record did, and not what was cited. */
  private static void explain(Accusation accusation, Work whole, Work said, String how) {
    assertTrue(
        StatesLess.explains(accusation.rule(), whole, said), () -> accusation + " of " + how);
    TALLY.count("readings that state less, and not what was cited: " + accusation.rule());
  }

  /** All that mutations of a record are read as, each with one of its mutations. */
  private static Map<Work, String> readings(Recorded recorded) {
    Map<Work, String> read = new LinkedHashMap<>();
    Consumer<String> look =
        how -> recorded.read(how).ifPresent(work -> read.putIfAbsent(work, how));
    String text = recorded.text();
    for (int i = 1; i < CUTS; i++) {
      look.accept(text.substring(0, text.length() * i / CUTS));
    }
    if (recorded.body().isTextual()) {
      MutatedXml.of(text).forEach(look);
    } else {
      JsonNode body = recorded.body().deepCopy();
      mutate(body, () -> look.accept(body.toString()));
      assertEquals(recorded.body(), body, "every mutation was taken back");
    }
    if (read.size() < 2) {
      wipe(recorded, read, look);
    }
    return read;
  }

  /**
   * No single mutation tells in a record that names nobody: without its title it is silence, and
   * all else stands in it more than once, or nowhere. What stands more than once is dropped from
   * all its places; where there is a title alone, another one must be read as another.
   */
  private static void wipe(Recorded recorded, Map<Work, String> read, Consumer<String> look) {
    Work whole = recorded.read(recorded.text()).orElseThrow();
    assertEquals(List.of(), whole.authors(), "who is named once is missed when he is dropped");
    if (whole.years().isEmpty() && whole.venues().isEmpty()) {
      TALLY.count("of which state a title alone");
      String other = recorded.text().replace(whole.title(), "Another title");
      assertEquals("Another title", recorded.read(other).map(Work::title).orElse(""));
      return;
    }
    TALLY.count("of which name nobody and state all but the title twice");
    Set<JsonNode> values = new LinkedHashSet<>();
    values(recorded.body(), values);
    for (JsonNode value : values) {
      JsonNode body = recorded.body().deepCopy();
      drop(body, value);
      look.accept(body.toString());
    }
    assertTrue(read.size() > 1, "what is dropped everywhere changes what is read");
  }

  private static void values(JsonNode node, Set<JsonNode> values) {
    if (node.isValueNode()) {
      values.add(node);
    }
    node.forEach(below -> values(below, values));
  }

  private static void drop(JsonNode node, JsonNode value) {
    node.forEach(below -> drop(below, value));
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      for (Iterator<JsonNode> all = node.elements(); all.hasNext(); ) {
        if (all.next().equals(value)) {
          all.remove();
        }
      }
    }
  }

  /** Every field of every object below is dropped, then of each other type, one at a time. */
  private static void mutate(JsonNode node, Runnable look) {
    if (node instanceof ObjectNode object) {
      List<String> fields = new ArrayList<>();
      object.fieldNames().forEachRemaining(fields::add);
      ObjectNode before = object.deepCopy();
      for (String field : fields) {
        object.remove(field);
        look.run();
        for (JsonNode other : others(before.get(field))) {
          object.set(field, other);
          look.run();
        }
        object.removeAll();
        object.setAll(before);
      }
      fields.forEach(field -> mutate(object.get(field), look));
    } else {
      node.forEach(item -> mutate(item, look));
    }
  }

  private static List<JsonNode> others(JsonNode value) {
    List<JsonNode> all = new ArrayList<>();
    all.add(NODES.nullNode());
    if (!value.isBoolean()) {
      all.add(NODES.booleanNode(true));
    }
    all.add(NODES.numberNode(7));
    all.add(NODES.arrayNode());
    all.add(NODES.objectNode());
    all.add(NODES.arrayNode().add(value.deepCopy()));
    all.add(NODES.objectNode().set("value", value.deepCopy()));
    if (value instanceof ArrayNode list && !list.isEmpty()) {
      all.add(list.get(0).deepCopy());
    }
    if (value.isNumber()) {
      all.add(NODES.textNode(value.asText()));
    }
    return all;
  }

  /** What is said of a citation of the whole work where the registry says another. */
  private static List<Accusation> accusations(Recorded recorded, Work whole, Work said) {
    Source source = new Registered(recorded, said);
    return new Shelfcheck(RULES, Sources.of(List.of(source)))
        .audit(Map.of("list.bib", citation(recorded, whole))).audit().broken().stream()
            .filter(b -> !b.finding().evidence().isEmpty())
            .map(b -> new Accusation(b.rule().value(), b.finding().message().toString()))
            .toList();
  }

  private record Accusation(String rule, String words) {}

  private static String citation(Recorded recorded, Work work) {
    StringBuilder bib = new StringBuilder("@misc{key,\n  title = {{" + work.title() + "}},\n");
    if (!work.authors().isEmpty()) {
      bib.append("  author = {").append(String.join(" and ", work.authors())).append("},\n");
    }
    StatesLess.citedYear(work).ifPresent(y -> bib.append("  year = {" + y + "},\n"));
    work.venues().stream().findFirst().ifPresent(v -> bib.append("  journal = {" + v + "},\n"));
    Identifier id = recorded.question().identifier();
    String field = id instanceof Doi ? "doi = {" + id.value() : "url = {" + id.url();
    return bib.append("  " + field + "}\n}\n").toString();
  }

  /** Knows one work. */
  private record Registered(Recorded recorded, Work work) implements Source {
    @Override
    public String name() {
      return recorded.endpoint().title();
    }

    @Override
    public boolean answers(Question<?> question) {
      return question.equals(recorded.question());
    }

    @Override
    public Answers answer(Collection<? extends Question<?>> batch) {
      Evidence evidence = new Evidence(name(), DAY, Evidence.Provenance.LIVE);
      Map<Question<?>, Answer<?>> answers = new LinkedHashMap<>();
      batch.stream()
          .filter(this::answers)
          .forEach(q -> answers.put(q, Answer.Known.of(new Holding.Held(work), evidence)));
      return Answers.of(answers);
    }
  }
}
