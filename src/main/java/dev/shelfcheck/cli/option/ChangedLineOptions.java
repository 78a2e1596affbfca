package dev.shelfcheck.cli.option;

import dev.shelfcheck.api.Inputs;
import dev.shelfcheck.api.Project;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.disk.Sizes;
import dev.shelfcheck.engine.ChangedLines;
import dev.shelfcheck.engine.PatchException;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.read.git.Changes;
import dev.shelfcheck.read.git.GitException;
import dev.shelfcheck.read.git.Staged;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which findings are new: those with a place on a changed line. */
public final class ChangedLineOptions {
  /** The patch of a branch that rewrites every list there could be. */
  private static final int LARGEST_PATCH = 64 << 20;

  @Option(
      names = "--since",
      paramLabel = "REV",
      description =
          "Says only what stands on lines changed since the branch left REV; all files stay in"
              + " view.")
  private @Nullable String since;

  @Option(
      names = "--staged",
      description = "Says only what stands on staged lines, of the lists as they are staged.")
  private boolean staged;

  @Option(
      names = "--patch",
      description = "Says only what stands on lines that the patch on standard input brings.")
  private boolean patch;

  /** Takes the options from a line that picocli did not read. */
  public void take(PlainLine line) {
    staged = line.has("--staged");
  }

  /** Whether only what a change brings was asked for. */
  public boolean isAsked() {
    return since != null || staged || patch;
  }

  /** Whether standard input holds the patch. */
  public boolean takesStandardInput() {
    return patch;
  }

  /**
   * The findings that a change brings; what only stands beside a gap counts where it is new.
   *
   * @param over audits the same lists with other texts, by path
   */
  public Audit narrow(
      Audit audit, Sight sight, Function<Map<String, String>, Audit> over, Terminal terminal)
      throws IOException {
    int ways = (since == null ? 0 : 1) + (staged ? 1 : 0) + (patch ? 1 : 0);
    if (ways == 0) {
      return audit;
    }
    if (ways > 1) {
      throw new UsageException("give one of --since, --staged and --patch");
    }
    Project project = sight.project();
    try {
      Changes changes = changes(project.config().root(), data(audit.library()), terminal);
      ChangedLines lines =
          ChangedLines.of(changes.patch(), changes.added(), p -> name(changes.top(), p));
      if (patch) {
        doubt(lines, audit.library(), project, terminal.err());
      }
      return lines.narrow(audit, p -> name(project.folder(), p), over);
    } catch (PatchException | GitException e) {
      throw untold(e);
    }
  }

  /** Says where a patch cannot be of the lists that were looked at. */
  private static void doubt(ChangedLines lines, Library library, Project project, PrintWriter err) {
    if (library.documents().noneMatch(d -> lines.names(place(d, project)))) {
      err.println("shelfcheck: the patch names no list that was looked at, so nothing is new");
    }
    library
        .documents()
        .filter(d -> lines.isOfAnother(place(d, project), d.source().text()))
        .forEach(
            d ->
                err.println(
                    "shelfcheck: the patch does not fit "
                        + d.path()
                        + " as it is here, so which of its lines are new may be wrong"));
  }

  private static String place(Document document, Project project) {
    return name(project.folder(), document.path());
  }

  /**
   * The lists as they are staged, where those lines are asked for: other edits are not looked at.
   */
  public Library view(Library library, Sight sight) {
    if (!staged) {
      return library;
    }
    Project project = sight.project();
    try {
      Map<String, String> texts = new HashMap<>();
      Map<String, String> gone = new TreeMap<>();
      for (Map.Entry<Path, String> file :
          Staged.texts(project.config().root(), data(library)).entrySet()) {
        texts.put(name(file.getKey()), file.getValue());
        if (!Files.exists(file.getKey()) && sight.wants(file.getKey())) {
          gone.put(sight.shown(file.getKey()), file.getValue());
        }
      }
      Map<String, String> shown = new HashMap<>();
      library
          .documents()
          .map(Document::path)
          .forEach(
              path ->
                  Optional.ofNullable(texts.get(name(project.folder(), path)))
                      .ifPresent(text -> shown.put(path, text)));
      return Inputs.joined(Inputs.revising(library, project).with(shown), gone, project);
    } catch (GitException e) {
      throw untold(e);
    }
  }

  private static List<Path> data(Library library) {
    return library
        .documents()
        .filter(d -> d.kind() == DocumentKind.DATA)
        .map(d -> Path.of(d.path()))
        .toList();
  }

  private static UsageException untold(RuntimeException e) {
    return new UsageException("what changed cannot be told: " + e.getMessage());
  }

  private Changes changes(Path root, List<Path> data, Terminal terminal) throws IOException {
    if (since != null) {
      return Changes.since(root, since, data);
    }
    return staged ? Changes.staged(root, data) : Changes.patch(root, given(terminal.in()));
  }

  private static String given(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_PATCH + 1);
    if (bytes.length > LARGEST_PATCH) {
      throw new UsageException("the patch is larger than " + Sizes.mib(LARGEST_PATCH) + " MiB");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A file's one name; a path that no file here can have goes by itself. */
  private static String name(Path folder, String path) {
    try {
      return name(folder.resolve(path));
    } catch (InvalidPathException e) {
      return path;
    }
  }

  private static String name(Path file) {
    try {
      return file.toRealPath().toString();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize().toString();
    }
  }
}
