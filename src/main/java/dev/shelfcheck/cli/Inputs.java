package dev.shelfcheck.cli;

import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.Unreadable;
import dev.shelfcheck.read.LibraryReader;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.ReadOptions;
import java.nio.file.Path;
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
    return new LibraryReader(Map.of(DocumentKind.MARKDOWN, new MarkdownReader()))
        .read(wanted, ReadOptions.in(Path.of("")).withStdin(terminal.in(), stdinName));
  }

  /** Says which named paths could not be read; a run goes on without them and ends with code 2. */
  static boolean complain(Library library, Terminal terminal) {
    List<Unreadable> named = library.unreadable().stream().filter(Unreadable::named).toList();
    named.forEach(u -> terminal.err().println("shelfcheck: " + u.path() + " " + u.reason()));
    return !named.isEmpty();
  }
}
