package dev.shelfcheck.cli.run;

import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.report.CleanWriter;
import java.util.UUID;

/**
 * Where a patch goes. To a person it is shown like everything else. To a file or a program it goes
 * as it is, for these are bytes to be applied; and where a CI service may take it for its log,
 * lines that would be commands stand between words that stop commands, which are no part of a
 * patch.
 */
record PatchOutput(Terminal terminal) {
  void print(String patch) {
    boolean clean = CleanWriter.logged(patch).equals(patch);
    if (terminal.interactive() || clean) {
      terminal.out().print(patch);
    } else if (terminal.inCi()) {
      String token = UUID.randomUUID().toString();
      terminal.bareOut().print("::stop-commands::" + token + "\n" + patch + "::" + token + "::\n");
    } else {
      terminal.bareOut().print(patch);
    }
    if (terminal.interactive() && !clean) {
      terminal
          .err()
          .println(
              "shelfcheck: characters that show nothing are written out here as \\u202E; sent to a"
                  + " file, the patch has them as they are");
    }
  }
}
