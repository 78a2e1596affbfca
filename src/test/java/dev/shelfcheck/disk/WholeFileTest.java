package dev.shelfcheck.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
  void whatIsNoFileIsWrittenInto() {
    Path full = Path.of("/dev/full"); // on Linux: a device that takes nothing
    assumeTrue(Files.exists(full));
    IOException said = assertThrows(IOException.class, () -> WholeFile.write(full, "a"));
    assertEquals("/dev/full: No space left on device", said.getMessage());
    assertFalse(Files.isRegularFile(full));
  }

  @Test
  void aContentThatFailsChangesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "a");
    assertThrows(
        IOException.class,
        () ->
            WholeFile.write(
                file,
                draft -> {
                  draft.write("b");
                  throw new IOException("the disk is gone");
                }));
    assertEquals("a", Files.readString(file));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
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
