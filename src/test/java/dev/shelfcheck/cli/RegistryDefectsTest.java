package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.source.registry.Desk;
import dev.shelfcheck.source.registry.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Defects of registries' records, each beside an entry that is right: nobody is accused. The kinds
 * are those that bibaudit documents as registry artefacts; the records are made up.
 */
class RegistryDefectsTest {
  private static World world;
  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @BeforeEach
  void calm() {
    world.calm();
  }

  /** The findings on an entry of a library, given what Crossref says of its DOI. */
  private List<String> findings(String fields, String record) throws IOException {
    world.says(
        Desk.CROSSREF,
        "application/json",
        """
        {"status":"ok","message":{"items":[{"DOI":"10.1145/3292500",%s}]}}\
        """
            .formatted(record));
    return findings("doi = {10.1145/3292500},\n" + fields);
  }

  private List<String> findings(String fields) throws IOException {
    return of("@article{key,\n" + fields + "\n}\n");
  }

  private List<String> of(String entry) throws IOException {
    String report = said(entry, "json");
    List<String> findings = new ArrayList<>();
    JsonNode parsed = new ObjectMapper().readTree(report);
    assertTrue(parsed.path("summary").path("holds").asInt() > 0, report);
    parsed
        .path("findings")
        .forEach(f -> findings.add(f.path("rule").asText() + ": " + f.path("message").asText()));
    return findings;
  }

