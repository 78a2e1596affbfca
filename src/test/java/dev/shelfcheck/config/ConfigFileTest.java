package dev.shelfcheck.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigFileTest {
  @TempDir private Path folder;

  private Path config(String text) throws IOException {
    return Files.writeString(folder.resolve(ConfigFile.NAME), text);
  }

  private String refused(String text) throws IOException {
    Path file = config(text);
    String message =
        String.valueOf(assertThrows(PageException.class, () -> ConfigFile.read(file)).getMessage());
    return message.substring(file.toString().length());
  }

  @Test
  void cataloguesAreRelativeToTheConfig() throws IOException {
    assertEquals(
        List.of(folder.resolve("works.jsonl")),
        ConfigFile.read(config("catalogue: sub/../works.jsonl\n")).catalogues());
    assertEquals(
        List.of(folder.resolve("a"), Path.of("/b")),
        ConfigFile.read(config("catalogue:\n  - a\n  - /b\n")).catalogues());
  }

  @Test
  void anEmptyConfigSaysNothing() throws IOException {
    assertEquals(List.of(), ConfigFile.read(config("# nothing\n")).catalogues());
  }

  @Test
  void whatIsWrongIsNamedWithItsLine() throws IOException {
    assertEquals(":2: unknown key catalog; known are [catalogue]", refused("# mine\ncatalog: a\n"));
    assertEquals(":1: a config is a mapping of keys to values", refused("- a\n"));
    assertEquals(":2: a word is expected here", refused("catalogue:\n  a: b\n"));
  }

  @Test
  void theNearestConfigHoldsButNoneBeyondTheRepository() throws IOException {
    Path file = config("catalogue: a\n");
    Path inner = Files.createDirectories(folder.resolve("x/y"));
    assertEquals(Optional.of(file), ConfigFile.nearest(inner).map(ConfigFile::file));
    Files.createDirectory(folder.resolve("x/.git"));
    assertEquals(Optional.empty(), ConfigFile.nearest(inner));
  }
}
