package dev.shelfcheck.source.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A memory as one line of JSON, its question's key first. */
final class MemoryForm {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final String START = "{\"key\":\"";

  private MemoryForm() {}

  static String write(String key, Memory memory) {
    ObjectNode node = JSON.createObjectNode().put("key", key);
    memory.answer().ifPresent(answer -> answer(node, answer));
    memory.attempts().ifPresent(attempts -> attempts(node.putObject("tried"), attempts));
    memory.link().ifPresent(link -> link(node.putObject("link"), link));
    return node.toString();
  }

  private static void answer(ObjectNode node, StoredAnswer answer) {
    node.put("at", answer.at().toString());
    var sources = node.putArray("from");
    for (Evidence evidence : answer.evidence()) {
      sources.add(EvidenceForm.write(evidence));
    }
    node.set("answer", answer.value());
  }

  private static void attempts(ObjectNode node, Attempts attempts) {
    node.put("at", attempts.last().toString());
    node.put("cause", attempts.cause().name());
    node.put("detail", attempts.detail());
    Fields.put(node, "days", attempts.days().stream().map(LocalDate::toString).toList());
  }

  private static void link(ObjectNode node, LinkMemory link) {
    Fields.put(node, "alive", link.lastAlive().map(Instant::toString));
    Fields.put(node, "failed", link.failures().stream().map(Instant::toString).toList());
    Fields.put(node, "finalUrl", link.finalUrl());
    Fields.put(node, "etag", link.mark().etag());
    Fields.put(node, "titleHash", link.mark().titleHash());
  }

  /** Reads a line; absent where it is damaged, in whatever way: a stranger may have written it. */
  static Optional<Memory> read(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      return Optional.of(
          new Memory(answer(node), attempts(node.path("tried")), link(node.path("link"))));
    } catch (JsonProcessingException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<StoredAnswer> answer(JsonNode node) {
    if (!node.has("answer")) {
      return Optional.empty();
    }
    List<Evidence> evidence = Fields.list(node, "from", EvidenceForm::read);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("an answer that nobody gave");
    }
    Instant at = Fields.moment(Fields.required(node, "at"));
    return Optional.of(new StoredAnswer(at, node.path("answer"), evidence));
  }

  private static boolean isAbsent(JsonNode node) {
    if (!node.isMissingNode() && !node.isObject()) {
      throw new IllegalArgumentException("no object: " + node);
    }
    return node.isMissingNode();
  }

  private static Optional<Attempts> attempts(JsonNode node) {
    if (isAbsent(node)) {
      return Optional.empty();
    }
    return Optional.of(
        new Attempts(
            Fields.moment(Fields.required(node, "at")),
            Cause.valueOf(Fields.required(node, "cause")),
            Fields.required(node, "detail"),
            new TreeSet<>(Fields.texts(node, "days").stream().map(Fields::day).toList())));
  }

  private static Optional<LinkMemory> link(JsonNode node) {
    if (isAbsent(node)) {
      return Optional.empty();
    }
    return Optional.of(
        new LinkMemory(
            Fields.text(node, "alive").map(Fields::moment),
            new TreeSet<>(Fields.texts(node, "failed").stream().map(Fields::moment).toList()),
            Fields.text(node, "finalUrl"),
            new PageMark(Fields.text(node, "etag"), Fields.text(node, "titleHash"))));
  }
}