  private String said(String entry, String format) throws IOException {
    Files.writeString(folder.resolve("list.bib"), entry);
    Files.writeString(folder.resolve(".shelfcheck.yml"), KilledChecksTest.NO_LINKS);
    Map<String, String> environment = new HashMap<>();
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    for (Desk desk : Desk.values()) {
      environment.put("SHELFCHECK_" + desk.name() + "_URL", world.address(desk));
    }
    StringWriter out = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(out),
            environment,
            Clock.systemUTC(),
            false);
    Main.run(
        terminal,
        "check",
        "--online",
        "--format",
        format,
        "--config",
        folder + "/.shelfcheck.yml",
        folder + "/list.bib");
    return out.toString();
  }

  private void excused(String fields, String record) throws IOException {
    assertEquals(List.of(), findings(fields, record));
  }

  /** Two people, as the entry and the registry have them. */
  private void names(String listed, String registered) throws IOException {
    excused(
        "title = {A Study of Registers and Their Keepers},\nauthor = {" + listed + "}",
        "\"title\":[\"A Study of Registers and Their Keepers\"],\"author\":[" + registered + "]");
  }

  private static String person(String given, String family, String sequence) {
    return "{\"given\":\"%s\",\"family\":\"%s\",\"sequence\":\"%s\"}"
        .formatted(given, family, sequence);
  }

  @Test
  void whatIsReallyWrongIsSaid() throws IOException {
    List<String> findings =
        findings(
            """
            title = {A Study of Registers and Their Keepers},
            author = {Grace Hopper and Edsger Dijkstra},
            booktitle = {International Conference on Machine Learning},
            year = {2009}\
            """,
            """
            "title":["A Study of Registers and Their Keepers"],
            "author":[{"given":"Ada","family":"Lovelace","sequence":"first"},
                      {"given":"Alan","family":"Turing","sequence":"additional"}],
            "container-title":["Advances in Neural Information Processing Systems"],
            "published-print":{"date-parts":[[2018]]}\
            """);
    for (String rule : List.of("wrong-authors", "wrong-venue", "wrong-year")) {
      assertEquals(1, findings.stream().filter(f -> f.startsWith(rule)).count(), findings + "");
    }
  }

  @Test
  void aSurnameReadInTheWrongEncoding() throws IOException {
    names("José Pérez", person("JosÃ©", "PÃ©rez", "first"));
  }

  @Test
  void anEncodingThatCutTheFirstLetter() throws IOException {
    names("Bjarne Åsvold", person("Bjarne", "svold", "first"));
  }

  @Test
  void aConsortiumAmongThePeople() throws IOException {
    names(
        "Ada Lovelace and Alan Turing",
        person("Ada", "Lovelace", "first")
            + ",{\"name\":\"The Register Consortium\",\"sequence\":\"additional\"},"
            + person("Alan", "Turing", "additional"));
  }

  @Test
  void aConsortiumForTheWholeByline() throws IOException {
    names(
        "Ada Lovelace and Alan Turing",
        "{\"name\":\"The Register Consortium\",\"sequence\":\"first\"}");
  }

  @Test
  void aBylineWithoutItsFirstAuthor() throws IOException {
    names("Ada Lovelace and Alan Turing", person("Alan", "Turing", "additional"));
  }

  @Test
  void aParticleFiledAwayFromItsName() throws IOException {
    names(
        "Jan-Willem van de Meent and Ellen de Jong",
        person("Jan-Willem van de", "Meent", "first")
            + ","
            + person("E. de", "Jong", "additional"));
  }

  @Test
  void aCompoundSurnameShortened() throws IOException {
    names("Gabriel García Márquez", person("Gabriel", "García", "first"));
  }

  @Test
  void aTransliterationOneLetterOff() throws IOException {
    names("Dmitriy Kuznetsov", person("Dmitri", "Kuznetzov", "first"));
  }

  @Test
  void aListInAnotherOrder() throws IOException {
    names(
        "Enamul Huq and Sanghwa Lee and Ling Zhu",
        person("Sanghwa", "Lee", "first")
            + ","
            + person("Ling", "Zhu", "additional")
            + ","
            + person("Enamul", "Huq", "additional"));
  }

  @Test
  void aPlaceWithNothingToCompare() throws IOException {
    names(
        "Ada Lovelace and Alan Turing",
        person("Ada", "Lovelace", "first") + ",{\"given\":\"\",\"family\":\"\"}");
  }

  @Test
  void anArticleNumberPaddedWithZeros() throws IOException {
    excused(
        "title = {A Study of Registers and Their Keepers},\npages = {42}",
        "\"title\":[\"A Study of Registers and Their Keepers\"],\"article-number\":\"00042\"");
  }

  @Test
  void anArticleNumberWhereTheEntryHasPages() throws IOException {
    excused(
        "title = {A Study of Registers and Their Keepers},\npages = {101--117}",
        "\"title\":[\"A Study of Registers and Their Keepers\"],\"page\":\"e1017\"");
  }

  @Test
  void mathSetTwice() throws IOException {
    excused(
        "title = {Fast Algorithms for $L^2$ Regression on Registers}",
        """
        "title":["Fast Algorithms for <mml:math><mml:msup><mml:mi>L</mml:mi><mml:mn>2</mml:mn>\
        </mml:msup></mml:math> L2 Regression on Registers"]\
        """);
  }

  @Test
  void theParentsTitleInBracketsAfterAComment() throws IOException {
    excused(
        "title = {Comment on ``A Study of Registers and Their Keepers''}",
        """
        "title":["Comment on “A Study of Registers and Their Keepers” [J. Regist. 12, 345 (2018)]"]\
        """);
  }

  @Test
  void aTitleWhoseSubtitleStandsElsewhere() throws IOException {
    excused(
        "title = {Registers: A Study of Their Keepers from Antiquity to the Present}",
        """
        "title":["Registers"],"subtitle":["A Study of Their Keepers from Antiquity to the Present"]\
        """);
  }

  @Test
  void anotherDoiThanTheOneAskedFor() throws IOException {
    world.says(
        Desk.DOI_ORG, "application/json", "{\"responseCode\":1,\"handle\":\"10.1145/3292500\"}");
    world.says(
        Desk.CROSSREF,
        "application/json",
        """
        {"status":"ok","message":{"items":[{"DOI":"10.9999/aggregator.1",
          "title":["Proceedings of an Entirely Different Meeting"]}]}}\
        """);
    assertEquals(
        List.of(),
        findings("doi = {10.1145/3292500},\ntitle = {A Study of Registers and Their Keepers}"));
  }

  @Test
  void theDayOfTheDepositIsNoYear() throws IOException {
    excused(
        "title = {A Study of Registers and Their Keepers},\nyear = {1987}",
        """
        "title":["A Study of Registers and Their Keepers"],
        "created":{"date-parts":[[2014,3,1]]},"deposited":{"date-parts":[[2022,3,1]]},
        "issued":{"date-parts":[[1987]]}\
        """);
  }

  @Test
  void aDepositAloneDatesNothing() throws IOException {
    excused(
        "title = {A Study of Registers and Their Keepers},\nyear = {1987}",
        """
        "title":["A Study of Registers and Their Keepers"],
        "created":{"date-parts":[[2014,3,1]]},"issued":{"date-parts":[[null]]}\
        """);
  }

  @Test
  void onlineFirstAndPrintBothCount() throws IOException {
    for (String year : List.of("2016", "2018")) {
      excused(
          "title = {A Study of Registers and Their Keepers},\nyear = {" + year + "}",
          """
          "title":["A Study of Registers and Their Keepers"],
          "published-online":{"date-parts":[[2016,11,1]]},
          "published-print":{"date-parts":[[2018,1,1]]}\
          """);
    }
  }

  @Test
  void aChapterWithTwoContainers() throws IOException {
    for (String venue : List.of("Lecture Notes in Computer Science", "Advances in Registers")) {
      excused(
          "title = {A Study of Registers and Their Keepers},\nbooktitle = {" + venue + "}",
          """
          "title":["A Study of Registers and Their Keepers"],
          "container-title":["Lecture Notes in Computer Science","Advances in Registers"]\
          """);
    }
  }

  @Test
  void aJournalByItsIsoAbbreviation() throws IOException {
    for (String venue :
        List.of("J. Mach. Learn. Res.", "Journal of Machine Learning Research", "JMLR")) {
      excused(
          "title = {A Study of Registers and Their Keepers},\njournal = {" + venue + "}",
          """
          "title":["A Study of Registers and Their Keepers"],
          "container-title":["Journal of Machine Learning Research"],
          "short-container-title":["J. Mach. Learn. Res."]\
          """);
    }
  }

  /** The notice says that it retracts the paper, and carries the opposite relation as well. */
  @Test
  void aRetractionDepositedInBothDirections() throws IOException {
    excused(
        "title = {Retraction Note: A Study of Registers and Their Keepers}",
        """
        "title":["Retraction Note: A Study of Registers and Their Keepers"],
        "update-to":[{"DOI":"10.1145/1","type":"retraction","source":"retraction-watch"}],
        "updated-by":[{"DOI":"10.1145/1","type":"retraction","source":"publisher"}]\
        """);
  }

  @Test
  void registriesThatDisagree() throws IOException {
    world.says(
        Desk.SEMANTIC_SCHOLAR,
        "application/json",
        """
        [{"paperId":"p","externalIds":{"DOI":"10.1145/3292500"},"year":2019,
          "title":"A Study of Registers and Their Keepers","venue":"ArXiv",
          "authors":[{"name":"A. Lovelace"}]}]\
        """);
    for (String year : List.of("2016", "2019")) {
      excused(
          "title = {A Study of Registers and Their Keepers},\nyear = {" + year + "}",
          """
          "title":["A Study of Registers and Their Keepers"],
          "published-print":{"date-parts":[[2016,1,1]]}\
          """);
    }
  }

  @Test
  void aFindingShowsThatAnotherRegistrySaysOtherwise() throws IOException {
    world.says(
        Desk.SEMANTIC_SCHOLAR,
        "application/json",
        """
        [{"paperId":"p","externalIds":{"DOI":"10.1145/3292500"},"year":2019,
          "title":"A Study of Registers and Their Keepers","authors":[{"name":"A. Lovelace"}]}]\
        """);
    world.says(
        Desk.CROSSREF,
        "application/json",
        """
        {"status":"ok","message":{"items":[{"DOI":"10.1145/3292500",
          "title":["A Study of Registers and Their Keepers"],
          "published-print":{"date-parts":[[2016]]}}]}}\
        """);
    String report =
        said(
            """
            @article{key,
              doi = {10.1145/3292500},
              title = {A Study of Registers and Their Keepers},
              year = {2009}
            }
            """,
            "text");
    assertTrue(report.contains("wrong-year"), report);
    assertTrue(
        report
            .replaceAll("\\s+", " ")
            .matches(
                ".*Crossref \\([^)]*\\).*Semantic Scholar \\([^)]*\\), which says the year 2019.*"),
        report);
  }

  /** A byline of an editor alone, the subtitle apart, the year of a printing in words. */
  @Test
  void openLibrarysQuirks() throws IOException {
    world.says(
        Desk.OPEN_LIBRARY,
        "application/json",
        """
        {"ISBN:9780262035613":{"title":"Registers","subtitle":"a study of their keepers",
          "authors":[{"name":"Charles Babbage (editor)"}],"publish_date":"printing of May 2016"}}\
        """);
    assertEquals(
        List.of(),
        of(
            """
            @book{key,
              isbn = {978-0-262-03561-3},
              title = {Registers: A Study of Their Keepers},
              author = {Ada Lovelace},
              year = {1986}
            }
            """));
    assertEquals(1, world.requests(Desk.OPEN_LIBRARY).size());
  }
}
