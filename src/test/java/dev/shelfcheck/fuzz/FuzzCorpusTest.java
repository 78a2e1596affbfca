package dev.shelfcheck.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.cli.FixFuzz;
import dev.shelfcheck.config.ConfigFuzz;
import dev.shelfcheck.engine.PatchFuzz;
import dev.shelfcheck.source.registry.RepliesFuzz;
import dev.shelfcheck.source.store.StoreFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing starts from and what it found, held again in every build. */
class FuzzCorpusTest {
  private static final Map<String, Consumer<byte[]>> TARGETS =
      Map.of(
          "markdown", MarkdownFuzz::fuzzerTestOneInput,
          "bibtex", BibtexFuzz::fuzzerTestOneInput,
          "config", ConfigFuzz::fuzzerTestOneInput,
          "patch", PatchFuzz::fuzzerTestOneInput,
          "replies", RepliesFuzz::fuzzerTestOneInput,
          "store", StoreFuzz::fuzzerTestOneInput,
          "fix", FixFuzz::fuzzerTestOneInput,
          "stretch", StretchFuzz::fuzzerTestOneInput);

  /** So many mutants of each input, always the same. */
  private static final int MUTANTS = 20;

  static Stream<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(Seeds.CORPUS)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  private static Consumer<byte[]> target(Path input) {
    return TARGETS.get(String.valueOf(Seeds.CORPUS.relativize(input).getName(0)));
  }

  @Test
  void everyTargetHasInputs() throws IOException {
    TreeSet<String> folders = new TreeSet<>();
    inputs().forEach(p -> folders.add(String.valueOf(Seeds.CORPUS.relativize(p).getName(0))));
    assertEquals(new TreeSet<>(TARGETS.keySet()), folders);
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void inputIsHeld(Path input) throws IOException {
    target(input).accept(Files.readAllBytes(input));
  }

  /** What is not made long before it is read. */
  static Stream<Path> plain() throws IOException {
    return inputs().filter(p -> !Seeds.CORPUS.relativize(p).startsWith("stretch"));
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("plain")
  void itsMutantsAreHeld(Path input) throws IOException {
    Random random = new Random(42);
    byte[] bytes = Files.readAllBytes(input);
    for (int i = 0; i < MUTANTS; i++) {
      target(input).accept(Mutation.of(bytes, random));
    }
  }

  @ParameterizedTest
  @MethodSource("plain")
  void cutShortItIsHeld(Path input) throws IOException {
    byte[] bytes = Files.readAllBytes(input);
    for (int part : List.of(2, 3, 5)) {
      target(input).accept(java.util.Arrays.copyOf(bytes, bytes.length / part));
    }
  }
}
