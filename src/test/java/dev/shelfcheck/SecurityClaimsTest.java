package dev.shelfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every claim of SECURITY.md names a test there is. */
class SecurityClaimsTest {
  private static final Pattern TEST = Pattern.compile("\\| `(\\w+)\\.(\\w+)` \\|$");

  @Test
  void everyClaimHasItsTest() throws IOException {
    List<String> claims =
        Files.readAllLines(Path.of("SECURITY.md")).stream()
            .takeWhile(l -> !l.startsWith("## The ways in")) // a table of guards, not of claims
            .filter(l -> l.startsWith("| ") && !l.startsWith("| claim"))
            .toList();
    assertTrue(claims.size() > 15);
    assertEquals(List.of(), claims.stream().filter(c -> !hasTest(c)).toList());
  }

  private static boolean hasTest(String claim) {
    var m = TEST.matcher(claim);
    return m.find()
        && Stream.of("void " + m.group(2) + "(", "ArchRule " + m.group(2) + " =")
            .anyMatch(source(m.group(1))::contains);
  }

  private static String source(String name) {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      Path file = files.filter(f -> f.endsWith(name + ".java")).findFirst().orElseThrow();
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
