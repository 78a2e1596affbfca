package dev.shelfcheck.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What fuzzing starts from, read once before any input has a time. */
public final class Seeds {
  /** The kept inputs, a folder for each target. */
  static final Path CORPUS = Path.of("src/test/resources/fuzz");

  /** Larger ones are there for their size. */
  private static final long SMALL = 5_000;

  private Seeds() {}

  /** One input read, however long it takes. */
  public interface Reader {
    void read(byte[] input) throws Exception;
  }

  /**
   * Reads each small input of a target, so that no input's time is that of loading and
   * instrumenting classes.
   */
  public static void warmUp(String target, Reader reader) {
    try (Stream<Path> files = Files.list(CORPUS.resolve(target))) {
      for (Path file : files.sorted().toList()) {
        if (Files.size(file) < SMALL) {
          reader.read(Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new AssertionError("an exception escapes", e);
    }
  }
}
