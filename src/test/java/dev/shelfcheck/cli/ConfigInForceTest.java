package dev.shelfcheck.cli;

import static dev.shelfcheck.cli.AdoptedList.NEW;
import static dev.shelfcheck.cli.AdoptedList.OLD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a config says holds: which files, which rules, how much they matter. */
class ConfigInForceTest {
  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void start() throws IOException {
    here = new CommandLineHarness(folder);
    here.write(".shelfcheck.yml", "files: '*.md'\n");
    here.write("README.md", OLD);
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
    here.ends(0, "check @");
    here.write("build/a.md", OLD);
    here.ends(1, "check @");
    here.git("init", "-q");
    here.write(".gitignore", "build/\n");
    here.ends(0, "check @");
    here.write(".shelfcheck.yml", "files: '*.md'\nexclude: old/\ngitignore: false\n");
    here.ends(1, "check @");
  }

  @Test
  void severitiesAndThresholds() throws IOException {
    here.write(".shelfcheck.yml", "rules: {conflicting-identifier: warning}\n");
    here.ends(0, "check @");
    here.ends(1, "check --fail-on warning @");
    here.ends(1, "check --max-warnings 0 @");
    here.ends(0, "check --max-warnings 1 @");
    here.ends(0, "check --fail-on never @");
    here.write(".shelfcheck.yml", "fail-on: warning\nrules: {conflicting-identifier: warning}\n");
    here.ends(1, "check @");
    here.ends(0, "check --fail-on error @");
    here.ends(0, "check --profile audit @");
    here.write(
        ".shelfcheck.yml", "overrides: [{files: '*.md', rules: {conflicting-identifier: off}}]\n");
    here.ends(0, "check @");
    here.ends(1, "check --no-config @");
    assertEquals(2, here.run("check --config @nowhere.yml @").code());
  }

  @Test
  void theConfigSaysWhoSetWhat() {
    assertEquals(
        "config: @.shelfcheck.yml\n  files: *.md    (@.shelfcheck.yml:1)\n",
        here.run("config --resolved @README.md").out().replaceAll("(?s)\n[^ ].*$", "\n"));
  }
}
