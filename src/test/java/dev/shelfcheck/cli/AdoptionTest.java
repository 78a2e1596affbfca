package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list takes up shelfcheck: config, baseline, changed lines. */
class AdoptionTest {
  private static final String OLD =
      """
      # A list

      ## Papers

      - [PyramidKV: Dynamic KV Cache Compression](https://arxiv.org/abs/2406.02069)
      - [Fluctuation-based Adaptive Structured Pruning](https://arxiv.org/abs/2406.02069)
      """;
  private static final String NEW =
      """
      - [Quest: Query-Aware Sparsity](https://arxiv.org/abs/2401.07013)
      - [Knowledge Distillation for Closed Models](https://arxiv.org/abs/2401.07013)
      """;

  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void start() throws IOException {
    here = new CommandLineHarness(folder);
    here.write(".shelfcheck.yml", "files: '*.md'\n");
    here.write("README.md", OLD);
  }

  private void code(int expected, String command) {
    CommandLineHarness.Ran ran = here.run(command);
    assertEquals(expected, ran.code(), ran::toString);
  }

  @Test
  void knownFindingsDoNotFailAndNewOnesDo() throws IOException {
    code(1, "check @");
    assertEquals("1 known findings in .shelfcheck-baseline.json\n", here.run("baseline @").out());
    code(0, "check @");
    here.write("README.md", "An introduction.\n\n" + OLD + NEW);
    CommandLineHarness.Ran ran = here.run("check @");
    assertEquals(1, ran.code());
    assertTrue(ran.out().contains("arxiv:2401.07013") && !ran.out().contains("arxiv:2406.02069"));
    code(1, "check --no-baseline @");
  }

  @Test
  void aSecondFaultDoesNotHideBehindTheFirst() throws IOException {
    here.run("baseline @");
    here.write("b.md", OLD);
    code(1, "check @");
  }

  @Test
  void aRenamedFileStaysKnown() throws IOException {
    here.run("baseline @");
    here.write("list.md", OLD);
    java.nio.file.Files.delete(folder.resolve("README.md"));
    code(0, "check @");
  }

  @Test
  void whatIsGoneIsSaidPrunedAndFailsUnderStrict() throws IOException {
    here.run("baseline @");
    here.write("README.md", OLD.replaceFirst("2406.02069", "2406.02068"));
    assertEquals(
        "shelfcheck: 1 known finding(s) are gone; 'shelfcheck baseline --prune' takes them out of"
            + " .shelfcheck-baseline.json\n",
        here.run("check @").err());
    code(0, "check @");
    code(1, "check --strict @");
    assertTrue(here.run("baseline --prune @").out().startsWith("gone: README.md: "));
    code(0, "check --strict @");
  }

  @Test
  void aRuleThatIsOffMakesNothingStale() throws IOException {
    here.run("baseline @");
    here.write(".shelfcheck.yml", "files: '*.md'\nrules: {conflicting-identifier: off}\n");
    assertEquals("", here.run("check @").err());
  }

  @Test
  void onlyChangedLinesCountAndAllFilesStayInView() throws Exception {
    here.git("init", "-q");
    here.git("add", ".");
    here.git("commit", "-qm", "one");
    code(0, "check --since HEAD @");
    here.write("README.md", OLD + NEW);
    CommandLineHarness.Ran ran = here.run("check --since HEAD @");
    assertEquals(1, ran.code(), ran::toString);
    assertTrue(ran.out().contains("2401.07013") && !ran.out().contains("2406.02069"), ran::out);
    code(0, "check --staged @");
    here.git("add", ".");
    code(1, "check --staged @");
    here.write(
        "README.md",
        OLD + "- [Speculative decoding with draft trees](https://arxiv.org/abs/2406.02069)\n");
    assertTrue(here.run("check --since HEAD @").out().contains("2406.02069"));
    here.write("README.md", OLD);
    here.write("new.md", NEW);
    code(1, "check --since HEAD @");
  }

