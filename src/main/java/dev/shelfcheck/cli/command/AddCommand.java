package dev.shelfcheck.cli.command;

import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.cli.option.CatalogueOptions;
import dev.shelfcheck.cli.option.NamedWork;
import dev.shelfcheck.cli.option.QueryOptions;
import dev.shelfcheck.cli.option.Today;
import dev.shelfcheck.cli.run.ListChange;
import dev.shelfcheck.cli.run.ListInputs;
import dev.shelfcheck.cli.run.Listed;
import dev.shelfcheck.cli.run.Newcomer;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.write.GivenParts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a work to a list, written as its neighbours are. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "add",
    description = "Adds a work to a list, in the list's own layout.",
    mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "WORK",
      description = "An arXiv id, a DOI, or an address that has one in it.")
  private String named = "";

  @Mixin private final ListInputs inputs = new ListInputs();
  @Mixin private final CatalogueOptions catalogues = new CatalogueOptions();
  @Mixin private final QueryOptions queryOptions = new QueryOptions(false);
  @Mixin private final Today today = new Today();

  @Option(
      names = "--section",
      paramLabel = "SECTION",
      description =
          "The section it goes to, by its name or its path, as \"Lamps > 2023\", or by a line of"
              + " it, as :120. Default: the one that fits, where one does.")
  private @Nullable String section;

  @Option(
      names = "--cell",
      paramLabel = "NAME=TEXT",
      description =
          "What stands in a cell that no registry knows, by its column's name, as"
              + " \"Task=Sorting\"; behind the label of a field, or where a link of a label leads,"
              + " as \"Slides=https://...\". May be given several times.")
  private Map<String, String> cells = new LinkedHashMap<>();

  @Option(
      names = "--description",
      paramLabel = "TEXT",
      description = "What the work is about, where the list's entries say so in words.")
  private @Nullable String description;

  @Option(
      names = "--force",
      description = "Adds it although it is listed already or brings findings.")
  private boolean force;

  @Option(
      names = "--dry-run",
      description = "Shows the change as a unified diff and changes nothing.")
  private boolean dryRun;

  AddCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    inputs.leaveFirst();
    Identifier identifier = NamedWork.identifier(named);
    inputs.wantFiles("an entry is added to a file, and an address is none");
    if (!dryRun) {
      inputs.keepStandardInput("an entry is added to a file: name it instead of -, or --dry-run");
    }
    return new ListChange(terminal, inputs, catalogues, queryOptions, today)
        .run(library -> new Entering(library, identifier));
  }

  /** The work, entered in the lists. */
  private final class Entering implements ListChange.PlannedChange {
    private final Library library;
    private final WorkById question;

    Entering(Library library, Identifier identifier) {
      this.library = library;
      this.question = new WorkById(identifier);
    }

    @Override
    public List<WorkById> questions() {
      return List.of(question);
    }

    @Override
    public int make(Answers heard, Shelfcheck shelfcheck) throws IOException {
      Identifier identifier = question.identifier();
      Optional<Work> work = work(heard.to(question), identifier);
      if (work.isEmpty()) {
        return heard.to(question) instanceof Answer.Known<?> ? ExitCode.BROKEN : ExitCode.UNCHECKED;
      }
      return add(
          library,
          new Newcomer(
              terminal,
              shelfcheck,
              work.get(),
              identifier,
              new GivenParts(cells, Optional.ofNullable(description)),
              force,
              dryRun));
    }
  }

  private Optional<Work> work(Answer<Holding> answer, Identifier identifier) {
    if (answer instanceof Answer.Known<Holding> known
        && known.value() instanceof Holding.Held held) {
      return Optional.of(held.work());
    }
    String why =
        answer instanceof Answer.Unknown<Holding> unknown
            ? "could not be looked up: "
                + unknown.cause().words()
                + "; give --catalogue DIR, or --online to ask its registry"
            : "does not exist, says its registry";
    terminal.err().println("shelfcheck: " + identifier.canonical() + " " + why);
    return Optional.empty();
  }

  private int add(Library library, Newcomer newcomer) throws IOException {
    List<Listed> listed = Listed.in(library, newcomer.particulars());
    listed.forEach(l -> terminal.err().println(l.words()));
    if (!listed.isEmpty() && !force) {
      terminal.err().println("shelfcheck: nothing is added; --force adds it all the same");
      return ExitCode.BROKEN;
    }
    return newcomer.enter(library, document(library), Optional.ofNullable(section));
  }

  /** The one list there is. */
  private static Document document(Library library) {
    List<Document> lists = library.documents().filter(d -> !d.entries().isEmpty()).toList();
    if (lists.size() == 1) {
      return lists.get(0);
    }
    throw new UsageException(
        lists.isEmpty()
            ? "there is no list with entries to write after"
            : "there are several lists; name one: "
                + lists.stream().map(d -> Shown.line(d.path())).collect(Collectors.joining(", ")));
  }
}
