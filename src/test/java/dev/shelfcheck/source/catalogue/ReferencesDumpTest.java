package dev.shelfcheck.source.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One library of two works, as programs that manage references export it. */
class ReferencesDumpTest extends Workbench {
  private static final String ARTICLE =
      "Tides of Small Seas | Ann van Sailor, Bo Wader | [2021] | Ocean Letters |"
          + " doi:10.1234/tide.1 arxiv:2101.00007 | STANDS";

  static Stream<Arguments> exports() {
    return Stream.of(
        Arguments.of(
            "CSL-JSON",
            """
            [{"id":"a","type":"article-journal","title":"Tides of Small Seas",
              "author":[{"family":"Sailor","given":"Ann","non-dropping-particle":"van"},
                        {"literal":"Bo Wader"}],
              "issued":{"date-parts":[[2021,3]]},"container-title":"Ocean Letters",
              "DOI":"10.1234/tide.1","note":"arXiv:2101.00007 [cs]"},
             {"id":"b","type":"book","title":"All Seas","ISBN":"9780262035613"}]
            """),
        Arguments.of(
            "Zotero's items",
            """
            [{"key":"A","version":1,"data":{"itemType":"journalArticle",
              "title":"Tides of Small Seas","creators":[
               {"creatorType":"author","firstName":"Ann","lastName":"van Sailor"},
               {"creatorType":"author","name":"Bo Wader"},
               {"creatorType":"editor","firstName":"Ed","lastName":"Itor"}],
              "date":"2021-03","publicationTitle":"Ocean Letters","DOI":"10.1234/tide.1",
              "extra":"arXiv:2101.00007"}},
             {"key":"B","data":{"itemType":"book","title":"All Seas","ISBN":"9780262035613"}},
             {"key":"C","data":{"itemType":"attachment","title":"Snapshot"}}]
            """),
        Arguments.of(
            "Better BibTeX",
            """
            {"config":{"id":"x"},"items":[{"itemType":"journalArticle",
              "title":"Tides of Small Seas","creators":[
               {"creatorType":"author","firstName":"Ann","lastName":"van Sailor"},
               {"creatorType":"author","name":"Bo Wader"}],"date":"2021",
              "publicationTitle":"Ocean Letters","DOI":"10.1234/tide.1",
              "url":"http://arxiv.org/abs/2101.00007"},
             {"itemType":"book","title":"All Seas","ISBN":"9780262035613"}]}
            """),
        Arguments.of(
            "RIS",
            """
            \uFEFFTY  - JOUR
            TI  - Tides of Small
              Seas
            AU  - van Sailor, Ann
            AU  - Wader, Bo
            PY  - 2021/03/01/
            JO  - Ocean Letters
            DO  - https://doi.org/10.1234/tide.1
            UR  - https://arxiv.org/abs/2101.00007
            ER  -\s

            TY  - BOOK
            T1  - All Seas
            SN  - 9780262035613
            ER  -
            """),
        Arguments.of(
            "EndNote",
            """
            %0 Journal Article
            %T Tides of Small Seas
            %A van Sailor, Ann
            %A Wader, Bo
            %D 2021
            %J Ocean Letters
            %R doi:10.1234/tide.1
            %U https://arxiv.org/abs/2101.00007

            %0 Book
            %T All Seas
            %@ 9780262035613
            """),
        Arguments.of(
            "EndNote's XML",
            """
            <?xml version="1.0" encoding="UTF-8"?><xml><records><record>
            <ref-type name="Journal Article">17</ref-type><contributors><authors>
            <author><style face="normal">van Sailor, Ann</style></author>
            <author>Wader, Bo</author></authors></contributors>
            <titles><title><style>Tides of </style><style face="italic">Small Seas</style></title>
            <secondary-title>Ocean Letters</secondary-title></titles>
            <dates><year><style>2021</style></year></dates>
            <electronic-resource-num>10.1234/tide.1</electronic-resource-num>
            <urls><related-urls><url>https://arxiv.org/abs/2101.00007</url></related-urls></urls>
            </record><record><ref-type name="Book">6</ref-type><titles><title>All Seas</title></titles>
            <isbn>9780262035613</isbn></record></records></xml>
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  void isRead(String form, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("library"), text);
    Catalogue catalogue = build(DumpFile.of(DumpFile.DumpKind.REFERENCES, file));
    assertEquals(ARTICLE, shown(work(catalogue, "doi:10.1234/tide.1")), form);
    assertEquals("All Seas", work(catalogue, "isbn:9780262035613").title());
    CatalogueInfo.DumpInfo part = CatalogueInfo.of(folder.resolve("catalogue")).parts().get(0);
    assertEquals(2, part.records());
    assertEquals(form.equals("Zotero's items") ? 1 : 0, part.skipped());
  }

  @Test
  void whatIsNoneOfThemIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("library.bib"), "@article{a, title={T}}");
    IOException refused =
        assertThrows(
            IOException.class, () -> build(DumpFile.of(DumpFile.DumpKind.REFERENCES, file)));
    assertEquals(
        file
            + ": none of the forms read: CSL-JSON and Zotero's JSON begin with [ or {, RIS with"
            + " \"TY  -\", EndNote's with %0 or <xml>",
        refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"ok\",\"what\":[1,2,3]}",
        "{\"what\":[]}",
        "{\"items\":{}}",
        "{}",
        "{\"items\":[{\"title\":\"T\""
      })
  void anObjectWithoutAListOfWorksIsRefused(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("library.json"), json);
    for (DumpFile.DumpKind kind :
        List.of(DumpFile.DumpKind.REFERENCES, DumpFile.DumpKind.CROSSREF)) {
      IOException refused = assertThrows(IOException.class, () -> build(DumpFile.of(kind, file)));
      assertTrue(String.valueOf(refused.getMessage()).startsWith(file.toString()), json);
    }
  }
}
