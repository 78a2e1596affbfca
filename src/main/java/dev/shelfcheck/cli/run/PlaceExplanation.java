package dev.shelfcheck.cli.run;

import dev.shelfcheck.api.Project;
import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.api.Sources;
import dev.shelfcheck.cli.option.BaselineOptions;
import dev.shelfcheck.cli.option.CatalogueOptions;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.engine.Baseline;
import dev.shelfcheck.engine.Inspection;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.report.PlaceReport;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Says what was read at one line of a list and what became of it, asking nobody. */
public final class PlaceExplanation {
  private final Terminal terminal;
  private final CatalogueOptions catalogues;
  private final LocalDate date;

  /** An explanation by some catalogues, as of a day. */
  public PlaceExplanation(Terminal terminal, CatalogueOptions catalogues, LocalDate date) {
    this.terminal = terminal;
    this.catalogues = catalogues;
    this.date = date;
  }

  /**
   * Prints what was read at a line.
   *
   * @return the exit code
   * @throws IOException where a catalogue cannot be read
   */
  public int print(String file, int line) throws IOException {
    ListInputs inputs = ListInputs.of(file);
    inputs.wantFiles("a place is explained in a file, and asks nobody");
    Project project = inputs.project(terminal);
    Library library = inputs.read(terminal);
    if (ListInputs.complain(library, terminal)) {
      return ExitCode.USAGE;
    }
    Document document = document(library, project, file);
    if (line < 1 || line > document.source().lineCount()) {
      throw new UsageException(
          file + " has no line " + line + ", only 1 to " + document.source().lineCount());
    }
    Inspection inspection =
        new Shelfcheck(
                new RulesInForce(date, project),
                Sources.of(LocalSources.inOrder(terminal, catalogues, inputs, date)))
            .inspect(library);
    Baseline.BaselineComparison held =
        BaselineOptions.baseline(new BaselineOptions().findings(project), inputs.sight(terminal))
            .hold(inspection.audit());
    new PlaceReport(document, line)
        .lines(
            inspection.looks().stream().flatMap(PlaceExplanation::sayings).toList(),
            held.audit().excused())
        .forEach(terminal.out()::println);
    return ExitCode.CLEAN;
  }

  private static Document document(Library library, Project project, String file) {
    String wanted = project.inProject(Path.of(file).normalize().toString());
    return library
        .documents()
        .filter(d -> project.inProject(d.path()).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    file + " is no list that was read: the config excludes it, or it is a folder"));
  }

  private static Stream<PlaceReport.Saying> sayings(Inspection.Look look) {
    Stream<Subject> places = Stream.of(look.subject());
    if (look.outcome() instanceof Outcome.Broken b) {
      places =
          Stream.concat(
              Stream.of(b.finding().subject()),
              b.finding().related().stream().map(Related::subject));
    }
    return places.map(s -> new PlaceReport.Saying(look.rule().value(), s, words(look.outcome())));
  }

  private static String words(Outcome outcome) {
    if (outcome instanceof Outcome.Broken b) {
      return "broken: " + b.finding().message().what();
    }
    return outcome instanceof Outcome.Unchecked u
        ? "could not be checked: "
            + u.cause().words()
            + (u.detail().isEmpty() || u.detail().equals(u.cause().words())
                ? ""
                : "; " + u.detail())
        : "holds";
  }
}
