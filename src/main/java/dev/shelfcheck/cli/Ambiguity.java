package dev.shelfcheck.cli;

import dev.shelfcheck.cli.terminal.UsageException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * An argument that is both an option and the name of a file. Where a shell or a hook hands over the
 * names of files, a stranger's file would give this run an option; where it is meant as an option,
 * the file would take it away. Neither is guessed.
 */
final class Ambiguity {
  private static final String STDIN = "-";
  private static final String END_OF_OPTIONS = "--";

  private Ambiguity() {}

  /**
   * Refuses such arguments, up to the end of the options.
   *
   * @throws UsageException where there is one
   */
  static void refuse(String... arguments) {
    for (String argument : arguments) {
      if (argument.equals(END_OF_OPTIONS)) {
        return;
      }
      if (argument.startsWith("-") && !argument.equals(STDIN) && isFile(argument)) {
        throw new UsageException(
            "'"
                + argument
                + "' may be an option or the file of that name in this folder: give files after --,"
                + " or as ./"
                + argument);
      }
    }
  }

  private static boolean isFile(String name) {
    try {
      return Files.exists(Path.of(name), LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
