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

/** One name, one thing: whoever looks a type up by its simple name finds one. */
class OneNameTest {
  private static final Path TESTS = Path.of("src/test/java");

  @Test
  void noSimpleNameIsBorneTwice() throws IOException {
    Map<String, List<String>> bearers = new TreeMap<>();
    SourceTrees sources = SourceTrees.parsed();
    sources.units().forEach(unit -> new TypeNames(sources, unit, bearers).found());
    assertTrue(bearers.containsKey("Outcome"), "a file's");
    assertTrue(bearers.containsKey("Holds"), "one within it");
    try (Stream<Path> files = Files.walk(TESTS)) {
      files
          .filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"))
          .forEach(f -> bearers.computeIfAbsent(name(f), n -> new ArrayList<>()).add(f.toString()));
    }
    assertTrue(bearers.containsKey("OneNameTest"), "a test's");
    bearers.values().removeIf(places -> places.size() < 2);
    assertEquals(Map.of(), bearers);
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".java".length());
  }
}
