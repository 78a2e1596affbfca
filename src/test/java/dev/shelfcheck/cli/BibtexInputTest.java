package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BibTeX as it comes: piped, in old encodings, and mended. */
class BibtexInputTest {
  private static final String FAULTY =
      """
      % a comment
      @article{one,
        title = {Stra\u00dfe & Br\u00fccke},
        doi = {http://dx.doi.org/10.1000/182},
        journal = {Stones},
        year = {2019},
        year = {2019}
      }
      """;

  @TempDir private Path folder;
  private CommandLineHarness shell = new CommandLineHarness(Path.of(""));

  @BeforeEach
  void open() {
    shell = new CommandLineHarness(folder);
  }

  private CommandLineHarness.Ran piped(String text) {
    return shell.run("entries -", text, Map.of("SHELFCHECK_OFFLINE", "1"));
  }

  @Test
  void pipedBibtexIsRecognised() {
    assertTrue(piped(FAULTY).out().contains("\"file\":\"stdin.bib\""));
    assertTrue(piped("\uFEFF@book(k,\n title={Sand})").out().contains("\"title\":\"Sand\""));
  }

  @Test
  void pipedTextThatMentionsSomebodyIsNoBibtex() {
    assertEquals("", piped("@somebody (see there) wrote this.\n").out());
  }

  @Test
  void westernEncodingsAreReadAndSaid() throws IOException {
    byte[] latin = FAULTY.getBytes(Charset.forName("windows-1252"));
    Files.write(shell.path("old.bib"), latin);
    String said = shell.run("check @old.bib").out();
    assertTrue(said.contains("the file is not UTF-8; it was read as Windows-1252"), said);
    assertTrue(said.contains("a bare & stands in the title"), said);
    assertTrue(shell.run("entries @old.bib").out().contains("Straße & Brücke"));
    shell.run("fix --write @old.bib");
    assertArrayEquals(latin, Files.readAllBytes(shell.path("old.bib")));
  }

  @Test
  void otherEncodingsAreNotGuessed() throws IOException {
    String greek = FAULTY.replace("Br\u00fccke", "Πέτρες");
    Files.write(shell.path("greek.bib"), greek.getBytes(Charset.forName("ISO-8859-7")));
    String said = shell.run("check @greek.bib").toString();
    assertTrue(said.contains("is not UTF-8"), said);
    assertTrue(!said.contains("Windows-1252"), said);
  }

  @Test
  void safeFixesTouchTheirSpansAlone() throws IOException {
    Files.write(shell.path("list.bib"), FAULTY.getBytes(StandardCharsets.UTF_8));
    shell.run("fix --advice --write @list.bib");
    assertEquals(
        FAULTY
            .replace(" & ", " \\& ")
            .replace("http://dx.doi.org/", "")
            .replace("2019},\n  year = {2019}", "2019},"),
        shell.read("list.bib"));
  }
}
