package dev.shelfcheck.cli.run;

import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.read.data.DataFormGuess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Data files of a repository that look as if a list were made of them. */
public final class DataFilesFound {
  /** Where repositories keep them: at the top, or in a folder of it. */
  private static final int DEEPEST = 2;

  /** Larger ones are hardly written by hand. */
  private static final int LARGEST = 1 << 20;

  /** More are proposed by nobody. */
  private static final int MOST = 20;

  private DataFilesFound() {}

  /** What a config would say of them; nothing where there are none. */
  public static String declared(Path folder) throws IOException {
    List<String> lines;
    try (Stream<Path> files = Files.walk(folder.toAbsolutePath(), DEEPEST)) {
      lines =
          files
              .filter(f -> f.toString().matches("(?i).*\\.(?:ya?ml|toml|json|[ct]sv)"))
              .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
              .map(
                  f ->
                      folder
                          .toAbsolutePath()
                          .relativize(f)
                          .toString()
                          .replace(File.separatorChar, '/'))
              .filter(f -> !f.startsWith(".") && !f.contains("/.") && !f.contains("node_modules"))
              .sorted()
              .flatMap(f -> line(folder, f).stream())
              .limit(MOST)
              .toList();
    } catch (UncheckedIOException e) {
      return ""; // a folder that cannot be looked into
    }
    return lines.isEmpty()
        ? ""
        : "\n"
            + "# Data files that a list seems to be made of, and which of their fields say"
            + " what:\n"
            + "data:\n"
            + String.join("\n", lines)
            + "\n";
  }

  private static Optional<String> line(Path folder, String file) {
    try {
      String text = BoundedFile.text(folder.resolve(file), LARGEST);
      return DataFormGuess.of(file, text).map(p -> p.declared(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
