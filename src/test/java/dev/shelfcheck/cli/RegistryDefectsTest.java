package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.source.registry.RegistryEndpoint;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Registries that contradict themselves, each other or the entry: what is really wrong is said, and
 * with whose word. The kinds are those that bibaudit documents as registry artefacts; the records
 * are made up.
 */
class RegistryDefectsTest extends DefectiveRecords {
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
        RegistryEndpoint.SEMANTIC_SCHOLAR,
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
        RegistryEndpoint.SEMANTIC_SCHOLAR,
        "application/json",
        """
        [{"paperId":"p","externalIds":{"DOI":"10.1145/3292500"},"year":2019,
          "title":"A Study of Registers and Their Keepers","authors":[{"name":"A. Lovelace"}]}]\
        """);
    world.says(
        RegistryEndpoint.CROSSREF,
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
        RegistryEndpoint.OPEN_LIBRARY,
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
    assertEquals(1, world.requests(RegistryEndpoint.OPEN_LIBRARY).size());
  }

  /** Deposits in one request: the work's title in the archive's language first, a printing late. */
  @Test
  void halsQuirks() throws IOException {
    world.says(
        RegistryEndpoint.HAL,
        "application/json",
        """
        {"response":{"numFound":2,"start":0,"docs":[
         {"halId_s":"hal-01234567","title_s":["Les registres","A Study of Registers"],
          "subTitle_s":["une étude"],"authFullName_s":["Ada Lovelace"],
          "producedDateY_i":2018,"publicationDateY_i":2020},
         {"halId_s":"tel-01234568","title_s":["On Keepers"],"authFullName_s":["Alan Turing"],
          "producedDateY_i":1986}]}}\
        """);
    List<String> findings =
        of(
            """
            @article{registers,
              url = {https://hal.science/hal-01234567v2/document},
              title = {A Study of Registers},
              author = {Ada Lovelace},
              year = {2020}
            }
            @phdthesis{keepers,
              url = {https://theses.hal.science/tel-01234568},
              title = {On Gardens and Their Walls},
              author = {Grace Hopper},
              year = {1986}
            }
            """);
    assertEquals(1, findings.size(), findings + "");
    assertTrue(findings.get(0).contains("known as \"On Keepers\""), findings + "");
    assertEquals(
        List.of("halId_s:(hal-01234567 OR tel-01234568)"),
        world.requests(RegistryEndpoint.HAL).stream()
            .map(r -> r.queryParameter("q").firstValue())
            .toList());
  }
}