  @Test
  void whatDeletedLinesHeldTogetherCounts() throws Exception {
    String excuse = "<!-- shelfcheck-ignore[conflicting-identifier]: a supplement -->\n";
    here.write("README.md", OLD.replace("- [Fluct", excuse + "- [Fluct"));
    here.git("init", "-q");
    here.git("add", ".");
    here.git("commit", "-qm", "one");
    code(0, "check @");
    here.write("README.md", OLD);
    code(1, "check --since HEAD @");
    here.write("README.md", OLD.replace("- [Fluct", excuse + "- [Fluct").replace("# A list\n", ""));
    code(0, "check --since HEAD @");
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
    code(0, "check --staged @");
  }

  @Test
  void topicsOfOnesOwn() throws IOException {
    here.write(
        "README.md",
        """
        # Kitchen

        ## Soups

        - [Clear soups](https://example.org/a)
        - [Thick soups](https://example.org/b)
        - [Cold soups](https://example.org/c)
        """);
    here.write(
        "house/food.yml",
        """
        field: Food
        topics:
          soups:
            called: [soups]
            words: [soup*]
            examples: [A soup]
        """);
    assertTrue(!here.run("sections @README.md").out().contains("soups "), "known before");
    here.write(".shelfcheck.yml", "files: '*.md'\ntopics: house\n");
    CommandLineHarness.Ran ran = here.run("sections @README.md");
    assertTrue(ran.out().contains("soups"), ran::toString);
    here.write(".shelfcheck.yml", "topics: hose\n");
    assertEquals(
        "shelfcheck: @.shelfcheck.yml:1: topics names \"hose\", which is no folder\n",
        here.run("check @").err());
  }

  @Test
  void aPatchOnStandardInput() {
    String patch = "--- a/README.md\n+++ b/README.md\n@@ -5,0 +%s @@\n+- x\n";
    String quiet = patch.formatted("1");
    assertEquals(0, here.run("check --patch @", quiet, Map.of()).code());
    assertEquals(1, here.run("check --patch @", patch.formatted("6"), Map.of()).code());
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

  @Test
  void pathsAreAFocusWhereAConfigNamesTheCorpus() throws IOException {
    here.write(".shelfcheck.yml", "files: '*.md'\nlists: [{name: all, files: '*.md'}]\n");
    here.write(
        "README.md",
        OLD.lines().filter(l -> !l.contains("Fluct")).reduce("", (a, b) -> a + b + "\n"));
    here.write(
        "b.md", "- [Graph attention networks for molecules](https://arxiv.org/abs/2406.02069)\n");
    here.write("c.md", NEW);
    CommandLineHarness.Ran ran = here.run("check @b.md");
    assertTrue(ran.out().contains("README.md") && !ran.out().contains("2401.07013"), ran::out);
  }

  @Test
  void excludedAndIgnoredFilesAreLeftOut() throws Exception {
    here.write(".shelfcheck.yml", "files: '*.md'\nexclude: old/\n");
    here.write("README.md", "- [A](https://example.org)\n");
    here.write("old/a.md", OLD);
    code(0, "check @");
    here.write("build/a.md", OLD);
    code(1, "check @");
    here.git("init", "-q");
    here.write(".gitignore", "build/\n");
    code(0, "check @");
    here.write(".shelfcheck.yml", "files: '*.md'\nexclude: old/\ngitignore: false\n");
    code(1, "check @");
  }

  @Test
  void severitiesAndThresholds() throws IOException {
    here.write(".shelfcheck.yml", "rules: {conflicting-identifier: warning}\n");
    code(0, "check @");
    code(1, "check --fail-on warning @");
    code(1, "check --max-warnings 0 @");
    code(0, "check --max-warnings 1 @");
    code(0, "check --fail-on never @");
    here.write(".shelfcheck.yml", "fail-on: warning\nrules: {conflicting-identifier: warning}\n");
    code(1, "check @");
    code(0, "check --fail-on error @");
    code(0, "check --profile audit @");
    here.write(
        ".shelfcheck.yml", "overrides: [{files: '*.md', rules: {conflicting-identifier: off}}]\n");
    code(0, "check @");
    code(1, "check --no-config @");
    assertEquals(2, here.run("check --config @nowhere.yml @").code());
  }

  @Test
  void theConfigSaysWhoSetWhat() {
    assertEquals(
        "config: @.shelfcheck.yml\n  files: *.md    (@.shelfcheck.yml:1)\n",
        here.run("config --resolved @README.md").out().replaceAll("(?s)\n[^ ].*$", "\n"));
  }
}
