package dev.shelfcheck.cli;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.engine.ChangedLines;
import dev.shelfcheck.read.git.Changes;
import dev.shelfcheck.read.git.GitException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which findings are new: those with a place on a changed line. */
final class Narrowing {
  @Option(
      names = "--since",
      paramLabel = "REV",
      description =
          "Says only what stands on lines changed since the branch left REV; all files stay in"
              + " view.")
  private @Nullable String since;

  @Option(names = "--staged", description = "Says only what stands on staged lines.")
  private boolean staged;

  @Option(
      names = "--patch",
      description = "Says only what stands on lines that the patch on standard input brings.")
  private boolean patch;

  Audit narrow(Audit audit, Project project, Terminal terminal) throws IOException {
    int ways = (since == null ? 0 : 1) + (staged ? 1 : 0) + (patch ? 1 : 0);
    if (ways == 0) {
      return audit;
    }
    if (ways > 1) {
      throw new UsageException("give one of --since, --staged and --patch");
    }
    try {
      Changes changes = changes(project.config().root(), terminal);
      return ChangedLines.of(changes.patch(), changes.added(), p -> name(changes.top().resolve(p)))
          .narrow(audit, p -> name(project.folder().resolve(p)));
    } catch (GitException e) {
      throw new UsageException("what changed cannot be told: " + e.getMessage());
    }
  }

  private Changes changes(Path root, Terminal terminal) throws IOException {
    if (since != null) {
      return Changes.since(root, since);
    }
    return staged
        ? Changes.staged(root)
        : Changes.patch(root, new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static String name(Path file) {
    try {
      return file.toRealPath().toString();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize().toString();
    }
  }
}
