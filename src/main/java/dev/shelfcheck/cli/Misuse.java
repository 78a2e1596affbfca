package dev.shelfcheck.cli;

import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rule.Nearest;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be meant, and what it was most likely meant to be. */
final class Misuse {
  private final ParameterException thrown;
  private final CommandSpec command;

  Misuse(ParameterException thrown) {
    this.thrown = thrown;
    this.command = thrown.getCommandLine().getCommandSpec();
  }

  void say(PrintWriter err) {
    err.println("shelfcheck: " + Shown.line(words()));
    err.println("Try '" + command.qualifiedName() + " --help'.");
  }

  private String words() {
    if (thrown instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), unmatched.isUnknownOption());
    }
    return thrown.getArgSpec() instanceof OptionSpec option && thrown.getValue() != null
        ? value(option, thrown.getValue())
        : String.valueOf(thrown.getMessage());
  }

  private String unmatched(String argument, boolean option) {
    String asked = argument.replaceFirst("=.*", "");
    if (option) {
      return "there is no option '" + asked + "'" + meant(asked, command.optionsMap().keySet());
    }
    return command.subcommands().isEmpty()
        ? "'" + argument + "' is one argument too many"
        : "there is no command '" + asked + "'" + meant(asked, command.subcommands().keySet());
  }

  private String value(OptionSpec option, String value) {
    String name = option.longestName();
    if (option.type() == LocalDate.class) {
      return name + " needs a date as 2026-11-22, not '" + value + "'";
    }
    if (option.type() == Integer.class) {
      return name + " needs a whole number, not '" + value + "'";
    }
    List<String> words = words(option);
    return words.isEmpty()
        ? String.valueOf(thrown.getMessage())
        : name
            + " cannot be '"
            + value
            + "', only "
            + String.join(", ", words)
            + meant(value, words);
  }

  private static List<String> words(ArgSpec argument) {
    return argument.completionCandidates() == null
        ? List.of()
        : StreamSupport.stream(argument.completionCandidates().spliterator(), false).toList();
  }

  private static String meant(String asked, Collection<String> known) {
    return OtherNames.of(asked, known)
        .or(() -> Nearest.to(asked, known))
        .map(n -> "; did you mean '" + n + "'?")
        .orElse("");
  }
}
