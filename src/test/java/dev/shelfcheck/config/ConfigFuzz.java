package dev.shelfcheck.config;

import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.fuzz.Bound;
import dev.shelfcheck.fuzz.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Any bytes as a config: read, or refused in words. */
public final class ConfigFuzz {
  private static final Path FILE = file();

  private ConfigFuzz() {}

  private static Path file() {
    try {
      Path folder = Files.createTempDirectory("config-fuzz");
      folder.toFile().deleteOnExit();
      return folder.resolve(".shelfcheck.yml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void fuzzerInitialize() {
    Seeds.warmUp("config", ConfigFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] data) {
    Bound.holds(data, () -> read(data));
  }

  private static void read(byte[] data) throws IOException {
    Files.write(FILE, data);
    try {
      Config config = new ConfigReader(RulePages.builtIn()).read(FILE, Optional.of("ci"));
      config.wants("a/b.md");
      config.resolved();
      config.sources();
    } catch (PageException | BoundedFile.Refusal refused) {
      Files.delete(FILE); // said in words, with file and line
    }
  }
}
