package dev.shelfcheck.cli;

import static dev.shelfcheck.cli.AdoptedList.NEW;
import static dev.shelfcheck.cli.AdoptedList.OLD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what stands on changed lines counts, and all files stay in view. */
@Tag("slow")
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

  private void committed() throws Exception {
    here.git("init", "-q");
    here.git("add", ".");
    here.git("commit", "-qm", "one");
  }

  @Test
  void theChangedPlaceLeads() throws Exception {
    committed();
    here.write("README.md", OLD + "\n" + OLD.substring(OLD.indexOf("- [Fluct")));
    here.write("a.md", "# A\n\nText.\n");
    String said = here.run("check --since HEAD @").out();
    assertTrue(said.contains("  8:4  error  arxiv:2406.02069 stands under 2 titles"), said);
    assertTrue(said.indexOf("       8 │ ") < said.indexOf("       5 │ "), said);
  }

  @Test
  void whoOnlyDeletesALineIsNotBlamedForItsNeighbours() throws Exception {
    here.write("README.md", OLD + "- [A third](https://arxiv.org/abs/2406.02070)\n");
    committed();
    here.write("README.md", OLD);
    here.ends(1, "check @");
    here.ends(0, "check --since HEAD @");
    here.write("README.md", OLD.replace("## Papers\n", ""));
    here.ends(0, "check --since HEAD @");
    String patch = "--- a/README.md\n+++ b/README.md\n@@ -7 +6,0 @@\n-- [A third](x)\n";
    here.write("README.md", OLD);
    assertEquals(0, here.run("check --patch @", patch, Map.of()).code());
    String shown =
        patch.replace(
            "@@ -7 +6,0 @@\n",
            "@@ -5,3 +5,2 @@\n "
                + OLD.lines().skip(4).reduce((a, b) -> a + "\n " + b).orElseThrow()
                + "\n");
    assertEquals(0, here.run("check --patch @", shown, Map.of()).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "core.quotePath=true",
        "core.quotePath=false",
        "diff.mnemonicPrefix=true",
        "diff.noprefix=true",
        "diff.wsErrorHighlight=all"
      })
  void namesOfAllKindsAndSettingsOfGitHideNothing(String setting) throws Exception {
    here.write("README.md", "# A list\n");
    List<String> names = List.of("书单.md", "a\"b\\c\td.md", "b/x y.md", "é'$(x).md");
    for (String name : names) {
      here.write(name, OLD.replace("2406", String.valueOf(2301 + names.indexOf(name))));
    }
    here.write(".gitattributes", "*.md -diff\n");
    committed();
    here.write(".gitattributes", "*.md -diff\n");
    here.git("config", setting.split("=")[0], setting.split("=")[1]);
    for (String name : names) {
      here.write(name, "New.\n\n" + here.read(name));
    }
    here.ends(0, "check --since HEAD @");
    for (String name : names) {
      here.write(name, here.read(name).replace("- [Fluct", "- [Another: Fluct"));
    }
    String patch = here.git("diff", "--text");
    for (CommandLineHarness.Ran ran :
        List.of(
            here.run("check --since HEAD @"),
            here.run("check --patch @", patch, Map.of("SHELFCHECK_OFFLINE", "1")))) {
      assertEquals(
          names.size(), ran.out().split(" stands under 2 titles", -1).length - 1, ran::out);
      assertTrue(ran.out().contains("  8:4  error"), ran::out);
    }
  }

  @Test
  void whatIsStagedAndNoLongerInTheTreeIsLookedAt() throws Exception {
    here.write("README.md", "# A list\n");
    committed();
    here.write("new.md", NEW);
    here.git("add", ".");
    java.nio.file.Files.delete(here.path("new.md"));
    assertTrue(here.run("check --staged @").out().contains("new.md\n  1:4  error"));
    assertTrue(here.run("check --staged @new.md").out().contains("new.md\n  1:4  error"));
    here.ends(0, "check --staged @README.md");
    here.write(".shelfcheck.yml", "files: '*.md'\nexclude: new.md\n");
    here.ends(0, "check --staged @");
  }

  @Test
  void standardInputCannotBeAPatchAndAList() {
    CommandLineHarness.Ran ran = here.run("check --patch -", "--- a/x\n+++ b/x\n", Map.of());
    assertEquals(2, ran.code());
    assertEquals(
        "shelfcheck: --patch reads the patch from standard input, so no list can stand there: leave"
            + " - out\n",
        ran.err());
  }

  @Test
  void aPatchThatNamesNoListSaysSo() {
    String said = "shelfcheck: the patch names no list that was looked at, so nothing is new\n";
    assertEquals(said, here.run("check --patch @", "", Map.of()).err());
    String patch = "--- a/setup.py\n+++ b/setup.py\n@@ -0,0 +1 @@\n+x\n";
    assertEquals(said, here.run("check --patch @", patch, Map.of()).err());
    String list = "--- a/README.md\n+++ b/README.md\n@@ -5,0 +%s @@\n+%s\n";
    String line = OLD.lines().toList().get(4);
    assertEquals("", here.run("check --patch @", list.formatted(5, line), Map.of()).err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"+5 @@\n+- x", "+999999999 @@\n+", "+6 @@\n+# A list"})
  void aPatchOfAnotherTextSaysSo(String hunk) {
    String patch = "--- a/README.md\n+++ b/README.md\n@@ -5,0 " + hunk + "\n";
    assertEquals(
        "shelfcheck: the patch does not fit @README.md as it is here, so which of its lines are new"
            + " may be wrong\n",
        here.run("check --patch @", patch, Map.of()).err());
  }
}
