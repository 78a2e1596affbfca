package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that holds what the code produces. {@code -Dgoldens.write=true} writes it anew, to be read
 * as a diff.
 */
public final class Golden {
  private Golden() {}

  /** Holds a text against a file, its path from the project's root. */
  public static void holds(String file, String text) throws IOException {
    Path golden = Path.of(file);
    if (Boolean.getBoolean("goldens.write")) {
      Files.createDirectories(golden.toAbsolutePath().getParent());
      Files.writeString(golden, text);
    }
    assertEquals(Files.readString(golden, StandardCharsets.UTF_8), text, "differs from " + file);
  }
}
