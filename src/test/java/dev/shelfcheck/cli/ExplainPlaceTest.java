package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A place tells what was read there, who looked and what is put up with. */
class ExplainPlaceTest {
  private static final String LIST =
      """
      # List

      Words alone.

      ## Papers

      - [PyramidKV: Dynamic KV Cache Compression](https://arxiv.org/abs/2406.02069), 2024 ([code](https://github.com/a/b))
      - [Fluctuation-based Adaptive Structured Pruning](https://arxiv.org/abs/2406.02069)

      ## Old

      <!-- shelfcheck-ignore[impossible-identifier]: kept as printed -->
      - [A title](https://arxiv.org/abs/2413.00774)
      """;

  @TempDir private Path folder;

  @BeforeEach
  void list() throws IOException {
    here().write("README.md", LIST);
  }

  private CommandLineHarness here() {
    return new CommandLineHarness(folder);
  }

  /** What is said of a line holds each of these lines. */
  private void says(String place, String... lines) {
    CommandLineHarness.Ran ran = here().run("explain @" + place);
    assertEquals(0, ran.code(), ran::toString);
    for (String line : lines) {
      assertTrue(ran.out().lines().anyMatch(l -> l.startsWith(line)), () -> line + "\n" + ran);
    }
  }

  @Test
  void anEntryWithItsClaimsAndBothSidesOfAConflict() {
    says(
        "README.md:7",
        "entry at line 7",
        "  section      Papers",
        "  title        PyramidKV: Dynamic KV Cache Compression",
        "  year         2024",
        "  link         paper [PyramidKV: Dynamic KV Cache Compression]"
            + " https://arxiv.org/abs/2406.02069 (line 7)",
        "  link         code [code] https://github.com/a/b (line 7)",
        "  identifier   arxiv:2406.02069",
        "  conflicting-identifier     broken: ",
        "nothing is suppressed here");
    says(
        "README.md:8",
        "  conflicting-identifier     broken: ",
        "  entry-without-link         holds");
  }

  @Test
  void whatIsSuppressedAndByWhom() throws IOException {
    says(
        "README.md:13",
        "suppressed here",
        "  comment at line 12 for impossible-identifier: kept as printed",
        "  impossible-identifier: ");
    here().write(".shelfcheck.yml", "files: ['*.md']\n");
    assertEquals(0, here().run("baseline @").code());
    says("README.md:8", "suppressed here", "  conflicting-identifier: ");
    assertTrue(here().run("explain @README.md:8").out().contains("(known to the baseline)"));
  }

  @Test
  void aPlaceWithoutAnEntry() {
    says("README.md:3", "no entry stands here", "nothing is suppressed here");
    says("README.md:5", "no entry stands here", "  section      Papers");
  }

  @Test
  void whatIsNotThereIsAnError() {
    assertEquals(
        "2\nshelfcheck: @README.md has no line 99, only 1 to 14\n",
        here().run("explain @README.md:99").toString());
    assertEquals(2, here().run("explain @nowhere.md:1").code());
    assertTrue(here().run("explain @nowhere.md:1").err().contains("@nowhere.md"));
    assertEquals(
        "2\nshelfcheck: there is no rule 'dead-lnk'; did you mean 'dead-link'?\n",
        here().run("explain dead-lnk").toString());
  }
}
