package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger's repository brings reads and changes nothing outside of it. */
@SuppressWarnings("StringConcatToTextBlock") // a list of one line reads best as one
class RepositoryBoundsTest {
  private static final String SECRET = "root:hush:19000\n";
  private static final String LIST = "- [A](https://example.org/a)\n";
  private static final String BAD =
      "- [Alpha study of neural pruning](https://arxiv.org/abs/2406.02070)\n"
          + "- [Alpha study of neural pruning](https://arxiv.org/abs/2406.02070)\n";

  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void lay() throws IOException {
    here = new CommandLineHarness(folder);
    here.write("victim/secret", SECRET);
    here.write("victim/secret.yml", SECRET);
    here.write("victim/list.md", BAD);
    here.write("repo/.git/config", SECRET);
    here.write("repo/list.md", LIST);
    here.write("repo/inside/base.yml", "advice: true\n");
    link("repo/out", "../victim");
    link("repo/git", ".git");
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(here.path(name), Path.of(target));
  }

  private CommandLineHarness.Ran refused(String command) throws IOException {
    CommandLineHarness.Ran ran = here.run(command);
    assertEquals(ExitCode.USAGE, ran.code(), ran::toString);
    assertFalse(ran.toString().contains("hush"), ran::toString);
    assertEquals(SECRET, here.read("victim/secret"));
    assertEquals(SECRET, here.read("repo/.git/config"));
    return ran;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../victim/secret",
        "../victim/none",
        "out/secret",
        "out/none",
        ".git/config",
        "git/config",
        ".GIT/config",
        "inside/../../victim/secret",
        "/etc/hostname",
        "\"a\\0b\""
      })
  void aConfigNamesNothingOutside(String name) throws IOException {
    for (String key : List.of("extends", "rule-pages", "topics", "baseline")) {
      here.write("repo/.shelfcheck.yml", key + ": " + name + "\n");
      CommandLineHarness.Ran ran = refused("baseline @repo/list.md");
      assertTrue(ran.err().contains("@repo/.shelfcheck.yml:1: " + key + " names "), ran::toString);
      refused("check @repo/list.md");
    }
    here.write("repo/.shelfcheck.yml", "sources: {catalogue: " + name + "}\n");
    assertTrue(refused("check @repo/list.md").err().contains("sources.catalogue names "));
    here.write("repo/.shelfcheck.yml", "profiles: {p: {baseline: " + name + "}}\n");
    refused("baseline --profile p @repo/list.md");
  }

  @Test
  void aConfigNamesWhatIsInside() throws IOException {
    here.write("repo/deep/.shelfcheck.yml", "extends: ../inside/base.yml\nbaseline: ../known.json");
    here.write("repo/deep/list.md", LIST);
    here.ends(0, "baseline @repo/deep/list.md");
    assertTrue(here.read("repo/known.json").contains("\"findings\""));
  }

  @Test
  void aConfigThatIsALinkOutIsNotRead() throws IOException {
    link("repo/.shelfcheck.yml", "../victim/secret.yml");
    assertTrue(refused("check @repo/list.md").err().contains("leads out of its repository"));
    Files.delete(here.path("repo/.shelfcheck.yml"));
    link("repo/.shelfcheck.yml", "inside/base.yml");
    here.ends(0, "check @repo/list.md");
    link("repo/.shelfcheck-baseline.json", "../victim/secret");
    refused("check @repo/list.md");
    refused("baseline @repo/list.md");
  }

  @Test
  void aBaselineReplacesNothingElse() throws IOException {
    here.write("repo/.shelfcheck.yml", "baseline: list.md\n");
    refused("baseline @repo/list.md");
    assertEquals(LIST, here.read("repo/list.md"));
  }

  @Test
  void aLinkOutIsNotReadWhereItIsFound() throws IOException {
    link("repo/taken.md", "../victim/list.md");
    link("repo/git.md", ".git/config");
    link("repo/again.md", "list.md");
    for (String found : List.of("check @repo", "check @repo/*.md")) {
      CommandLineHarness.Ran ran = here.run(found + " --format json");
      assertFalse(ran.out().contains("Alpha study"), ran::out);
      assertFalse(ran.out().contains("hush"), ran::out);
      assertTrue(ran.out().contains("taken.md"), "it is said that it was not read");
    }
    assertTrue(here.run("entries @repo").out().contains("again.md"), "a link within is read");
    here.ends(1, "check --fail-on warning @repo/taken.md");
  }

  @Test
  void fixFollowsNoLinkOut() throws IOException {
    link("repo/taken.md", "../victim/list.md");
    here.write("repo/own.md", BAD);
    String fix = "fix --write --unsafe duplicate-work --rule duplicate-work ";
    CommandLineHarness.Ran ran = here.run(fix + "@repo/taken.md @repo/own.md");
    assertEquals(ExitCode.USAGE, ran.code(), ran::toString);
    assertEquals(BAD, here.read("victim/list.md"));
    assertFalse(BAD.equals(here.read("repo/own.md")), "the others are mended");
  }

  @Test
  void noReportGoesThroughALinkOut() throws IOException {
    link("repo/report.json", "../victim/secret");
    link("repo/shelfcheck-report", "../victim");
    refused("check --output json=@repo/report.json @repo/list.md");
    CommandLineHarness.Ran audit = refused("audit --report @repo/shelfcheck-report @repo/list.md");
    assertFalse(audit.out().contains("index.html"), "a report that was not written is named");
    assertFalse(Files.exists(here.path("victim/index.html")));
    refused("audit --report @repo/r --history @repo/report.json @repo/list.md");
  }

  /** The folder itself, one below it, and one that a link names and that is not there yet. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "audit --report @repo/out/r @repo/list.md",
        "audit --report @repo/none/r @repo/list.md",
        "audit --report @repo/none @repo/list.md",
        "check --record @repo/out/r @repo/list.md",
        "check --record @repo/none @repo/list.md",
        "check --output json=@repo/none @repo/list.md",
        "check --output json=@repo/out/../escaped @repo/list.md",
        "check --output json=@repo/inside/../out/../escaped @repo/list.md",
        "baseline --baseline @repo/none @repo/list.md",
        "catalogue build --catalogue @repo/out/r --jsonl arxiv=@repo/works.jsonl",
        "catalogue build --catalogue @repo/none --jsonl arxiv=@repo/works.jsonl",
        "init @repo/hub"
      })
  void noFolderIsMadeThroughALinkOut(String command) throws IOException {
    here.write("repo/works.jsonl", "{\"id\":\"2301.00774\",\"title\":\"A\"}\n");
    link("repo/none", "../victim/new");
    Files.createDirectory(here.path("repo/hub"));
    link("repo/hub/.shelfcheck.yml", "../../victim/new.yml");
    link("repo/hub/.github", "../../victim");
    CommandLineHarness.Ran ran = refused(command);
    assertTrue(ran.err().contains("leads out of its repository"), ran::toString);
    try (Stream<Path> there = Files.list(here.path("victim"))) {
      assertEquals(3, there.count());
    }
    assertFalse(Files.exists(here.path("escaped")));
  }

  @Test
  void aFolderBesideTheRepositoryMayBeWritten() throws IOException {
    here.ends(0, "check --output json=@repo/../report.json @repo/list.md");
    assertTrue(Files.exists(here.path("report.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check --replay @repo/replay @repo/list.md",
        "check --evidence @repo/ev @repo/list.md",
        "audit --compare @repo/old.json --report @repo/r @repo/list.md",
        "audit --history @repo/ev --report @repo/r @repo/list.md"
      })
  void noMemoryIsReadThroughALinkOut(String command) throws IOException {
    here.write("repo/replay/run.json", "{\"day\":\"2026-11-22\"}\n");
    link("repo/replay/answers.jsonl", "/dev/zero");
    link("repo/ev", "/dev/zero");
    link("repo/old.json", "../victim/secret");
    CommandLineHarness.Ran ran =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> here.run(command));
    assertTrue(ran.err().contains("leads out of its repository"), ran::toString);
    assertFalse(ran.toString().contains("hush"), ran::toString);
  }

  /**
   * Its manifest, its folder and one of its files; the same catalogue named by its user is read.
   */
  @ParameterizedTest
  @ValueSource(strings = {"catalogue.json", "generation", "generation/words.txt"})
  void aConfigsCatalogueLeadsNotOut(String part) throws IOException {
    here.write("works.jsonl", "{\"id\":\"2106.09685\",\"title\":\"Growing Trees of Glass\"}\n");
    here.ends(0, "catalogue build --catalogue @victim/works --jsonl arxiv=@works.jsonl");
    String generation;
    try (Stream<Path> all = Files.list(here.path("victim/works"))) {
      generation =
          all.map(p -> String.valueOf(p.getFileName()))
              .filter(n -> n.startsWith("generation"))
              .findFirst()
              .orElseThrow();
    }
    String out = part.replace("generation", generation);
    copyBut(out, generation);
    here.write("repo/.shelfcheck.yml", "sources: {catalogue: works}\n");
    CommandLineHarness.Ran ran = here.run("check @repo/list.md");
    assertEquals(ExitCode.USAGE, ran.code(), ran::toString);
    assertTrue(ran.err().contains(" is a link that leads out of its repository"), ran::toString);
    link("repo/named", "../victim/works");
    here.ends(0, "check --catalogue @repo/named @repo/list.md");
  }

  /** The catalogue of outside in the repository, with a link to outside in one place. */
  private void copyBut(String out, String generation) throws IOException {
    try (Stream<Path> all = Files.walk(here.path("victim/works"))) {
      for (Path file : all.toList()) {
        String name = here.path("victim/works").relativize(file).toString();
        Path copy = here.path("repo/works/" + name);
        if (name.equals(out)) {
          Files.createSymbolicLink(copy, file);
        } else if (!out.equals(generation) || !name.startsWith(generation)) {
          Files.copy(file, copy);
        }
      }
    }
  }

  @Test
  void aConfigsCatalogueOfLinesIsBounded() throws IOException {
    try (java.io.RandomAccessFile sparse =
        new java.io.RandomAccessFile(here.path("repo/works.jsonl").toFile(), "rw")) {
      sparse.setLength(20L << 30);
    }
    here.write("repo/.shelfcheck.yml", "sources: {catalogue: works.jsonl}\n");
    CommandLineHarness.Ran ran = refused("check @repo/list.md");
    assertTrue(ran.err().contains("works.jsonl is larger than 64 MiB"), ran::toString);
  }

  @Test
  void aNamedLinkToAFolderIsFollowed() throws IOException {
    here.write("elsewhere/deep/list.md", BAD);
    link("way", "elsewhere");
    CommandLineHarness.Ran ran = here.run("check --fail-on warning @way");
    assertEquals(ExitCode.BROKEN, ran.code(), ran::toString);
    assertTrue(ran.out().contains("@way/deep/list.md"), ran::out);
    here.ends(1, "check --fail-on warning @way/");
    here.ends(1, "check --fail-on warning @way/deep/*.md");
  }

  @Test
  void aRelativeLinkTellsNothingOfWhatIsOutside() throws IOException {
    here.write(
        "repo/list.md",
        "- [A](../victim/secret)\n"
            + "- [B](../victim/none)\n"
            + "- [D](/../victim/secret)\n"
            + "- [C](none.md)\n");
    CommandLineHarness.Ran ran = here.run("check --format json @repo/list.md");
    assertFalse(ran.out().contains("victim/none\" is not there"), ran::out);
    String links = here.run("links @repo/list.md", "", Map.of("SHELFCHECK_OFFLINE", "1")).out();
    assertEquals(3, links.lines().filter(l -> l.startsWith("unchecked")).count(), links);
    assertEquals(1, links.lines().filter(l -> l.startsWith("dead")).count(), links);
  }
}
