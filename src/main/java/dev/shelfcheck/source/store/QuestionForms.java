package dev.shelfcheck.source.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.shelfcheck.ask.FileExists;
import dev.shelfcheck.ask.FileFragment;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.RepositoryReport;
import dev.shelfcheck.ask.RepositoryStatus;
import dev.shelfcheck.ask.Stock;
import dev.shelfcheck.ask.Stocktaking;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksAtHand;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.store.QuestionForm.RetentionClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The kinds of question there are, each with its form: all that memory knows of a kind. */
final class QuestionForms {
  private static final String NO_SUCH = "no such";

  private static final Map<Class<?>, QuestionForm<?, ?>> ALL =
      List.<QuestionForm<?, ?>>of(
              new QuestionForm<WorkById, Holding>(
                  WorkById.class,
                  q -> "work " + q.identifier().canonical(),
                  QuestionForms::holding,
                  QuestionForms::holding,
                  a -> a instanceof Holding.Held ? RetentionClass.WORK : RetentionClass.NOTHING),
              new QuestionForm<WorksByTitle, List<Work>>(
                  WorksByTitle.class,
                  q -> "title " + quoted(q.title(), q.authors()),
                  QuestionForms::works,
                  of(JsonNode::isArray, QuestionForms::works),
                  a -> a.isEmpty() ? RetentionClass.NOTHING : RetentionClass.WORK),
              new QuestionForm<WorksAtHand, List<Work>>(
                  WorksAtHand.class,
                  q -> "at hand " + quoted(q.search().title(), q.search().authors()),
                  QuestionForms::works,
                  of(JsonNode::isArray, QuestionForms::works),
                  a -> RetentionClass.FACT),
              new QuestionForm<LinkStatus, LinkReport>(
                  LinkStatus.class,
                  q -> "link " + q.url(),
                  LinkReportForm::write,
                  LinkReportForm::read,
                  a ->
                      a.verdict() == LinkReport.Verdict.DEAD
                          ? RetentionClass.DEAD
                          : RetentionClass.ALIVE),
              new QuestionForm<PageFragment, Landing>(
                  PageFragment.class,
                  q -> "place " + q.url() + "#" + q.fragment(),
                  a -> TextNode.valueOf(a.name().toLowerCase(Locale.ROOT)),
                  of(
                      JsonNode::isTextual,
                      n -> Landing.valueOf(n.asText().toUpperCase(Locale.ROOT))),
                  a -> a == Landing.MISSING ? RetentionClass.NOTHING : RetentionClass.ALIVE),
              new QuestionForm<RepositoryStatus, RepositoryReport>(
                  RepositoryStatus.class,
                  q -> "repository " + q.repository(),
                  QuestionForms::repository,
                  of(JsonNode::isObject, QuestionForms::repository),
                  a -> a.exists() ? RetentionClass.ALIVE : RetentionClass.DEAD),
              new QuestionForm<Stocktaking, Stock>(
                  Stocktaking.class,
                  q -> "stock",
                  QuestionForms::stock,
                  of(JsonNode::isObject, QuestionForms::stock),
                  a -> RetentionClass.FACT),
              new QuestionForm<FileExists, Boolean>(
                  FileExists.class,
                  q -> "file " + quoted(q.from(), List.of(q.target())),
                  BooleanNode::valueOf,
                  of(JsonNode::isBoolean, JsonNode::booleanValue),
                  a -> RetentionClass.FACT),
              new QuestionForm<FileFragment, Landing>(
                  FileFragment.class,
                  q -> "within " + quoted(q.from(), List.of(q.target(), q.fragment())),
                  a -> TextNode.valueOf(a.name().toLowerCase(Locale.ROOT)),
                  of(
                      JsonNode::isTextual,
                      n -> Landing.valueOf(n.asText().toUpperCase(Locale.ROOT))),
                  a -> RetentionClass.FACT))
          .stream()
          .collect(Collectors.toUnmodifiableMap(QuestionForm::kind, f -> f));

  private QuestionForms() {}

  /** The form of a question's kind. */
  @SuppressWarnings("unchecked") // an answer's type is its question's
  static <A> QuestionForm<?, A> of(Question<A> question) {
    QuestionForm<?, ?> form = ALL.get(question.getClass());
    if (form == null) {
      throw new IllegalStateException("no form for " + question.getClass().getSimpleName());
    }
    return (QuestionForm<?, A>) form;
  }

  /** A question's name in a file. */
  static String key(Question<?> question) {
    return of(question).keyOf(question);
  }

  private static <A> Function<JsonNode, A> of(
      Predicate<JsonNode> shape, Function<JsonNode, A> read) {
    return node -> {
      if (!shape.test(node)) {
        throw new IllegalArgumentException("not an answer to that: " + node);
      }
      return read.apply(node);
    };
  }

  private static JsonNode holding(Holding holding) {
    return holding instanceof Holding.Held held
        ? WorkForm.write(held.work())
        : TextNode.valueOf(NO_SUCH);
  }

  private static Holding holding(JsonNode node) {
    if (node.isObject()) {
      return new Holding.Held(WorkForm.read(node));
    }
    if (node.asText().equals(NO_SUCH)) {
      return new Holding.NoSuch();
    }
    throw new IllegalArgumentException("not a holding: " + node);
  }

  private static JsonNode works(List<Work> works) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    works.forEach(work -> array.add(WorkForm.write(work)));
    return array;
  }

  private static List<Work> works(JsonNode node) {
    List<Work> works = new ArrayList<>();
    node.forEach(work -> works.add(WorkForm.read(work)));
    return List.copyOf(works);
  }

  private static JsonNode stock(Stock stock) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    stock.dumps().forEach(node.putArray("dumps")::add);
    stock.schemes().stream().sorted().forEach(node.putArray("schemes")::add);
    if (!stock.venues()) {
      node.put("venues", false);
    }
    return node;
  }

  private static Stock stock(JsonNode node) {
    return new Stock(
        Fields.texts(node, "dumps"),
        Set.copyOf(Fields.texts(node, "schemes")),
        node.path("venues").asBoolean(true));
  }

  private static JsonNode repository(RepositoryReport report) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("exists", report.exists()).put("archived", report.archived());
    report.renamed().ifPresent(name -> node.put("renamed", name));
    return node;
  }

  private static RepositoryReport repository(JsonNode node) {
    return new RepositoryReport(
        Fields.truth(node, "exists"), Fields.truth(node, "archived"), Fields.text(node, "renamed"));
  }

  private static String quoted(String first, List<String> rest) {
    StringBuilder key = new StringBuilder(escaped(first));
    rest.forEach(part -> key.append(" | ").append(escaped(part)));
    return key.toString();
  }

  private static String escaped(String part) {
    return part.replace("\\", "\\\\").replace("|", "\\|");
  }
}
