package dev.shelfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Records that say themselves when they are equal, so that a start is spared what Java makes of
 * them, ask every one of their components: one that was added later is not forgotten.
 */
class WrittenEqualityTest {
  private static final Path MAIN = Path.of("src/main/java");

  private static final Pattern EQUALS = Pattern.compile("other instanceof (\\w+) that\\b([^;]*);");

  /** Annotations and type arguments stand before a component's name. */
  private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*$");

  @Test
  void everyComponentIsAskedFor() throws IOException {
    List<String> forgotten = new ArrayList<>();
    int seen = 0;
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        Matcher equals = EQUALS.matcher(source);
        while (equals.find()) {
          List<String> components = components(source, equals.group(1));
          seen += components.isEmpty() ? 0 : 1;
          for (String component : components) {
            if (!equals.group(2).contains("that." + component)) {
              forgotten.add(equals.group(1) + "." + component);
            }
          }
        }
      }
    }
    assertEquals(List.of(), forgotten);
    assertTrue(seen > 0, "no record was seen");
  }

  /** The names of a record's components; none where it is no record. */
  private static List<String> components(String source, String name) {
    Matcher head = Pattern.compile("record " + name + "\\(").matcher(source);
    if (!head.find()) {
      return List.of();
    }
    List<String> components = new ArrayList<>();
    int depth = 0;
    int from = head.end();
    for (int i = from; depth >= 0; i++) {
      char c = source.charAt(i);
      depth += "(<".indexOf(c) >= 0 ? 1 : ")>".indexOf(c) >= 0 ? -1 : 0;
      if (depth < 0 || (depth == 0 && c == ',')) {
        Matcher component = COMPONENT.matcher(source.substring(from, i));
        if (component.find()) {
          components.add(component.group(1));
        }
        from = i + 1;
      }
    }
    return components;
  }
}
