package dev.shelfcheck.cli.command;

import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.cli.option.CatalogueOptions;
import dev.shelfcheck.cli.option.QueryOptions;
import dev.shelfcheck.cli.option.Today;
import dev.shelfcheck.cli.run.Completer;
import dev.shelfcheck.cli.run.Incomplete;
import dev.shelfcheck.cli.run.ListChange;
import dev.shelfcheck.cli.run.ListInputs;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.model.Library;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
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
    return new ListChange(terminal, inputs, catalogues, queryOptions, today)
        .run(CompletionChange::new);
  }

  /** What entries lack, filled in. */
  private final class CompletionChange implements ListChange.PlannedChange {
    private final Library library;
    private final Incomplete incomplete;

    CompletionChange(Library library) {
      this.library = library;
      this.incomplete = new Incomplete(library);
    }

    @Override
    public List<WorkById> questions() {
      return incomplete.questions();
    }

    @Override
    public int make(Answers heard, Shelfcheck shelfcheck) throws IOException {
      return new Completer(terminal, shelfcheck, library, dryRun)
          .complete(incomplete.fillings(heard), incomplete.entries(), incomplete.unanswered(heard));
    }
  }
}
