package dev.shelfcheck.source.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.store.Notebook;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What recorded replies are read as, over loopback. */
class RecordedRepliesTest {
  private static World world;

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

  static Stream<Recorded> recordings() throws IOException {
    return Recorded.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void areReadAs(Recorded recorded) {
    world.says(
        recorded.endpoint(),
        recorded.body().isTextual() ? "application/xml" : "application/json",
        recorded.text());
    RegistrySettings settings =
        world.settings(Map.of(RegistryEndpoint.OPENALEX, new Secret("k")), Optional.empty());
    try (HttpGate gate = world.gate(settings)) {
      Answer<Holding> answer =
          world
              .registries(settings, gate, Notebook.blank())
              .answer(List.of(recorded.question()))
              .to(recorded.question());
      Answer.Known<?> known = assertInstanceOf(Answer.Known.class, answer);
      Holding.Held held = assertInstanceOf(Holding.Held.class, known.value());
      assertEquals(recorded.reads(), Shapes.line(held.work()));
    }
  }
}
