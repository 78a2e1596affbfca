package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a maintainer meets on an ordinary day. */
class EverydayTest {
  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void start() throws IOException {
    here = new CommandLineHarness(folder);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "github,file=docs/a list.md%2C",
    "gitlab,\"path\" : \"docs/a list.md",
    "sarif,\"uri\" : \"docs/a%20list.md"
  })
  void forgesAreToldPathsFromTheRepositorysRoot(String format, String path) throws Exception {
    here.write("docs/a list.md", AdoptedList.OLD);
    String wanted = path.replace("%2C", ",");
    String[] command = {"check", "--offline", "--format", format};
    Map<String, String> container = Map.of("GITHUB_WORKSPACE", folder.toString());
    FolderRun there = FolderRun.in(folder.resolve("docs"), container, command);
    assertTrue(there.said().contains(wanted), there::said);
    here.git("init", "-q");
    FolderRun below = FolderRun.in(folder.resolve("docs"), Map.of(), command);
    assertTrue(below.code() == 1 && below.said().contains(wanted), below::said);
    assertTrue(here.run("check --format " + format + " @docs").out().contains(wanted));
    String text = here.run("check @docs").out();
    assertTrue(text.startsWith("@docs/a list.md\n"), text);
  }

  @Test
  void codeScanningIsToldHowManyResultsItDoesNotGet() throws IOException {
    here.write(
        "a.md",
        IntStream.range(0, 5_020)
            .mapToObj(i -> "- [Page Î¸ of %d](https://example.org/%d)\n".formatted(i, i))
            .collect(Collectors.joining("", "# A\n\n", "")));
    String sarif = here.run("check --format sarif --select mojibake @a.md").out();
    assertEquals(5_000, sarif.split("\"ruleId\"", -1).length - 1);
    assertTrue(sarif.contains("\"5,000 of 5,020 results are kept, the gravest first"), sarif);
  }

  @ParameterizedTest
  @ValueSource(strings = {".shelfcheck.yaml", "shelfcheck.yaml"})
  void aConfigOfEitherEndingHolds(String name) throws IOException {
    here.write(name, "fail-on: never\n");
    here.write("a.md", AdoptedList.OLD);
    here.ends(0, "check @a.md");
    here.write(".shelfcheck.yml", "advice: false\n");
    assertEquals(
        "shelfcheck: " + name + " is not read: beside it stands .shelfcheck.yml\n",
        here.run("check @a.md").err());
  }

  @Test
  void aPlaceMayHaveAColumnAsReportsPrintIt() throws IOException {
    here.write("a.md", AdoptedList.OLD);
    String line = here.run("explain @a.md:5").out();
    assertTrue(line.contains("PyramidKV"), line);
    assertEquals(line, here.run("explain @a.md:5:4").out());
    assertEquals(line, here.run("explain @a.md:5:4:").out());
    here.write("a:5.md", AdoptedList.OLD);
    assertTrue(here.run("explain @a:5.md:6").out().contains("Fluctuation"));
  }

  @ParameterizedTest
  @CsvSource({
    "check --watch @a.md,there is no option '--watch'",
    "lint @a.md,there is no command 'lint'; did you mean 'check'?",
    "fmt @a.md,there is no command 'fmt'; did you mean 'fix'?",
    "chekc @a.md,there is no command 'chekc'; did you mean 'check'?",
    "check --ofline @a.md,there is no option '--ofline'; did you mean '--offline'?",
    "check --disable x @a.md,there is no option '--disable'; did you mean '--ignore'?",
    "check --adv @a.md,there is no option '--adv'; did you mean '--advice'?"
  })
  void hintsLeadNobodyAstray(String command, String said) {
    assertEquals("shelfcheck: " + said, here.run(command).err().lines().findFirst().orElse(""));
  }

  @Test
  void aWordOfATitleFindsTheWork() throws IOException {
    here.write(
        "works.jsonl",
        """
        {"id": "1706.03762", "title": "Attention Is All You Need", "authors": ["A. Vaswani"], "year": 2017}
        {"id": "1706.03763", "title": "Another Study of Trees", "authors": ["B. Ash"], "year": 2017}
        """);
    here.run("catalogue build --catalogue @c --jsonl arxiv=@works.jsonl");
    for (String words : new String[] {"attention", "need attention", "ATTENTION all"}) {
      CommandLineHarness.Ran ran = here.run("catalogue find --catalogue @c " + words);
      assertTrue(ran.code() == 0 && ran.out().startsWith("arxiv:1706.03762"), ran::toString);
      assertFalse(ran.out().contains("Trees"), ran::out);
    }
    here.ends(1, "catalogue find --catalogue @c attention forests");
    String shown = here.run("catalogue show --catalogue @c 1706.03762").out();
    assertFalse(shown.contains("stand"), shown);
  }

  @Test
  void theLastLineLeadsOnAndCausesAreFolded() throws IOException {
    here.write("a.md", AdoptedList.NEW.lines().findFirst().orElseThrow() + "\n");
    String said = here.run("check @a.md").out();
    assertEquals(
        "5 checks need a catalogue ('shelfcheck catalogue get': some 100 MB, then nobody is asked)"
            + " or the network (--online; --plan says whom)",
        said.strip().lines().reduce((a, b) -> b).orElseThrow());
    assertFalse(said.contains("could not be checked:"), said);
    assertTrue(here.run("check -v @a.md").out().startsWith("could not be checked: "));
    assertEquals("", here.run("check -q @a.md").out());
    assertEquals(
        "shelfcheck: --quiet and --verbose contradict each other\n",
        here.run("check -q -v @a.md").err());
  }

  @Test
  void aChangeOfTwoLinesIsAnsweredInOne() throws Exception {
    here.write(
        "a.md", "# A\n\n" + AdoptedList.OLD.replace("2406.02069)\n- [F", "2406.02068)\n- [F"));
    here.git("init", "-q");
    here.git("add", ".");
    here.git("commit", "-qm", "one");
    here.write("a.md", here.read("a.md") + "- [Quest](https://arxiv.org/abs/2401.07013)\n");
    assertEquals(
        "nothing broken by the change · 1 file, 3 entries\n",
        here.run("check --since HEAD @a.md").out());
  }

  @Test
  void aLineEachFindingAsEditorsReadThem() throws IOException {
    here.write("a.md", AdoptedList.OLD + AdoptedList.NEW);
    String said = here.run("check -q --format concise @a.md").out();
    assertEquals(2, said.lines().count(), said);
    assertTrue(said.startsWith("@a.md:5:4: error: arxiv:2406.02069 stands under 2 titles"), said);
    assertTrue(said.contains(" [conflicting-identifier]\n"), said);
    String first = here.run("check --limit 1 --format concise @a.md").out();
    assertEquals("and 1 more", first.lines().skip(1).findFirst().orElseThrow());
  }

  /** A terminal of 24 lines shows what is most worth doing of a list of a thousand entries. */
  @ParameterizedTest
  @ValueSource(ints = {40, 200})
  void theFirstScreenNamesTheThreeMostWorthDoing(int step) throws IOException {
    StringBuilder list = new StringBuilder("# A long list\n");
    for (int i = 0; i < 1_000; i++) {
      list.append(i % 100 == 0 ? "\n## Chapter " + i / 100 + "\n\n" : "");
      String link =
          i % step == 0
              ? "https://arxiv.org/abs/2013." + (10_000 + i)
              : "https://site%d.example/%d".formatted(i % 7, i % 50 == 1 ? 1 : i);
      list.append("- [Study number %d of many things](%s)\n".formatted(i, link));
    }
    String subject = " of lanterns that were carried over long distances in unusually cold winters";
    for (String title : List.of("A survey", "Two studies", "Three accounts")) {
      list.append("- [%s%s](https://arxiv.org/abs/2401.00001)\n".formatted(title, subject));
    }
    list.append("- \n- \n\n[below](#nowhere)\n");
    here.write("a.md", list.toString());
    StringWriter said = new StringWriter();
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintWriter(said),
            new PrintWriter(new StringWriter()),
            Map.of("SHELFCHECK_OFFLINE", "1", "NO_COLOR", "1", "CI", "1"),
            Clock.systemUTC(),
            true);
    assertEquals(1, Main.run(terminal, "check", folder.resolve("a.md").toString()));
    String text = said.toString();
    assertTrue(text.startsWith("Most worth doing, of "), text);
    assertTrue(text.contains("\n1. 1 × impossible-identifier (error)\n"), text);
    assertTrue(text.contains("  " + 1_000 / step + " arxiv identifiers do not exist"), text);
    assertTrue(text.contains("\n2. ") && text.contains("\n3. "), text);
    int rows = text.lines().mapToInt(l -> 1 + Math.max(0, l.length() - 1) / 80).sum();
    assertTrue(rows <= 24, rows + " rows:\n" + text);
  }
}
