package dev.shelfcheck.cli.run;

import dev.shelfcheck.api.Audited;
import dev.shelfcheck.api.Project;
import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.cli.option.CatalogueOptions;
import dev.shelfcheck.cli.option.EvidenceOptions;
import dev.shelfcheck.cli.option.PlainLine;
import dev.shelfcheck.cli.option.Plugins;
import dev.shelfcheck.cli.option.QueryOptions;
import dev.shelfcheck.cli.option.RuleSelection;
import dev.shelfcheck.cli.option.Sight;
import dev.shelfcheck.cli.option.Today;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.ProgressReporter;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.disk.Drawer;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.read.kept.KeptReadings;
import dev.shelfcheck.report.Report;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;

/** The audit that a command begins with: its lists, its rules, its witnesses, its day. */
public final class AuditRun {
  @Mixin private final ListInputs inputs = new ListInputs();
  @Mixin private final CatalogueOptions catalogues = new CatalogueOptions();
  @Mixin private final QueryOptions queryOptions;
  @Mixin private final Plugins plugins = new Plugins();
  @Mixin private final RuleSelection selection = new RuleSelection();

  @Mixin private final Today today = new Today();

  /** Whether what is said tells of every answer: then all is asked for. */
  private final boolean tellsAnswers;

  /**
   * The options of a command.
   *
   * @param outgoing whether it asks the network where nothing is said, and tells of all answers
   */
  public AuditRun(boolean outgoing) {
    this.tellsAnswers = outgoing;
    this.queryOptions = new QueryOptions(outgoing);
  }

  /**
   * Takes inputs, catalogues and the day from a line that picocli did not read.
   *
   * @throws DateTimeException where the day is none
   */
  public void take(PlainLine line) {
    inputs.take(line);
    catalogues.take(line);
    today.take(line);
  }

  /**
   * A run that looked.
   *
   * @param result is over when the use of the run is
   * @param progressReporter to be closed before anything is printed
   * @param sight what its paths cover
   */
  public record Done(Audited result, ProgressReporter progressReporter, Sight sight) {
    /** The project whose config holds for it. */
    public Project project() {
      return result.rules().project();
    }

    /** What it found. */
    public Audit audit() {
      return result.audit();
    }

    /** The audit of the same lists over some changed texts, by path. */
    public Audit over(Map<String, String> texts) {
      return result.with(texts).audit();
    }

    /** The same run over some changed texts, by path. */
    public Done with(Map<String, String> texts) {
      return new Done(result.with(texts), progressReporter, sight);
    }
  }

  /** What a command makes of a run. */
  public interface Use {
    /**
     * Does it.
     *
     * @return the exit code
     * @throws IOException where a file cannot be read or written
     */
    int of(Done done) throws IOException;
  }

  /** What a command looks at, where that is not the files as they are. */
  public interface LibraryView {
    /**
     * What is looked at in place of the files that were read.
     *
     * @param sight what the run's paths cover
     * @throws IOException where what it takes instead cannot be read
     */
    Library of(Library library, Sight sight) throws IOException;
  }

  /** Refuses addresses, where files are needed. */
  public void wantFiles(String why) {
    inputs.wantFiles(why);
  }

  /** Refuses a list on standard input, which is needed for something else. */
  public void keepStandardInput(String why) {
    inputs.keepStandardInput(why);
  }

  /** What the arguments name elsewhere than on this disk. */
  public Optional<RemoteInputs> remote() {
    return inputs.remote();
  }

  /** The formats there are, by name. */
  public Map<String, Report> formats() {
    return plugins.formats();
  }

  /** Looks, and hands over; a run that only plans prints its plan instead. */
  public int use(Terminal terminal, Use use) throws IOException {
    return use(terminal, (library, sight) -> library, use);
  }

  /**
   * Looks at what a view makes of the library, and hands over.
   *
   * @return the exit code
   */
  public int use(Terminal terminal, LibraryView view, Use use) throws IOException {
    Optional<LocalDate> given = today.given();
    Project project = inputs.project(terminal, plugins);
    QueryOptions allowed = queryOptions.under(project.config(), terminal);
    try (catalogues;
        QuerySession querySession = QuerySession.open(allowed, terminal, project.config(), given)) {
      LocalDate date = querySession.day(given);
      RulesInForce rules = selection.of(new RulesInForce(date, project, plugins::rules));
      ProgressReporter progressReporter = querySession.headway();
      allowed.whyNotFetched().ifPresent(inputs::wantFiles);
      inputs.fetch(allowed.outreach(), terminal, progressReporter);
      progressReporter.phase("reading the lists");
      Library seen = view.of(inputs.read(terminal), inputs.sight(terminal));
      boolean unusable = ListInputs.complain(seen, terminal);
      List<Source> local =
          Stream.concat(
                  LocalSources.inOrder(terminal, catalogues, inputs, date).stream(),
                  plugins.sources().stream())
              .toList();
      Shelfcheck shelfcheck = new Shelfcheck(rules, querySession.sources(local));
      progressReporter.phase(
          String.format(
              Locale.ROOT,
              "checking %,d entries against %d rules",
              seen.documents().mapToInt(d -> d.entries().size()).sum(),
              rules.active().size()));
      Audited audited = audited(shelfcheck, seen, terminal);
      if (querySession.plan().isPresent()) {
        querySession.settle();
        PlanReport.print(querySession.plan().get(), terminal.out());
        return unusable ? ExitCode.USAGE : ExitCode.CLEAN;
      }
      int code = use.of(new Done(audited, progressReporter, inputs.sight(terminal)));
      return unusable ? ExitCode.USAGE : code;
    }
  }

  /** Looks at lists; long ones are judged once for as long as nothing changes. */
  private Audited audited(Shelfcheck shelfcheck, Library library, Terminal terminal) {
    Optional<KeptReadings> readings = inputs.kept();
    Optional<Drawer> judgments = EvidenceOptions.judgments(terminal);
    boolean kept =
        !tellsAnswers
            && !plugins.areNamed()
            && readings.isPresent()
            && judgments.isPresent()
            && KeptReadings.isWorth(library);
    return kept
        ? shelfcheck.audit(library, readings.get(), judgments.get())
        : shelfcheck.audit(library);
  }
}
