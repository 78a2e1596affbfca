package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.catalogue.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reply as a registry gave it, reduced to its shape: the keys, types and oddities are those that
 * were recorded, every text and number of a name is ours.
 *
 * @param reads what it is read as, on one line
 */
record Recorded(RegistryEndpoint endpoint, String asks, JsonNode body, String reads) {
  /** Others than those that belong to the project may be named, in {@code RECORDED_REPLIES}. */
  private static final String OWN = "src/test/resources/recordings/replies.jsonl";

  private static final String FILE = System.getenv().getOrDefault("RECORDED_REPLIES", OWN);

  private static final ObjectMapper JSON = new ObjectMapper();

  static final RegistrySettings SETTINGS =
      RegistrySettings.of(Map.of("SHELFCHECK_OPENALEX_KEY", "k"));

  static Stream<Recorded> all() throws IOException {
    return Files.readAllLines(Path.of(FILE)).stream().filter(l -> !l.isBlank()).map(Recorded::of);
  }

  private static Recorded of(String line) {
    try {
      JsonNode row = JSON.readTree(line);
      return new Recorded(
          RegistryEndpoint.valueOf(row.path("registry").asText()),
          row.path("asks").asText(),
          row.path("body"),
          row.path("reads").asText());
    } catch (IOException e) {
      throw new IllegalStateException(line, e);
    }
  }

  /** Whether it is one of the project's. */
  boolean own() {
    return FILE.equals(OWN);
  }

  /** The body as it was sent. */
  String text() {
    return body.isTextual() ? body.asText() : body.toString();
  }

  WorkById question() {
    return new WorkById(Notation.parse(asks).orElseThrow());
  }

  private RegistryAdapter adapter() {
    return RegistryAdapters.byIdentifier(SETTINGS).stream()
        .filter(d -> d.name().equals(endpoint.title()))
        .findFirst()
        .orElseThrow();
  }

  /** What a body like this one is read as, if anything. */
  Optional<Work> read(String text) {
    List<Question<?>> batch = List.of(question());
    try {
      return adapter().read(200, text, batch).held().values().stream().findFirst();
    } catch (Silence silence) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return endpoint + " " + asks;
  }
}
