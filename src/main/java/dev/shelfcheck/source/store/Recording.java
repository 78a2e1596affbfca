package dev.shelfcheck.source.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.disk.WholeFile;
import dev.shelfcheck.disk.WriteDoor;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that a run was told, silence included, in a folder: {@code answers.jsonl}, sorted, and {@code
 * run.json} with the day it was judged by. A run replayed from it ends byte for byte as the run
 * that was recorded, whose own evidence is said to be recorded too.
 */
public final class Recording {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final LocalDate day;
  private final Map<String, String> lines;
  private final Damage damage;

  private Recording(LocalDate day, Map<String, String> lines, Damage damage) {
    this.day = day;
    this.damage = damage;
    this.lines = new TreeMap<>(lines);
  }

  /** An empty recording of a run judged by a day. */
  public static Recording begin(LocalDate day) {
    return new Recording(day, Map.of(), new Damage("the recording"));
  }

  /**
   * Reads a recording.
   *
   * @throws IOException where the folder holds none; the message names the file
   */
  public static Recording open(Path folder) throws IOException {
    try {
      JsonNode run =
          JSON.readTree(BoundedFile.text(folder.resolve("run.json"), BoundedFile.SETTINGS));
      Map<String, String> lines = new TreeMap<>();
      Damage damage = new Damage(folder.resolve("answers.jsonl").toString());
      LineFile.of(folder.resolve("answers.jsonl"), damage, line -> keep(lines, line, damage));
      return new Recording(Fields.day(Fields.required(run, "day")), lines, damage);
    } catch (JsonProcessingException | CharacterCodingException | RuntimeException e) {
      throw new IOException(folder + ": not a recording", e);
    }
  }

  private static void keep(Map<String, String> lines, String line, Damage damage) {
    try {
      lines.put(Fields.required(JSON.readTree(line), "key"), line);
    } catch (JsonProcessingException | RuntimeException e) {
      damage.line();
    }
  }

  /** What a run is to say of its recording, a sentence each. */
  public List<String> remarks() {
    return damage.words();
  }

  /** The day the recorded run was judged by. */
  public LocalDate day() {
    return day;
  }

  /** Takes answers in and gives them back as recorded ones. */
  public Answers keep(Answers answers) {
    Map<Question<?>, Answer<?>> kept = new LinkedHashMap<>();
    answers
        .asMap()
        .forEach(
            (question, answer) -> {
              String key = QuestionForms.key(question);
              lines.put(key, line(key, question, answer));
              kept.put(question, recorded(answer));
            });
    return Answers.of(kept);
  }

  private static Answer<?> recorded(Answer<?> answer) {
    return answer instanceof Answer.Known<?> known ? asRecorded(known) : answer;
  }

  private static <A> Answer<A> asRecorded(Answer.Known<A> known) {
    return new Answer.Known<>(known.value(), recorded(known.evidence()));
  }

  private static List<Evidence> recorded(List<Evidence> evidence) {
    return evidence.stream()
        .map(e -> new Evidence(e.source(), e.when(), Evidence.Provenance.RECORDED, e.differs()))
        .toList();
  }

  private static String line(String key, Question<?> question, Answer<?> answer) {
    ObjectNode node = JSON.createObjectNode().put("key", key);
    if (answer instanceof Answer.Known<?> known) {
      var from = node.putArray("from");
      known.evidence().forEach(evidence -> from.add(EvidenceForm.write(evidence)));
      node.set("answer", QuestionForms.of(question).written(known.value()));
    } else if (answer instanceof Answer.Unknown<?> unknown) {
      node.put("cause", unknown.cause().name()).put("detail", unknown.detail());
    }
    return node.toString();
  }

  /** What was answered to a question. */
  <A> Optional<Answer<A>> answer(Question<A> question) {
    return Optional.ofNullable(lines.get(QuestionForms.key(question)))
        .flatMap(line -> kept(question, line));
  }

  private <A> Optional<Answer<A>> kept(Question<A> question, String line) {
    try {
      return Optional.of(answer(question, JSON.readTree(line)));
    } catch (JsonProcessingException | RuntimeException e) {
      damage.key(QuestionForms.key(question));
      return Optional.empty();
    }
  }

  private static <A> Answer<A> answer(Question<A> question, JsonNode node) {
    if (node.has("cause")) {
      return Answer.unknown(
          Cause.valueOf(Fields.required(node, "cause")), Fields.required(node, "detail"));
    }
    return new Answer.Known<>(
        QuestionForms.of(question).read().apply(node.path("answer")),
        recorded(Fields.list(node, "from", EvidenceForm::read)));
  }

  /** Writes the recording; a former one in the folder is replaced file by file. */
  public void save(Path folder) throws IOException {
    WriteDoor.folder(folder);
    replace(folder.resolve("answers.jsonl"), List.copyOf(lines.values()));
    String run = JSON.createObjectNode().put("day", day.toString()).toString();
    replace(folder.resolve("run.json"), List.of(run));
  }

  private static void replace(Path file, List<String> lines) throws IOException {
    WholeFile.write(file, String.join("\n", lines) + "\n");
  }
}
