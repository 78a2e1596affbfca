package dev.shelfcheck.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole or not at all. */
class WholeFileTest {
  @TempDir private Path folder;

  @Test
  void permissionsAndLineEndsAreKept() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "a\r\nb");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
    WholeFile.write(file, "c\r\nd");
    assertEquals("c\r\nd", Files.readString(file));
    assertEquals("rwxr-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "a");
    Path link = Files.createSymbolicLink(folder.resolve("b.md"), Path.of("a.md"));
    WholeFile.write(link, "c");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("c", Files.readString(file));
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    WholeFile.write(folder.resolve("a.md"), "a");
    assertThrows(IOException.class, () -> WholeFile.write(folder.resolve("none/a.md"), "a"));
    Files.createDirectory(folder.resolve("d"));
    Files.writeString(folder.resolve("d/x"), "");
    assertThrows(IOException.class, () -> WholeFile.write(folder.resolve("d"), "a"));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }
}
