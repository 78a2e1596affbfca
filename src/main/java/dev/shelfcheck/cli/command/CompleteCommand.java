package dev.shelfcheck.cli.command;

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
import dev.shelfcheck.cli.run.Completer;
import dev.shelfcheck.cli.run.EarlierAnswers;
import dev.shelfcheck.cli.run.Incomplete;
import dev.shelfcheck.cli.run.ListInputs;
import dev.shelfcheck.cli.run.LocalSources;
import dev.shelfcheck.cli.run.PlanReport;
import dev.shelfcheck.cli.run.QuerySession;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.model.Library;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fills in what entries lack and most of their list tell. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "complete",
    description =
        "Fills in what entries lack and most of their list tell, in the list's own layout: the"
            + " year, the venue, a link to the published version.",
    mixinStandardHelpOptions = true)
final class CompleteCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final ListInputs inputs = new ListInputs();
  @Mixin private final CatalogueOptions catalogues = new CatalogueOptions();
  @Mixin private final QueryOptions queryOptions = new QueryOptions(false);
  @Mixin private final Today today = new Today();

  @Option(
      names = "--dry-run",
      description = "Shows the change as a unified diff and changes nothing.")
  private boolean dryRun;

  CompleteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    inputs.wantFiles("entries are completed in a file, and an address is none");
    if (!dryRun) {
      inputs.keepStandardInput("entries are completed in a file: name it, or give --dry-run");
    }
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
      Incomplete incomplete = new Incomplete(library);
      List<WorkById> questions = incomplete.questions();
      querySession.headway().phase("asking for " + questions.size() + " works");
      Answers heard = querySession.sources(local).ask(questions);
      querySession.settle();
      if (querySession.plan().isPresent()) {
        PlanReport.print(querySession.plan().get(), terminal.out());
        return ExitCode.CLEAN;
      }
      Sources sources =
          Sources.of(Stream.concat(Stream.of(new EarlierAnswers(heard)), local.stream()).toList());
      Shelfcheck shelfcheck = new Shelfcheck(new RulesInForce(date, project), sources);
      return new Completer(terminal, shelfcheck, library, dryRun)
          .complete(incomplete.fillings(heard), incomplete.entries(), incomplete.unanswered(heard));
    }
  }
}
