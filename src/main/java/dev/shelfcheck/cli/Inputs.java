package dev.shelfcheck.cli;

import dev.shelfcheck.config.ConfigFile;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.Unreadable;
import dev.shelfcheck.read.LibraryReader;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.ReadOptions;
import dev.shelfcheck.read.bibtex.BibtexReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files a command looks at. */
final class Inputs {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files, folders or globs; - reads standard input. Default: this folder.")
  private List<String> paths = List.of();

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      description = "The name that standard input goes by.")
  private String stdinName = "stdin.md";

  Library read(Terminal terminal) {
    List<String> wanted = paths.isEmpty() ? List.of(".") : List.copyOf(paths);
    return new LibraryReader(
            Map.of(
                DocumentKind.MARKDOWN,
                new MarkdownReader(),
                DocumentKind.BIBTEX,
                new BibtexReader()))
        .read(wanted, ReadOptions.in(Path.of("")).withStdin(terminal.in(), stdinName));
  }

  /** The configs that hold for the paths, each once, in the order of the paths. */
  List<ConfigFile> configs() {
    Map<Path, ConfigFile> configs = new LinkedHashMap<>();
    for (String path : paths.isEmpty() ? List.of(".") : paths) {
      try {
        ConfigFile.nearest(Path.of(path.replaceFirst("[*?\\[{].*$", "")))
            .ifPresent(c -> configs.putIfAbsent(c.file(), c));
      } catch (IOException e) {
        throw new UsageException(path + ": its config could not be read: " + e.getMessage());
      }
    }
    return List.copyOf(configs.values());
  }

  /** Says which named paths could not be read; a run goes on without them and ends with code 2. */
  static boolean complain(Library library, Terminal terminal) {
    List<Unreadable> named = library.unreadable().stream().filter(Unreadable::named).toList();
    named.forEach(u -> terminal.err().println("shelfcheck: " + u.path() + " " + u.reason()));
    return !named.isEmpty();
  }
}
