package dev.shelfcheck.cli;

import static dev.shelfcheck.cli.AdoptedList.NEW;
import static dev.shelfcheck.cli.AdoptedList.OLD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what stands on changed lines counts, and all files stay in view. */
class ChangedLinesRunTest {
  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void start() throws IOException {
    here = new CommandLineHarness(folder);
    here.write(".shelfcheck.yml", "files: '*.md'\n");
    here.write("README.md", OLD);
  }

  @Test
  void onlyChangedLinesCountAndAllFilesStayInView() throws Exception {
    here.git("init", "-q");
    here.git("add", ".");
    here.git("commit", "-qm", "one");
    here.ends(0, "check --since HEAD @");
    here.write("README.md", OLD + NEW);
    CommandLineHarness.Ran ran = here.run("check --since HEAD @");
    assertEquals(1, ran.code(), ran::toString);
    assertTrue(ran.out().contains("2401.07013") && !ran.out().contains("2406.02069"), ran::out);
    here.ends(0, "check --staged @");
    here.git("add", ".");
    here.ends(1, "check --staged @");
    here.write(
        "README.md",
        OLD + "- [Speculative decoding with draft trees](https://arxiv.org/abs/2406.02069)\n");
    assertTrue(here.run("check --since HEAD @").out().contains("2406.02069"));
    here.write("README.md", OLD);
    here.write("new.md", NEW);
    here.ends(1, "check --since HEAD @");
  }

  @Test
  void whatDeletedLinesHeldTogetherCounts() throws Exception {
    String excuse = "<!-- shelfcheck-ignore[conflicting-identifier]: a supplement -->\n";
    here.write("README.md", OLD.replace("- [Fluct", excuse + "- [Fluct"));
    here.git("init", "-q");
    here.git("add", ".");
    here.git("commit", "-qm", "one");
    here.ends(0, "check @");
    here.write("README.md", OLD);
    here.ends(1, "check --since HEAD @");
    here.write("README.md", OLD.replace("- [Fluct", excuse + "- [Fluct").replace("# A list\n", ""));
    here.ends(0, "check --since HEAD @");
  }

  @Test
  void stagedMeansTheListsAsTheyAreStaged() throws Exception {
    here.write("README.md", "# A list\n");
    here.git("init", "-q");
    here.git("add", ".");
    here.git("commit", "-qm", "one");
    here.write("README.md", OLD);
    here.git("add", ".");
    here.write("README.md", "One more line.\n\n" + OLD.replace("2406.02069)\n", "2406.02068)\n"));
    CommandLineHarness.Ran ran = here.run("check --staged @");
    assertTrue(ran.code() == 1 && ran.out().contains("  5:4  error  arxiv:2406.02069"), ran::out);
    here.write("README.md", OLD);
    here.write("later.md", NEW);
    here.write("README.md", "# A list\n");
    here.git("add", "README.md");
    here.write("README.md", OLD);
    here.ends(0, "check --staged @");
  }

  @Test
  void aPatchOnStandardInput() {
    String patch = "--- a/README.md\n+++ b/README.md\n@@ -5,0 +%s @@\n+- x\n";
    String quiet = patch.formatted("1");
    assertEquals(0, here.run("check --patch @", quiet, Map.of()).code());
    assertEquals(1, here.run("check --patch @", patch.formatted("6"), Map.of()).code());
    assertEquals(0, here.run("check --patch @", "", Map.of()).code());
    assertEquals(
        "shelfcheck: what changed cannot be told: standard input is no unified diff: it has no line"
            + " that begins with +++\n",
        here.run("check --patch @", "fatal: no such revision\n", Map.of()).err());
  }

  @Test
  void aShallowCloneSaysWhatItLacks() throws Exception {
    here.git("init", "-q");
    here.git("add", ".");
    here.git("commit", "-qm", "one");
    here.git("commit", "-qm", "two", "--allow-empty");
    here.git("clone", "-q", "--depth=1", folder.toUri().toString(), "shallow");
    assertEquals(
        "shelfcheck: what changed cannot be told: there is no revision 'HEAD~1'; this clone is"
            + " shallow, so fetch more of its history (git fetch --unshallow, or fetch-depth: 0 in"
            + " actions/checkout)\n",
        here.run("check --since HEAD~1 --config @shallow/.shelfcheck.yml @shallow").err());
  }

  @Test
  void whatCannotBeToldIsSaid() throws Exception {
    assertEquals(2, here.run("check --since HEAD @").code());
    here.git("init", "-q");
    assertEquals(
        "shelfcheck: what changed cannot be told: there is no revision 'nowhere'\n",
        here.run("check --since nowhere @").err());
    assertEquals(
        "shelfcheck: give one of --since, --staged and --patch\n",
        here.run("check --since a --staged @").err());
    here.write(".shelfcheck-baseline.json", "{");
    assertTrue(here.run("check @").err().startsWith("shelfcheck: @.shelfcheck-baseline.json:1: "));
  }
}
