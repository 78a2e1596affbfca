package dev.shelfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One name, one thing: whoever looks a class up by its simple name finds one. */
class OneNameTest {
  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("src/test/java"));

  @Test
  void noSimpleNameIsBorneTwice() throws IOException {
    Map<String, List<Path>> bearers = new TreeMap<>();
    for (Path folder : SOURCES) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"))
            .forEach(
                f ->
                    bearers
                        .computeIfAbsent(f.getFileName().toString(), n -> new ArrayList<>())
                        .add(f));
      }
    }
    assertTrue(bearers.containsKey("OneNameTest.java"));
    bearers.values().removeIf(files -> files.size() < 2);
    assertEquals(Map.of(), bearers);
  }
}
