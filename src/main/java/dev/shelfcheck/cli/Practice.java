package dev.shelfcheck.cli;

import dev.shelfcheck.cli.terminal.ExitCode;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs several commands whose words reach nobody: what Java loads meanwhile is what the launcher
 * prepares the next starts with.
 */
final class Practice {
  private static final String BETWEEN = ",";

  private Practice() {}

  /** Runs the commands, which stand between commas that are words of their own. */
  public static void main(String[] words) {
    Locale.setDefault(Locale.ROOT);
    List<String> rest = new ArrayList<>(Arrays.asList(words));
    while (!rest.isEmpty()) {
      int end = rest.indexOf(BETWEEN);
      List<String> command = rest.subList(0, end < 0 ? rest.size() : end);
      run(command.toArray(String[]::new));
      command.clear();
      if (end >= 0) {
        rest.remove(0);
      }
    }
    System.exit(ExitCode.CLEAN);
  }

  private static void run(String... command) {
    Main.process(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        new Main.Readers(false, false),
        command);
  }
}
