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

/** A list takes up shelfcheck: what is known does not fail, what is new does. */
class AdoptionTest {
  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void start() throws IOException {
    here = new CommandLineHarness(folder);
    here.write(".shelfcheck.yml", "files: '*.md'\n");
    here.write("README.md", OLD);
  }

  @Test
  void knownFindingsDoNotFailAndNewOnesDo() throws IOException {
    here.ends(1, "check @");
    assertEquals(
        "1 known finding in .shelfcheck-baseline.json (+1, -0)\n", here.run("baseline @").out());
    here.ends(0, "check @");
    here.write("README.md", "An introduction.\n\n" + OLD + NEW);
    CommandLineHarness.Ran ran = here.run("check @");
    assertEquals(1, ran.code());
    assertTrue(ran.out().contains("arxiv:2401.07013") && !ran.out().contains("arxiv:2406.02069"));
    here.ends(1, "check --no-baseline @");
  }

  @Test
  void aSecondFaultDoesNotHideBehindTheFirst() throws IOException {
    here.run("baseline @");
    here.write("b.md", OLD);
    here.ends(1, "check @");
  }

  @Test
  void whatWasRememberedOfTitlesThatWereReadOtherwiseStaysKnown() throws IOException {
    here.run("baseline @");
    String other =
        here.read(".shelfcheck-baseline.json")
            .replaceAll("(fingerprint|subject)(\" : \")[0-9a-f]{8}", "$1$200000000")
            .replaceFirst("2 titles: \\\\\"", "2 titles: \\\\\"Venue 2021 by A. Nother: ");
    assertTrue(other.contains("A. Nother") && other.contains("\"reading\" : 2"));
    here.write(".shelfcheck-baseline.json", other);
    here.ends(1, "check @");
    here.write(".shelfcheck-baseline.json", other.replace("\"reading\" : 2,", ""));
    CommandLineHarness.Ran ran = here.run("check @");
    assertEquals("0", ran.code() + ran.err());
    here.write("README.md", OLD + NEW);
    here.ends(1, "check @");
  }

  @Test
  void aRenamedFileStaysKnown() throws IOException {
    here.run("baseline @");
    here.write("list.md", OLD);
    java.nio.file.Files.delete(folder.resolve("README.md"));
    here.ends(0, "check @");
  }

  @Test
  void whatIsGoneIsSaidPrunedAndFailsUnderStrict() throws IOException {
    here.run("baseline @");
    here.write("README.md", OLD.replaceFirst("2406.02069", "2406.02068"));
    assertEquals(
        "shelfcheck: 1 known finding is gone; 'shelfcheck baseline --prune' takes it out of"
            + " .shelfcheck-baseline.json\n",
        here.run("check @").err());
    here.ends(0, "check @");
    here.ends(1, "check --strict @");
    assertTrue(here.run("baseline --prune @").out().startsWith("gone: README.md: "));
    here.ends(0, "check --strict @");
  }

  @Test
  void aRuleThatIsOffMakesNothingStale() throws IOException {
    here.run("baseline @");
    here.write(".shelfcheck.yml", "files: '*.md'\nrules: {conflicting-identifier: off}\n");
    assertEquals("", here.run("check @").err());
  }

  @Test
  void aPartOfTheListsJudgesNothingOfTheOthers() throws IOException {
    here.write("b.md", NEW);
    String both = "2 known findings in .shelfcheck-baseline.json ";
    for (String config : new String[] {"files: '*.md'\n", "advice: false\n"}) {
      here.write(".shelfcheck.yml", config);
      here.write(".shelfcheck-baseline.json", "");
      here.run("baseline @");
      String whole = here.read(".shelfcheck-baseline.json");
      assertEquals(both + "(+0, -0)\n", here.run("baseline @b.md").out());
      assertEquals(both + "(+0, -0)\n", here.run("baseline --prune @b.md").out());
      assertEquals(whole, here.read(".shelfcheck-baseline.json"));
      assertEquals("", here.run("check --strict @b.md").err());
      here.ends(0, "check --strict @b.md");
    }
  }

  @Test
  void whatStandsElsewhereIsNoCopyOfWhatIsKnown() throws IOException {
    here.write(".shelfcheck.yml", "advice: false\n");
    here.run("baseline @README.md");
    here.write("copy.md", OLD);
    here.ends(1, "check @copy.md");
    assertEquals(
        "2 known findings in .shelfcheck-baseline.json (+1, -0)\n",
        here.run("baseline @copy.md").out());
    java.nio.file.Files.delete(here.path("copy.md"));
    assertEquals("", here.run("check @README.md").err());
    assertTrue(here.run("check @").err().startsWith("shelfcheck: 1 known finding is gone"));
  }

  @Test
  void whatIsKnownOfRulesThatDidNotLookStaysKnown() throws IOException {
    here.run("baseline @");
    here.write(".shelfcheck.yml", "files: '*.md'\nrules: {conflicting-identifier: off}\n");
    assertEquals(
        "1 known finding in .shelfcheck-baseline.json (+0, -0)\n", here.run("baseline @").out());
    here.write(".shelfcheck.yml", "files: '*.md'\n");
    here.write("README.md", NEW);
    assertTrue(here.run("baseline @").out().endsWith("baseline.json (+1, -1)\n"));
  }

  @Test
  void aBaselineThatMergingBrokeIsWrittenAnewAndItIsSaid() throws IOException {
    here.write(".shelfcheck-baseline.json", "<<<<<<< HEAD\n{\"version\": 1, \"findings\": [");
    CommandLineHarness.Ran ran = here.run("baseline @");
    assertTrue(ran.out().endsWith("(+1, -0)\n") && ran.err().contains("anew"), ran::toString);
  }

  @Test
  void aFindingOfSeveralPlacesIsKnownThatWasKnownOfEachPlace() throws IOException {
    String one = "- [A Paper on Pruning](https://arxiv.org/abs/2301.00774) [[BibTeX]()]\n";
    String other = "- [A Paper on Caches](https://arxiv.org/abs/2404.00456) [[BibTeX]()]\n";
    String third = "- [A Paper on Merging](https://arxiv.org/abs/2210.09461) [[BibTeX]()]\n";
    here.write("README.md", one);
    here.run("baseline @");
    String first = here.read(".shelfcheck-baseline.json");
    here.write(".shelfcheck-baseline.json", "");
    here.write("README.md", other);
    here.run("baseline @");
    String second = here.read(".shelfcheck-baseline.json");
    here.write(
        ".shelfcheck-baseline.json",
        first.substring(0, first.lastIndexOf(']'))
            + ","
            + second.substring(second.indexOf('[') + 1));
    here.write("README.md", one + other);
    here.ends(0, "check --fail-on=warning @");
    assertEquals("", here.run("check @").err());
    here.write("README.md", one + other + third);
    here.ends(1, "check --fail-on=warning @");
  }
}
