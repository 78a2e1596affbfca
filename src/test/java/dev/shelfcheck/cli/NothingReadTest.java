package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file in which no entry was read is never called sound. */
class NothingReadTest {
  @TempDir private Path folder;
  private CommandLineHarness shell = new CommandLineHarness(Path.of(""));

  @BeforeEach
  void open() {
    shell = new CommandLineHarness(folder);
  }

  private static String links(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "[so](https://arxiv.org/abs/2302.9850" + i + ")")
        .collect(Collectors.joining(", ", "# Notes\n\nStones were sorted ", " and otherwise.\n"));
  }

  @Test
  void aFileWithoutAnEntryIsNotCalledSound() throws IOException {
    shell.write("notes.md", "# Notes\n\nNothing is listed here.\n");
    String said = shell.run("check @notes.md").out();
    assertTrue(said.contains("no entry was read"), said);
    assertFalse(said.contains("nothing broken"), said);
  }

  @Test
  void eightWorksOutsideAnyEntryAreSaidAndCountedAsSilence() throws IOException {
    shell.write("notes.md", links(8));
    shell.write(
        "list.md", "- [Sorting Pebbles with Soft Keys](https://arxiv.org/abs/2302.98599)\n");
    String said = shell.run("check -v @notes.md @list.md").out();
    assertTrue(said.contains("notes.md links 8 works, and none of them in an entry"), said);
    assertTrue(said.contains("layout was not understood (unreadable-file 1)"), said);
    assertTrue(said.contains("nothing broken in what was read"), said);
    assertEquals(3, shell.run("check --strict @notes.md").code());
  }

  @Test
  void sevenMayBeProse() throws IOException {
    shell.write("notes.md", links(7));
    shell.write(
        "list.md", "- [Sorting Pebbles with Soft Keys](https://arxiv.org/abs/2302.98599)\n");
    String said = shell.run("check @notes.md @list.md").out();
    assertFalse(said.contains("in what was read"), said);
  }

  private void mixed() throws IOException {
    shell.write("list.md", "- [Sorting Pebbles](https://arxiv.org/abs/2302.98599)\n");
    shell.write(
        "more/works.bib", "@misc{a, title = {On Gravel}, author = {Ann Olsen}, year = 2020}\n");
    shell.write("more/old.textile", "h1. Moss\n\n* \"Moss\":https://example.org/moss\n");
    shell.write("more/New.TEXTILE", "Moss\n");
    shell.write("talks.mediawiki", "* Moss\n");
    shell.write("library.enw", "%0 Book\n%T All Moss\n");
    shell.write("notebook.ipynb", "{\"cells\": []}\n");
    shell.write("data.json", "{}\n");
    shell.write(".hidden/talks.mediawiki", "* Moss\n");
  }

  @Test
  void aFolderOfMixedKindsSaysWhatItPassedOver() throws IOException {
    mixed();
    String said = shell.run("check @.").out();
    assertTrue(
        said.contains(
            "not read: lists of kinds that shelfcheck does not know: 1 .enw, 1 .mediawiki,"
                + " 2 .textile\n"),
        said);
    assertTrue(said.contains("nothing broken in what was read · "), said);
    assertTrue(said.contains("3 files, 2 entries"), said);
    String json = shell.run("check --format json @.").out();
    assertTrue(json.contains("\"passedOver\" : 4,"), json);
  }

  @Test
  void whatTheConfigLeavesOutIsNotPassedOver() throws IOException {
    mixed();
    shell.write(".shelfcheck.yml", "exclude: ['more/**', '*.enw']\n");
    String said = shell.run("check @.").out();
    assertTrue(said.contains("does not know: 1 .mediawiki\n"), said);
    assertFalse(shell.run("check @list.md").out().contains("does not know"));
  }

  @Test
  void aKindThatIsNotReadIsRefusedWhereItIsNamedOrPiped() throws IOException {
    mixed();
    for (String name : List.of("talks.mediawiki", "library.enw", "more/old.textile")) {
      CommandLineHarness.Ran run = shell.run("check @" + name);
      assertEquals(2, run.code(), name);
      assertTrue(run.err().contains(name + " is none of the kinds read (.md "), run.err());
      assertFalse(run.out().contains("nothing broken"), run.out());
    }
    CommandLineHarness.Ran globbed = shell.run("check @more/*.textile");
    assertEquals(2, globbed.code());
    assertTrue(
        globbed.err().contains("more/*.textile matches no file that is read"), globbed.err());
    CommandLineHarness.Ran piped = shell.run("check - --stdin-filename @talks.mediawiki");
    assertEquals(2, piped.code(), piped.out());
    assertTrue(piped.err().contains("talks.mediawiki is none of the kinds read"), piped.err());
  }

  @Test
  void aFileOfManyUsesIsReadWhereItIsNamed() throws IOException {
    shell.write("refs.json", "[{\"type\": \"book\", \"title\": \"All Moss\"}]\n");
    shell.write("list.md", "- [Sorting Pebbles](https://arxiv.org/abs/2302.98599)\n");
    assertTrue(shell.run("check @refs.json").out().contains("1 file, 1 entry"));
    assertTrue(shell.run("check @.").out().contains("1 file, 1 entry"));
    assertFalse(shell.run("check @.").out().contains("not read"));
  }

  @Test
  void bibliographiesWithoutBulletsAreRead() throws IOException {
    shell.write(
        "papers.md",
        """
        # Reading list

        Noor, I., & Birk, O. (2019). Sorting pebbles. *Gravel Studies*, 3, 1-9.

        Levin, Y. (2021). Counting pebbles. *Gravel Studies*, 5, 1-9.
        """);
    shell.write(
        "ja.md",
        """
        # 参考文献

        1. 野尾 井田, 新 圭「小石の並べ替え」『砂利学会誌』12巻3号, 2019.
        2. 玉 緒目「川は雨を覚えているか」『水文速報』25巻4号, 2021.
        """);
    assertTrue(shell.run("check @papers.md").out().contains("2 entries"));
    assertTrue(shell.run("check @ja.md").out().contains("2 entries"));
  }

  @Test
  void howTheListItselfIsCitedIsNoEntry() throws IOException {
    shell.write(
        "README.md",
        """
        # Pebbles

        - [Sorting Pebbles with Soft Keys](https://arxiv.org/abs/2302.98599)

        ## Citation

        Noor, I., & Birk, O. (2019). A list of pebbles. *Gravel Studies*, 3, 1-9.

        Noor, I., & Birk, O. (2021). A longer list of pebbles. *Gravel Studies*, 5, 1-9.
        """);
    assertTrue(shell.run("check @README.md").out().contains("1 entry"));
  }

  /** LaTeX is a list where a bibliography stands in it. */
  @Test
  void latexThatOnlyCitesIsNoList() throws IOException {
    shell.write("cites.tex", "See \\cite{olm}. \\bibliography{refs}\n");
    shell.write(
        "paper.tex",
        """
        \\begin{thebibliography}{1}
        \\bibitem{olm} I. Olm. \\emph{Sand in Motion}. 2022.
        \\end{thebibliography}
        """);
    assertTrue(shell.run("check @.").out().contains("1 file, "));
    assertTrue(shell.run("check @cites.tex").err().contains("cites.tex is LaTeX without a"));
    assertEquals(2, shell.run("check @cites.tex").code());
  }

  @Test
  void whatIsIncludedFromElsewhereIsSaid() throws IOException {
    shell.write(
        "list.adoc", "* https://example.org/sand[Sand in Motion], 2022\n\ninclude::more.adoc[]\n");
    assertEquals(3, shell.run("check --strict @list.adoc").code());
    assertTrue(shell.run("check @list.adoc").out().contains("list.adoc includes more.adoc\n"));
    shell.write("more.adoc", "* https://example.org/silt[Silt and Slate], 2021\n");
    assertFalse(shell.run("check @.").out().contains("includes more"));
  }
}
