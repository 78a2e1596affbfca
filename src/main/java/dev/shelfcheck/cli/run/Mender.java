package dev.shelfcheck.cli.run;

import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.disk.UnusableFileException;
import dev.shelfcheck.disk.WholeFile;
import dev.shelfcheck.fix.Mended;
import dev.shelfcheck.fix.UnifiedDiff;
import dev.shelfcheck.report.Manner;
import dev.shelfcheck.report.TextReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What becomes of mended lists: files, or a diff.
 *
 * @param write whether files are changed
 * @param detail quiet for the diff alone, and for what was left as it is
 */
public record Mender(Terminal terminal, boolean write, Manner.Detail detail) {
  /** Writes the lists or prints their diff, and says what was mended; the exit code. */
  public int deliver(Mended mended, Path folder) throws IOException {
    int code = ExitCode.CLEAN;
    StringBuilder patch = new StringBuilder();
    for (Map.Entry<String, String> file : mended.after().entrySet()) {
      String before = mended.before().getOrDefault(file.getKey(), "");
      if (write) {
        code = Math.max(code, written(folder, file));
      } else {
        patch.append(UnifiedDiff.of(file.getKey(), before, file.getValue()));
      }
    }
    new PatchOutput(terminal).print(patch.toString());
    // on standard error: standard output is the diff alone
    MendedWords words = new MendedWords(mended, write);
    (detail == Manner.Detail.QUIET ? words.warnings() : words.lines())
        .forEach(line -> terminal.err().println("shelfcheck: " + line));
    if (detail == Manner.Detail.VERBOSE) {
      TextReport.silences(mended.audit(), terminal.err());
    }
    return code;
  }

  /** Writes one list; one that must not be written is said, and the others are written. */
  private int written(Path folder, Map.Entry<String, String> file) throws IOException {
    try {
      WholeFile.write(folder.resolve(file.getKey()), file.getValue());
      return ExitCode.CLEAN;
    } catch (UnusableFileException e) {
      terminal.err().println("shelfcheck: left as it is: " + e.getMessage());
      return ExitCode.USAGE;
    }
  }
}
