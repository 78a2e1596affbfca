package dev.shelfcheck.source.links.hosts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.pattern.ForeignPattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The excludes a list already keeps for lychee: a regular expression a line in {@code
 * .lycheeignore}, and the array {@code exclude} of {@code lychee.toml} (lychee's own documentation
 * of both).
 */
public final class LycheeFiles {
  /** Each is tried on each address. */
  private static final int MOST = 1_000;

  private LycheeFiles() {}

  /**
   * Reads both files of a folder; what is not there excludes nothing.
   *
   * @throws IOException where a file cannot be read; the message names it
   * @throws IllegalArgumentException where one is malformed; the message names file and place
   */
  public static Exclusions in(Path folder) throws IOException {
    List<Exclusions.Exclusion> entries = new ArrayList<>();
    Path ignore = folder.resolve(".lycheeignore");
    if (Files.exists(ignore)) {
      List<String> lines = BoundedFile.text(ignore, BoundedFile.SETTINGS).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (!line.isEmpty() && !line.startsWith("#")) {
          entries.add(entry(line, ".lycheeignore:" + (i + 1)));
        }
      }
    }
    Path toml = folder.resolve("lychee.toml");
    if (Files.exists(toml)) {
      JsonNode excludes = read(toml).path("exclude");
      for (int i = 0; i < excludes.size(); i++) {
        entries.add(entry(excludes.get(i).asText(), "lychee.toml, exclude " + (i + 1)));
      }
    }
    if (entries.size() > MOST) {
      throw new IllegalArgumentException(
          entries.get(MOST).from()
              + ": no more than "
              + MOST
              + " patterns are read from .lycheeignore and lychee.toml");
    }
    return new Exclusions(entries);
  }

  private static JsonNode read(Path toml) throws IOException {
    try {
      return new TomlMapper().readTree(BoundedFile.text(toml, BoundedFile.SETTINGS));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new IllegalArgumentException(
          toml + ":" + line + ": " + e.getOriginalMessage().lines().findFirst().orElse(""), e);
    }
  }

  private static Exclusions.Exclusion entry(String regex, String from) {
    try {
      return new Exclusions.Exclusion(ForeignPattern.of(regex), from);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          from + ": not a regular expression that can be used: " + e.getMessage(), e);
    }
  }
}
