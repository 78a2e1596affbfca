package dev.shelfcheck.cli.option;

import dev.shelfcheck.api.Project;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.KnownFinding;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.engine.Baseline;
import dev.shelfcheck.report.BaselineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The baseline of a run. */
public final class BaselineOptions {
  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "The known findings. Default: .shelfcheck-baseline.json beside the config.")
  private @Nullable Path file;

  @Option(
      names = "--no-baseline",
      description = "Leaves the baseline aside; 'shelfcheck baseline' begins it anew.")
  private boolean none;

  /** The baseline's file: the one that is named, else the project's own. */
  public Path file(Project project) {
    return file == null ? project.baseline() : file;
  }

  /**
   * The baseline's file, to be written anew: a config may name any file of its repository.
   *
   * @throws UsageException where something else stands there
   */
  public Path replaceable(Project project) throws IOException {
    Path path = file(project);
    if (Files.isRegularFile(path)
        && !BaselineFile.looksLikeOne(BoundedFile.text(path, BoundedFile.RECORDS))) {
      throw new UsageException(
          path + " is no baseline and is not replaced by one: remove it first");
    }
    return path;
  }

  /** The audit with the known findings excused; what is stale is said on standard error. */
  public Baseline.BaselineComparison hold(Audit audit, Sight sight, Terminal terminal)
      throws IOException {
    Project project = sight.project();
    boolean apart = file == null && sight.elsewhere(); // it knows the lists of this folder
    List<KnownFinding> known = apart ? List.of() : findings(project);
    Baseline.BaselineComparison held = baseline(known, sight).hold(audit);
    int stale = held.stale().size();
    if (stale > 0) {
      terminal
          .err()
          .println(
              "shelfcheck: "
                  + (stale == 1
                      ? "1 known finding is gone; 'shelfcheck baseline --prune' takes it out of "
                      : stale
                          + " known findings are gone; 'shelfcheck baseline --prune' takes them"
                          + " out of ")
                  + project.inProject(file(project).toString()));
    }
    return held;
  }

  /** What is known already, for a run's sight of its lists. */
  public static Baseline baseline(List<KnownFinding> known, Sight sight) {
    return new Baseline(known, sight.project()::inProject, sight);
  }

  /**
   * The findings that are known already; none where there is no baseline or none is wanted.
   *
   * @throws UsageException where a file is named that is not there
   * @throws IOException where it cannot be read
   */
  public List<KnownFinding> findings(Project project) throws IOException {
    Path path = file(project);
    if (none || (file == null && !Files.exists(path))) {
      return List.of();
    }
    if (!Files.exists(path)) {
      throw new UsageException("--baseline " + path + " does not exist");
    }
    return BaselineFile.read(path.toString(), BoundedFile.text(path, BoundedFile.RECORDS));
  }
}
