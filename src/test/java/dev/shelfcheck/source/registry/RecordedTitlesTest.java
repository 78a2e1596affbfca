package dev.shelfcheck.source.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.catalogue.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What recorded replies of those who are asked for titles, or only whether a DOI is there, are read
 * as over loopback. Their shapes are those that were recorded, their texts ours.
 */
class RecordedTitlesTest {
  private static final Path FOLDER = Path.of("src/test/resources/recordings");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static World world;

  private record Row(JsonNode json) {
    String text(String field) {
      return json.path(field).asText();
    }

    String body() {
      return json.path("body").toString();
    }

    @Override
    public String toString() {
      return text("registry") + " " + text("asks");
    }
  }

  @BeforeAll
  static void open() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @BeforeEach
  void calm() {
    world.calm();
  }

  private static Stream<Row> rows(String file) throws IOException {
    Stream.Builder<Row> rows = Stream.builder();
    for (String line : Files.readAllLines(FOLDER.resolve(file))) {
      rows.add(new Row(JSON.readTree(line)));
    }
    return rows.build();
  }

  static Stream<Row> titles() throws IOException {
    return rows("titles.jsonl");
  }

  static Stream<Row> handles() throws IOException {
    return rows("handles.jsonl");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("titles")
  void worksAreReadAs(Row row) {
    world.says(RegistryEndpoint.valueOf(row.text("registry")), "application/json", row.body());
    Answer<List<Work>> answer = world.answer(new WorksByTitle(row.text("asks"), List.of()));
    Answer.Known<?> known = assertInstanceOf(Answer.Known.class, answer);
    List<?> works = assertInstanceOf(List.class, known.value());
    assertEquals(
        List.of(row.text("reads")), works.stream().map(w -> Shapes.line((Work) w)).toList());
  }

  /** Cut anywhere, a reply is silence or says of the work what the whole one says. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("titles")
  void noCutReplySaysOtherThings(Row row) {
    for (int end = 0; end < row.body().length(); end += 7) {
      String cut = row.body().substring(0, end);
      try {
        DblpRecord.works(cut).forEach(w -> assertEquals(row.text("reads"), Shapes.line(w)));
      } catch (Silence silence) {
        assertNotNull(silence.getMessage());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("handles")
  void onlyADenialIsOne(Row row) {
    world.says(
        RegistryEndpoint.DOI_ORG,
        WireMock.aResponse()
            .withStatus(row.json().path("status").asInt())
            .withHeader("Content-Type", "application/json;charset=UTF-8")
            .withBody(row.body()));
    Answer<Holding> answer =
        world.answer(new WorkById(Notation.parse(row.text("asks")).orElseThrow()));
    assertEquals(row.text("reads"), read(answer));
  }

  private static String read(Answer<Holding> answer) {
    if (answer instanceof Answer.Known<Holding> known) {
      return known.value() instanceof Holding.Held ? "held" : "no such";
    }
    boolean notHeld = answer instanceof Answer.Unknown<?> u && u.cause() == Cause.NOT_HELD;
    return notHeld ? "not held" : "silence";
  }
}
