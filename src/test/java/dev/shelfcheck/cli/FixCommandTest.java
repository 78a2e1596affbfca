package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be mended is shown, and written only where that is asked for. */
class FixCommandTest {
  private static final String LIST =
      "# L\r\n\r\n## P\r\n\r\n<!-- shelfcheck-ignore[conflicting-identifier]: old -->\r\n"
          + "- [Quest: Query-Aware Sparsity](https://arxiv.org/abs/2406.10774)";

  @TempDir private Path folder;

  @Test
  void aPreviewChangesNothingAndTheSecondRunHasNothingToDo() throws IOException {
    CommandLineHarness here = new CommandLineHarness(folder);
    here.write("README.md", LIST);
    CommandLineHarness.Ran preview = here.run("fix @README.md");
    assertEquals(0, preview.code(), preview::toString);
    assertTrue(
        preview.out().contains("-<!-- shelfcheck-ignore[conflicting-identifier]: old -->\r\n"),
        preview::out);
    assertEquals("shelfcheck: 1 fix to write in 1 file; --write writes it\n", preview.err());
    assertEquals(LIST, here.read("README.md"));
    assertEquals("shelfcheck: 1 fix written in 1 file\n", here.run("fix --write @README.md").err());
    assertEquals(
        LIST.replace("<!-- shelfcheck-ignore[conflicting-identifier]: old -->\r\n", ""),
        here.read("README.md"));
    assertEquals("shelfcheck: nothing to fix\n", here.run("fix --write @README.md").err());
  }

  @Test
  void onlyTheRulesAskedFor() throws IOException {
    CommandLineHarness here = new CommandLineHarness(folder);
    here.write("README.md", LIST);
    assertEquals("", here.run("fix --rule empty-section @README.md").out());
    assertTrue( // the folder begins with the slash after the a
        here.run("fix --rule unused-suppression @README.md").out().startsWith("--- a@README.md"));
    assertEquals(
        "shelfcheck: there is no rule 'unused-supression'; did you mean 'unused-suppression'?\n",
        here.run("fix --rule unused-supression @README.md").err());
    assertEquals(2, here.run("fix --unsafe nothing @README.md").code());
  }

  @Test
  void whatOtherOptionsWouldDoIsSaid() throws IOException {
    CommandLineHarness here = new CommandLineHarness(folder);
    here.write(
        "a.md",
        """
        - [A paper](https://arxiv.org/abs/2301.00774)
        - [Another study](https://arxiv.org/pdf/2404.00456)
        - [A page of somebody's](https://example.org/a?utm_source=newsletter)
        """);
    assertEquals(
        "shelfcheck: nothing to fix\n"
            + "shelfcheck: 1 more may change what is meant; --unsafe mixed-link-forms takes them"
            + " in\n"
            + "shelfcheck: 1 more mends what is only advice; --advice takes them in\n",
        here.run("fix @a.md").err());
  }

  @Test
  void anEntryMovesWithItsNotes() throws IOException {
    CommandLineHarness here = new CommandLineHarness(folder);
    String quarot =
        """
        - [QuaRot: Outlier-free 4-bit inference in rotated LLMs](https://arxiv.org/abs/2404.00456)
          - rotates first
        """;
    String list =
        """
        # A list

        ## Distillation
        %s- [MiniLLM: Knowledge distillation of large language models](https://arxiv.org/abs/2306.08543)

        ## Quantization
        - [GPTQ: Accurate post-training quantization](https://arxiv.org/abs/2210.17323)
        %s
        The end.
        """;
    here.write("a.md", list.formatted(quarot, ""));
    here.run("fix --write @a.md");
    assertEquals(list.formatted(quarot, ""), here.read("a.md"));
    here.write(".shelfcheck.yml", "rules: {misplaced-entry: advice}\n");
    here.run("fix --write --unsafe misplaced-entry @a.md");
    assertEquals(list.formatted("", quarot), here.read("a.md"));
  }
}
