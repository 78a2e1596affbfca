package dev.shelfcheck.cli.command;

import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.cli.option.CatalogueOptions;
import dev.shelfcheck.cli.option.RuleNames;
import dev.shelfcheck.cli.option.Today;
import dev.shelfcheck.cli.run.ListInputs;
import dev.shelfcheck.cli.run.PlaceExplanation;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.rule.Nearest;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains a rule, or what was read at a place. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "explain",
    description =
        "Explains a rule, or what was read at FILE:LINE, with a column behind it or without.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private static final Pattern MARKER = Pattern.compile("[ \\t]*<!--! .*?-->");
  private static final Pattern PLACE = Pattern.compile("(.+?):(\\d{1,9})(?::(\\d{1,9}))?:?");

  private final Terminal terminal;

  @Parameters(
      paramLabel = "RULE|FILE:LINE",
      completionCandidates = RuleNames.class,
      description = "A rule's id, or a place in a list.")
  private String what = "";

  @Mixin private final CatalogueOptions catalogues = new CatalogueOptions();

  @Mixin private final Today today = new Today();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    LocalDate date = today.on(terminal);
    Matcher place = PLACE.matcher(what);
    if (place.matches()) {
      boolean colon = place.group(3) != null && isFile(place.group(1) + ":" + place.group(2));
      String file = colon ? place.group(1) + ":" + place.group(2) : place.group(1);
      String line = colon ? place.group(3) : place.group(2);
      return new PlaceExplanation(terminal, catalogues, date).print(file, Integer.parseInt(line));
    }
    RuleCard card =
        card(new RulesInForce(date, ListInputs.of(".").project(terminal)).cards().values());
    terminal.out().println(card.id() + " (" + card.standing() + "): " + card.text().says());
    terminal.out().println();
    terminal.out().print(MARKER.matcher(card.text().page()).replaceAll("") + "\n");
    return ExitCode.CLEAN;
  }

  /** Whether a name with a colon in it is that of a file. */
  private static boolean isFile(String name) {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private RuleCard card(Collection<RuleCard> cards) {
    RuleId id =
        RuleId.parse(what)
            .orElseThrow(
                () -> new UsageException("'" + what + "' is neither a rule nor FILE:LINE"));
    return cards.stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UsageException("there is no rule '" + what + "'" + nearest(cards)));
  }

  private String nearest(Collection<RuleCard> cards) {
    return Nearest.to(what, cards.stream().map(c -> c.id().value()).toList())
        .map(n -> "; did you mean '" + n + "'?")
        .orElse("");
  }
}
