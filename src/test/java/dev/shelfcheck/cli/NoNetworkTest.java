package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where nobody can be reached: that, and neither of an option nor of a budget. */
class NoNetworkTest {
  private static final String LIST =
      """
      # List

      ## Papers

      - [A study of registers and their keepers](https://arxiv.org/abs/2205.14135)
      - [A study of readers and their shelves](https://pubmed.ncbi.nlm.nih.gov/31452104/)
      - [A page about shelves](https://shelves.example/page)
      - [A page about cards](https://cards.example/page)
      - [A page about drawers](https://drawers.example/page)
      - [A page about keepers](https://keepers.example/page)
      """;

  @TempDir private Path folder;

  /** Runs where no name leads anywhere: those of a file without names are all that Java knows. */
  private String run(String... arguments) throws IOException, InterruptedException {
    Path names = Files.writeString(folder.resolve("hosts"), "");
    Files.writeString(folder.resolve("list.md"), LIST);
    SeparateRun run =
        SeparateRun.start(
            folder.resolve("cache"),
            Map.of("JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=" + names),
            arguments);
    String said = run.said() + run.complained();
    assertEquals(0, run.code(), said);
    return said;
  }

  @Test
  void aCheckSpeaksOfNoOptionAndOfNoBudget() throws Exception {
    String said = run("check", "--no-config", "--online", folder + "/list.md");
    assertFalse(said.contains("this run is offline"), said);
    assertFalse(said.contains("budget"), said);
    assertTrue(said.contains("is there a network?"), said);
  }

  @Test
  void anAuditKnowsNoHealth() throws Exception {
    String said = run("audit", "--no-config", "--report", folder + "/report", folder + "/list.md");
    assertFalse(said.contains(" of 100"), said);
    assertTrue(said.contains("health not known"), said);
  }
}
