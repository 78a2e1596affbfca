package dev.shelfcheck.source.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.shelfcheck.ask.FileExists;
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
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An answer's value as JSON, in one form for the store and for recordings. */
final class AnswerForm {
  private static final String NO_SUCH = "no such";

  private AnswerForm() {}

  static JsonNode write(Object value) {
    if (value instanceof Holding.Held held) {
      return WorkForm.write(held.work());
    }
    if (value instanceof Holding.NoSuch) {
      return TextNode.valueOf(NO_SUCH);
    }
    if (value instanceof List<?> works) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      works.forEach(work -> array.add(WorkForm.write((Work) work)));
      return array;
    }
    if (value instanceof LinkReport report) {
      return LinkReportForm.write(report);
    }
    if (value instanceof Landing landing) {
      return TextNode.valueOf(landing.name().toLowerCase(Locale.ROOT));
    }
    if (value instanceof RepositoryReport report) {
      return repository(report);
    }
    if (value instanceof Stock stock) {
      return stock(stock);
    }
    if (value instanceof Boolean exists) {
      return BooleanNode.valueOf(exists);
    }
    throw new IllegalArgumentException("no form for " + value.getClass());
  }

  /** Reads what {@link #write} wrote for such a question. */
  @SuppressWarnings("unchecked") // each kind of question has one kind of value
  static <A> A read(Question<A> question, JsonNode node) {
    return (A) value(question, node);
  }

  private static Object value(Question<?> question, JsonNode node) {
    if (question instanceof WorkById) {
      return node.isObject() ? new Holding.Held(WorkForm.read(node)) : noSuch(node);
    }
    if (question instanceof WorksByTitle && node.isArray()) {
      List<Work> works = new ArrayList<>();
      node.forEach(work -> works.add(WorkForm.read(work)));
      return List.copyOf(works);
    }
    if (question instanceof LinkStatus) {
      return LinkReportForm.read(node);
    }
    if (question instanceof PageFragment && node.isTextual()) {
      return Landing.valueOf(node.asText().toUpperCase(Locale.ROOT));
    }
    if (question instanceof RepositoryStatus && node.isObject()) {
      return repository(node);
    }
    if (question instanceof Stocktaking && node.isObject()) {
      return new Stock(Fields.texts(node, "dumps"), Set.copyOf(Fields.texts(node, "schemes")));
    }
    if (question instanceof FileExists && node.isBoolean()) {
      return node.booleanValue();
    }
    throw new IllegalArgumentException("not an answer to that: " + node);
  }

  private static Holding noSuch(JsonNode node) {
    if (node.asText().equals(NO_SUCH)) {
      return new Holding.NoSuch();
    }
    throw new IllegalArgumentException("not a holding: " + node);
  }

  private static ObjectNode stock(Stock stock) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    stock.dumps().forEach(node.putArray("dumps")::add);
    stock.schemes().stream().sorted().forEach(node.putArray("schemes")::add);
    return node;
  }

  private static ObjectNode repository(RepositoryReport report) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("exists", report.exists()).put("archived", report.archived());
    report.renamed().ifPresent(name -> node.put("renamed", name));
    return node;
  }

  private static RepositoryReport repository(JsonNode node) {
    return new RepositoryReport(
        Fields.truth(node, "exists"), Fields.truth(node, "archived"), Fields.text(node, "renamed"));
  }
}
