package dev.shelfcheck.cli.option;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.cli.terminal.Deliveries;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.report.history.Change;
import dev.shelfcheck.report.history.Earlier;
import dev.shelfcheck.report.history.HistoryFile;
import dev.shelfcheck.report.history.OldReport;
import dev.shelfcheck.report.history.Snapshot;
import dev.shelfcheck.report.history.Trend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The audits that came before this one, in a history or in an old report. */
public final class HistoryOptions {
  @Option(
      names = "--history",
      paramLabel = "FILE",
      description = "Adds this audit to FILE and says what changed since the last one.")
  private @Nullable Path history;

  @Option(
      names = "--compare",
      paramLabel = "OLD.json",
      description =
          "Says what changed since an earlier report in JSON, as --output json=OLD.json left it.")
  private @Nullable Path compare;

  /**
   * What this audit is beside the earlier ones.
   *
   * @param changes since the last of the history, then since the old report
   */
  public record HistoryComparison(Trend trend, List<Change> changes) {}

  /** Reads what there is before anything is looked at, so that a wrong name costs no waiting. */
  public void check() throws IOException {
    if (compare != null && !Files.isRegularFile(compare)) {
      throw new UsageException("there is no file " + compare);
    }
    if (history != null) {
      new HistoryFile(history).read();
    }
  }

  /** Tells of an audit; it is told all the same where the history cannot be written. */
  public HistoryComparison tell(Audit audit, LocalDate date, Deliveries deliveries) {
    try {
      return tell(audit, date);
    } catch (IOException e) {
      deliveries.failed(e);
      return new HistoryComparison(Trend.none(), List.of());
    }
  }

  private HistoryComparison tell(Audit audit, LocalDate date) throws IOException {
    Optional<Change> old =
        compare == null
            ? Optional.empty()
            : Optional.of(Change.since(OldReport.read(compare), audit));
    Trend trend = trend(audit, date, old);
    boolean same = history == null;
    return new HistoryComparison(
        trend, Stream.concat(same ? Stream.of() : trend.change().stream(), old.stream()).toList());
  }

  private Trend trend(Audit audit, LocalDate date, Optional<Change> old) throws IOException {
    if (history == null) {
      return new Trend(List.of(), old);
    }
    HistoryFile file = new HistoryFile(history);
    List<Snapshot> before = file.read();
    Optional<Earlier> last = HistoryFile.last(before);
    return Trend.of(
        before, file.append(before, audit, date), last.map(e -> Change.since(e, audit)));
  }
}
