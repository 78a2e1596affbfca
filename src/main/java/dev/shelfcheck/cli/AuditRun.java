package dev.shelfcheck.cli;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.engine.AuditSeries;
import dev.shelfcheck.engine.Auditor;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.report.Report;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;

/** The audit that a command begins with: its lists, its rules, its witnesses, its day. */
final class AuditRun {
  @Mixin private final Inputs inputs = new Inputs();
  @Mixin private final CatalogueChoice catalogues = new CatalogueChoice();
  @Mixin private final Asking asking;
  @Mixin private final Plugins plugins = new Plugins();

  @Mixin private final Today today = new Today();

  /**
   * The options of a command.
   *
   * @param outgoing whether it asks the network where nothing is said
   */
  AuditRun(boolean outgoing) {
    this.asking = new Asking(outgoing);
  }

  /**
   * A run that looked.
   *
   * @param series for looking again; it is over when the use of the run is
   * @param headway to be closed before anything is printed
   */
  record Done(
      Project project,
      RulesInForce rules,
      LocalDate date,
      Library library,
      AuditSeries series,
      Audit audit,
      Headway headway) {}

  /** What a command makes of a run. */
  interface Use {
    /** Its exit code. */
    int of(Done done) throws IOException;
  }

  /** What a command looks at, where that is not the files as they are. */
  interface View {
    Library of(Library library, Project project) throws IOException;
  }

  /** The formats there are, by name. */
  Map<String, Report> formats() {
    return plugins.formats();
  }

  /** Looks, and hands over; a run that only plans prints its plan instead. */
  int use(Terminal terminal, Use use) throws IOException {
    return use(terminal, (library, project) -> library, use);
  }

  int use(Terminal terminal, View view, Use use) throws IOException {
    Optional<LocalDate> given = today.given();
    Project project = inputs.project(terminal, plugins);
    Asking allowed = asking.under(project.config());
    try (Inquiry inquiry = Inquiry.open(allowed, terminal, project.config(), given)) {
      LocalDate date = inquiry.day(given);
      RulesInForce rules = new RulesInForce(date, project, plugins);
      Headway headway = inquiry.headway();
      headway.phase("reading the lists");
      Library library = inputs.read(terminal);
      boolean unusable = Inputs.complain(library, terminal);
      AuditSeries series =
          new Auditor(
                  rules.active(),
                  inquiry.asker(
                      Stream.concat(
                              Sources.inOrder(terminal, catalogues, inputs, date).stream(),
                              plugins.sources().stream())
                          .toList()))
              .series();
      Library seen = view.of(library, project);
      headway.phase(
          String.format(
              Locale.ROOT,
              "checking %,d entries against %d rules",
              seen.documents().mapToInt(d -> d.entries().size()).sum(),
              rules.active().size()));
      Audit audit = series.audit(seen);
      if (inquiry.plan().isPresent()) {
        inquiry.settle();
        PlanReport.print(inquiry.plan().get(), terminal.out());
        return unusable ? ExitCode.USAGE : ExitCode.CLEAN;
      }
      int code = use.of(new Done(project, rules, date, seen, series, audit, headway));
      return unusable ? ExitCode.USAGE : code;
    }
  }
}
