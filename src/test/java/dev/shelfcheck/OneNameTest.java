package dev.shelfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One name, one thing: whoever looks a class up by its simple name finds one. */
class OneNameTest {
  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("src/test/java"));

  // Types within others that are still called as another file is; whoever renames some lowers it.
  private static final int NESTED = 0;

  @Test
  void typesWithinOthersHardlyTakeTheNameOfAFile() throws IOException {
    SourceTrees sources = SourceTrees.parsed();
    Set<String> files =
        sources.units().stream().map(SourceTrees::simpleName).collect(Collectors.toSet());
    List<String> found =
        sources.units().stream()
            .flatMap(unit -> new NestedNames(sources, unit, files).found().stream())
            .toList();
    assertTrue(
        found.size() <= NESTED,
        () -> found.size() + " of at most " + NESTED + ":\n" + String.join("\n", found));
  }

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
