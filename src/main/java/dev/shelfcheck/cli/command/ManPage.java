package dev.shelfcheck.cli.command;

import dev.shelfcheck.cli.terminal.Version;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The manual page of all commands, made of the commands themselves, in the macros of <a
 * href="https://man7.org/linux/man-pages/man7/man.7.html">man(7)</a>.
 */
final class ManPage {
  private final CommandSpec root;
  private final StringBuilder out = new StringBuilder();

  private ManPage(CommandSpec root) {
    this.root = root;
  }

  static String of(CommandSpec root) {
    return new ManPage(root).text();
  }

  private String text() {
    out.append(".TH SHELFCHECK 1 \"\" \"shelfcheck ").append(Version.number()).append("\"\n");
    out.append(".SH NAME\nshelfcheck \\- ").append(roff(sentence(root))).append('\n');
    out.append(".SH SYNOPSIS\n.B shelfcheck\n.I COMMAND\n[\\fIOPTION\\fR...] [\\fIPATH\\fR...]\n");
    out.append(".SH COMMANDS\n");
    commands(root.commandLine());
    section("EXIT STATUS");
    item("0", "Clean.");
    item("1", "Something is broken at or above \\-\\-fail\\-on.");
    item("2", "The arguments, a config or a named path cannot be used.");
    item("3", "Something could not be checked, under \\-\\-strict.");
    item("70", "A bug of ours.");
    item("130", "Ended by Ctrl\\-C; what was learned is kept.");
    section("FILES");
    item(".shelfcheck.yml", "The config, the nearest one up to the git root.");
    item(".shelfcheck\\-baseline.json", "The known findings, beside the config.");
    return out.toString();
  }

  private void section(String name) {
    out.append(".SH ").append(name).append('\n');
  }

  private void item(String name, String says) {
    out.append(".TP\n.B ").append(name).append('\n').append(says).append('\n');
  }

  private void commands(CommandLine line) {
    for (CommandLine command : line.getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      if (spec.usageMessage().hidden()) {
        continue;
      }
      out.append(".SS \"").append(roff(spec.qualifiedName())).append("\"\n");
      out.append(roff(sentence(spec))).append('\n');
      spec.positionalParameters().forEach(p -> argument(italic(p.paramLabel()), p));
      spec.options().stream()
          .filter(o -> !o.hidden() && !o.usageHelp() && !o.versionHelp())
          .forEach(o -> argument(names(o), o));
      commands(command);
    }
  }

  private void argument(String shown, ArgSpec argument) {
    out.append(".TP\n").append(shown).append('\n');
    out.append(roff(String.join(" ", argument.description()))).append('\n');
  }

  private static String names(OptionSpec option) {
    String names =
        Arrays.stream(option.names())
            .map(n -> "\\fB" + roff(n) + "\\fR")
            .collect(Collectors.joining(", "));
    return option.arity().max() == 0 ? names : names + "=" + italic(option.paramLabel());
  }

  private static String italic(String text) {
    return "\\fI" + roff(text) + "\\fR";
  }

  private static String sentence(CommandSpec spec) {
    return String.join(" ", spec.usageMessage().description());
  }

  /** Text whose marks mean nothing to roff. */
  private static String roff(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
