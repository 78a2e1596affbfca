package dev.shelfcheck.cli.command;

import dev.shelfcheck.cli.page.PageExample;
import dev.shelfcheck.cli.page.PageRun;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.config.PageException;
import dev.shelfcheck.config.RulePage;
import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.rule.RuleCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the examples of rule pages. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "test",
    description =
        "Runs the examples of rule pages: a marked line must be found, an unmarked one not.",
    mixinStandardHelpOptions = true)
final class RuleTestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "PAGE", arity = "1..*", description = "Rule pages, or folders of them.")
  private List<Path> pages = List.of();

  RuleTestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    int wrong = 0;
    for (Path page : files()) {
      wrong += test(page);
    }
    return wrong == 0 ? ExitCode.CLEAN : ExitCode.BROKEN;
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path page : pages) {
      if (!Files.exists(page)) {
        throw new UsageException(page + " does not exist");
      }
      if (!Files.isDirectory(page)) {
        files.add(page);
        continue;
      }
      try (Stream<Path> found = Files.list(page)) {
        files.addAll(found.filter(f -> f.toString().endsWith(".md")).sorted().toList());
      }
    }
    if (files.isEmpty()) {
      throw new UsageException("there is no rule page (*.md) in " + pages.get(0));
    }
    return files;
  }

  /** Runs one page; the number of differences. */
  private int test(Path page) throws IOException {
    RuleCard card = RulePage.read(page.toString(), BoundedFile.text(page, BoundedFile.SETTINGS));
    List<String> problems = new ArrayList<>();
    List<PageExample> examples = PageExample.of(card.text().page());
    for (String side : List.of("Broken", "Holds")) {
      if (examples.stream().noneMatch(e -> e.section().equals(side))) {
        problems.add("has no example under ## " + side);
      }
    }
    for (int i = 0; i < examples.size(); i++) {
      String name = "example " + (i + 1) + " (" + examples.get(i).section() + ") ";
      differences(page, card, examples.get(i)).forEach(d -> problems.add(name + d));
    }
    problems.forEach(p -> terminal.out().println(page + ": " + p));
    if (problems.isEmpty()) {
      terminal.out().println(page + ": " + examples.size() + " examples, all as marked");
    }
    return problems.size();
  }

  private static List<String> differences(Path page, RuleCard card, PageExample example) {
    try {
      List<String> differences = new ArrayList<>(new PageRun(card).differences(example));
      if (example.section().equals("Broken") && example.markers().isEmpty()) {
        differences.add("marks no line: <!--! " + card.id() + ": words of the message -->");
      }
      return differences;
    } catch (IllegalArgumentException e) {
      throw new PageException(page.toString(), 1, String.valueOf(e.getMessage()));
    }
  }
}
