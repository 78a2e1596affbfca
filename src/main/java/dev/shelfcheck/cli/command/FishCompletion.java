package dev.shelfcheck.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The completions of all commands for the shell fish, made of the commands themselves, in lines of
 * <a href="https://fishshell.com/docs/current/cmds/complete.html">complete</a>; picocli makes those
 * for bash, which zsh takes too.
 */
final class FishCompletion {
  /** The words to choose from, told in a sentence: beside each of them they are one too many. */
  private static final Pattern LISTED = Pattern.compile("(?:^|: )\\w+(?:, \\w+)*(?:\\.|;.*)$");

  private final StringBuilder out = new StringBuilder();

  private FishCompletion() {}

  static String of(CommandSpec root) {
    FishCompletion completion = new FishCompletion();
    completion.commands(root.commandLine(), List.of());
    return completion.out.toString();
  }

  private void commands(CommandLine line, List<String> path) {
    for (CommandLine command : line.getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      if (spec.usageMessage().hidden()) {
        continue;
      }
      complete(path.isEmpty() ? "__fish_use_subcommand" : seen(path));
      out.append(" -f -a ").append(spec.name());
      described(spec.usageMessage().description()[0]);
      List<String> below = new ArrayList<>(path);
      below.add(spec.name());
      spec.options().stream().filter(o -> !o.hidden()).forEach(o -> option(seen(below), o));
      spec.positionalParameters().stream()
          .filter(p -> p.completionCandidates() != null)
          .forEach(p -> parameter(seen(below), p));
      commands(command, below);
    }
  }

  private static String seen(List<String> path) {
    return path.stream()
        .map(name -> "__fish_seen_subcommand_from " + name)
        .collect(Collectors.joining("; and "));
  }

  private void option(String where, OptionSpec option) {
    complete(where);
    Arrays.stream(option.names())
        .forEach(
            n ->
                out.append(n.startsWith("--") ? " -l " : " -s ").append(n.replaceFirst("^-+", "")));
    if (option.arity().max() > 0) {
      out.append(values(option));
    }
    String words = String.join(" ", option.description()).replaceFirst("(?<=\\.) .*", "");
    described(option.completionCandidates() == null ? words : chosen(option, words));
  }

  /** What is chosen, without the words to choose from. */
  private static String chosen(OptionSpec option, String words) {
    String left = LISTED.matcher(words).replaceFirst("");
    return left.isEmpty() ? option.paramLabel().toLowerCase(Locale.ROOT) : left;
  }

  private void parameter(String where, PositionalParamSpec parameter) {
    complete(where);
    out.append(" -a '").append(words(parameter.completionCandidates())).append('\'');
    described(String.join(" ", parameter.description()));
  }

  /** Words where there are some to choose from, else files. */
  private static String values(OptionSpec option) {
    if (option.completionCandidates() == null) {
      return " -r";
    }
    String words = words(option.completionCandidates());
    boolean several = option.splitRegex().contains(",");
    return " -x -a '"
        + (several ? "(__fish_complete_list , \"string join \\\\n " + words + "\")" : words)
        + "'";
  }

  private static String words(Iterable<String> candidates) {
    return StreamSupport.stream(candidates.spliterator(), false).collect(Collectors.joining(" "));
  }

  private void complete(String where) {
    out.append("complete -c shelfcheck -n '").append(where).append('\'');
  }

  private void described(String words) {
    out.append(" -d '").append(words.replace("\\", "\\\\").replace("'", "\\'")).append("'\n");
  }
}
