package dev.shelfcheck.cli.command;

import dev.shelfcheck.cli.option.CatalogueFolderOption;
import dev.shelfcheck.cli.option.CatalogueOptions;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.report.Shown;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Finds works by title. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "find",
    description = "Finds works by title, the nearest first; exit code 1 where there is none.",
    mixinStandardHelpOptions = true)
final class CatalogueFindCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CatalogueFolderOption catalogue = new CatalogueFolderOption();

  @Parameters(paramLabel = "TITLE", arity = "1..*", description = "A title, or part of one.")
  private List<String> words = List.of();

  CatalogueFindCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Work> works =
        CatalogueOptions.open(catalogue.present(terminal)).search(String.join(" ", words));
    if (works.isEmpty()) {
      terminal.out().println("the catalogue holds no work whose title has these words");
      return ExitCode.BROKEN;
    }
    for (Work work : works) {
      String id = work.identifiers().stream().findFirst().map(Identifier::canonical).orElse("-");
      terminal.out().printf("%-28s %s  %s%n", id, work.years(), Shown.line(work.title()));
    }
    return ExitCode.CLEAN;
  }
}
