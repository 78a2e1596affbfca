package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository is set up in one command, and what is there is kept. */
class InitCommandTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsShownAndWorks() throws IOException {
    CommandLineHarness here = new CommandLineHarness(folder);
    Files.createDirectories(folder.resolve(".git/hooks"));
    here.write("README.md", "- [A](https://example.org)\n");
    assertEquals(
        "wrote .shelfcheck.yml, wrote .git/hooks/pre-commit, wrote"
            + " .github/workflows/shelfcheck.yml",
        here.run("init @")
            .out()
            .lines()
            .filter(l -> !l.startsWith("  | "))
            .collect(Collectors.joining(", ")));
    assertTrue(Files.isExecutable(folder.resolve(".git/hooks/pre-commit")));
    assertEquals(0, here.run("check @").code());
    here.write(".shelfcheck.yml", "fail-on: warning\n");
    assertEquals(
        "kept  .shelfcheck.yml (it is there already)\n", here.run("init --config-only @").out());
    assertEquals("fail-on: warning\n", here.read(".shelfcheck.yml"));
    assertEquals(2, here.run("init @nowhere").code());
  }
}
