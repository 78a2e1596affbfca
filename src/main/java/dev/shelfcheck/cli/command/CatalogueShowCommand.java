package dev.shelfcheck.cli.command;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.cli.option.CatalogueFolderOption;
import dev.shelfcheck.cli.option.CatalogueOptions;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.source.catalogue.Notation;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the work of an identifier. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "show",
    description = "Shows the work that an identifier leads to; exit code 1 where it is not held.",
    mixinStandardHelpOptions = true)
final class CatalogueShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CatalogueFolderOption catalogue = new CatalogueFolderOption();

  @Parameters(
      paramLabel = "ID",
      description = "As arxiv:2205.14135, 2205.14135, a DOI, an Anthology id or a web address.")
  private String id = "";

  CatalogueShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Identifier identifier =
        Notation.guess(id).orElseThrow(() -> new UsageException(id + ": is no identifier"));
    WorkById question = new WorkById(identifier);
    Answer<Holding> answer =
        CatalogueOptions.open(catalogue.present(terminal))
            .answer(java.util.List.of(question))
            .to(question);
    if (answer instanceof Answer.Known<Holding> known
        && known.value() instanceof Holding.Held held) {
      print(held.work());
      return ExitCode.CLEAN;
    }
    terminal.out().println(identifier.canonical() + " is not held");
    return ExitCode.BROKEN;
  }

  private void print(Work work) {
    work.titles().forEach(t -> line("title", t));
    line("authors", String.join(", ", work.authors()) + (work.authorsComplete() ? "" : ", ..."));
    line("years", work.years().toString());
    work.venues().forEach(v -> line("venue", v));
    line("ids", String.join(" ", work.identifiers().stream().map(Identifier::canonical).toList()));
    line("categories", String.join(" ", work.categories()));
    line("status", status(work));
    work.summary().ifPresent(s -> line("abstract", s));
  }

  /** Whether the work stands; what stands needs no line. */
  private static String status(Work work) {
    return work.standing() == Standing.STANDS
        ? ""
        : work.standing().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void line(String label, String value) {
    if (!value.isEmpty()) {
      terminal.out().printf("%-11s %s%n", label, Shown.line(value));
    }
  }
}
