package dev.shelfcheck.cli.run;

import dev.shelfcheck.api.Project;
import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.api.Sources;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.cli.option.CatalogueOptions;
import dev.shelfcheck.cli.option.QueryOptions;
import dev.shelfcheck.cli.option.Today;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.model.Library;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a change of lists by what is known of works begins with: the lists are read, the works are
 * asked for, and the rules that judge the change have the answers.
 */
public record ListChange(
    Terminal terminal,
    ListInputs inputs,
    CatalogueOptions catalogues,
    QueryOptions queryOptions,
    Today today) {
  /** A change, once the lists are read. */
  public interface PlannedChange {
    /** The works that it needs to know of. */
    List<WorkById> questions();

    /**
     * Makes it.
     *
     * @return the exit code
     * @throws IOException where a file cannot be read or written
     */
    int make(Answers heard, Shelfcheck shelfcheck) throws IOException;
  }

  /** Begins a change with the lists. */
  public interface ChangeFactory {
    /** The change that is to be made to these lists; nothing is asked or written yet. */
    PlannedChange with(Library library);
  }

  /**
   * Reads, asks and has the change made; where only a plan of the requests was wanted, prints that.
   *
   * @return the exit code
   * @throws IOException where a file cannot be read or written
   */
  public int run(ChangeFactory beginning) throws IOException {
    Project project = inputs.project(terminal);
    QueryOptions allowed = queryOptions.under(project.config(), terminal);
    Optional<LocalDate> given = today.given();
    try (catalogues;
        QuerySession querySession = QuerySession.open(allowed, terminal, project.config(), given)) {
      LocalDate date = querySession.day(given);
      Library library = inputs.read(terminal);
      if (ListInputs.complain(library, terminal)) {
        return ExitCode.USAGE;
      }
      List<Source> local = LocalSources.inOrder(terminal, catalogues, inputs, date);
      PlannedChange change = beginning.with(library);
      List<WorkById> questions = change.questions();
      querySession.headway().phase("asking for " + named(questions));
      Answers heard = querySession.sources(local).ask(questions);
      querySession.settle();
      if (querySession.plan().isPresent()) {
        PlanReport.print(querySession.plan().get(), terminal.out());
        return ExitCode.CLEAN;
      }
      Sources sources =
          Sources.of(Stream.concat(Stream.of(new EarlierAnswers(heard)), local.stream()).toList());
      return change.make(heard, new Shelfcheck(new RulesInForce(date, project), sources));
    }
  }

  private static String named(List<WorkById> questions) {
    return questions.size() == 1
        ? questions.get(0).identifier().canonical()
        : questions.size() + " works";
  }
}
