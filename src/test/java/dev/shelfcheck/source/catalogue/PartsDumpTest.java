package dev.shelfcheck.source.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.model.Issn;
import dev.shelfcheck.model.Standing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Dumps of many files, as OpenAlex, Crossref and Semantic Scholar publish them. */
@Tag("slow")
class PartsDumpTest extends Workbench {
  private static final String OPEN_ALEX =
      """
      {"id":"https://openalex.org/W1","doi":"https://doi.org/10.1234/tide.1",\
      "title":"Tides of Small Seas","display_name":"Tides of Small Seas","publication_year":2021,\
      "ids":{"pmid":"https://pubmed.ncbi.nlm.nih.gov/7654321"},"is_retracted":true,\
      "authorships":[{"raw_author_name":"Ann Sailor"},{"author":{"display_name":"Bo Wader"}}],\
      "primary_location":{"source":{"display_name":"Ocean Letters","type":"journal",\
      "issn":["0028-0836","1476-4687"]}},\
      "locations":[{"landing_page_url":"https://arxiv.org/abs/2101.00007",\
      "source":{"display_name":"arXiv (Cornell University)","type":"repository"}}],\
      "abstract_inverted_index":{"We":[0],"sail":[1]}}
      {"id":"https://openalex.org/W2","title":"Without an Identifier"}
      """;

  private Path gzipped(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private void counted(long records, long skipped) throws IOException {
    CatalogueInfo.DumpInfo part = CatalogueInfo.of(folder.resolve("catalogue")).parts().get(0);
    assertEquals(
        records + " taken, " + skipped + " dropped",
        part.records() + " taken, " + part.skipped() + " dropped");
  }

  @Test
  void openAlexsPartitions() throws IOException {
    gzipped("works/updated_date=2026-01-01/part_000.gz", OPEN_ALEX);
    gzipped(
        "works/updated_date=2026-02-01/part_000.gz",
        "{\"doi\":\"https://doi.org/10.1234/tide.2\",\"title\":\"Later\"}\n");
    Files.writeString(folder.resolve("works/manifest"), "{\"entries\":[]}");
    Catalogue catalogue = build(DumpFile.of(DumpFile.DumpKind.OPENALEX, folder.resolve("works")));
    assertEquals(
        "Tides of Small Seas | Ann Sailor, Bo Wader | [2021] | Ocean Letters |"
            + " doi:10.1234/tide.1 arxiv:2101.00007 pmid:7654321 | RETRACTED",
        shown(work(catalogue, "doi:10.1234/tide.1")));
    assertEquals(
        List.of(new Issn("0028-0836"), new Issn("1476-4687")),
        work(catalogue, "doi:10.1234/tide.1").issns());
    assertEquals(List.of(), work(catalogue, "doi:10.1234/tide.2").issns());
    assertEquals("Later", work(catalogue, "doi:10.1234/tide.2").title());
    assertEquals("Tides of Small Seas", work(catalogue, "arxiv:2101.00007").title());
    counted(2, 1);
  }

  @Test
  void crossrefsFilesOfItemsAndOfLines() throws IOException {
    gzipped(
        "crossref/0.json.gz",
        """
        {"items":[{"DOI":"10.1234/A","title":["Of Waves"],"author":[{"given":"Cy","family":"Diver",\
        "sequence":"first"}],"container-title":["Acta Maris"],"issued":{"date-parts":[[2019]]},\
        "updated-by":[{"type":"retraction","source":"publisher"}]},{"DOI":"10.1234/none"}]}\
        """);
    gzipped("crossref/1.jsonl.gz", "{\"DOI\":\"10.1234/b\",\"title\":[\"Of Winds\"]}\n");
    Catalogue catalogue =
        build(DumpFile.of(DumpFile.DumpKind.CROSSREF, folder.resolve("crossref")));
    assertEquals(
        "Of Waves | Cy Diver | [2019] | Acta Maris | doi:10.1234/a | RETRACTED",
        shown(work(catalogue, "doi:10.1234/a")));
    assertEquals("Of Winds", work(catalogue, "doi:10.1234/b").title());
    counted(2, 1);
  }

  @Test
  void semanticScholarsPapers() throws IOException {
    Path part =
        gzipped(
            "papers/20261101_part_0.gz",
            """
            {"corpusid":42,"externalids":{"ArXiv":"2101.00009","DOI":"10.1234/c","CorpusId":"42"},\
            "url":"https://www.semanticscholar.org/paper/0123456789abcdef0123456789abcdef01234567",\
            "title":"Of Currents","authors":[{"authorId":"1","name":"Di Ver"}],"venue":"ICML",\
            "year":2021,"publicationdate":"2021-06-01","journal":{"name":"ArXiv"}}
            {"corpusid":43,"title":""}
            """);
    Catalogue catalogue = build(DumpFile.of(DumpFile.DumpKind.SEMANTIC_SCHOLAR, part));
    assertEquals(
        "Of Currents | Di Ver | [2021] | ICML / ArXiv | arxiv:2101.00009"
            + " s2:0123456789abcdef0123456789abcdef01234567 s2:CorpusID:42 doi:10.1234/c | STANDS",
        shown(work(catalogue, "arxiv:2101.00009")));
    counted(1, 1);
  }

  @Test
  void anotherDataSetIsToldFromTheOneNamed() throws IOException {
    Path abstracts =
        gzipped("abstracts/part_0.gz", "{\"corpusid\":42,\"abstract\":\"We swim.\"}\n");
    IOException refused =
        assertThrows(
            IOException.class,
            () -> build(DumpFile.of(DumpFile.DumpKind.SEMANTIC_SCHOLAR, abstracts)));
    assertEquals(
        abstracts
            + ": no such dump: none of its 1 records has a corpusid and a title (of Semantic"
            + " Scholar's data sets: papers, not abstracts)",
        refused.getMessage());
    Path empty = Files.createDirectories(folder.resolve("empty"));
    IOException nothing =
        assertThrows(
            IOException.class, () -> build(DumpFile.of(DumpFile.DumpKind.OPENALEX, empty)));
    assertTrue(String.valueOf(nothing.getMessage()).startsWith(empty + ": holds no file of works"));
    Path object = Files.writeString(folder.resolve("one.json"), "{\"message\":{}}");
    IOException noList =
        assertThrows(
            IOException.class, () -> build(DumpFile.of(DumpFile.DumpKind.CROSSREF, object)));
    assertEquals(
        object + ": holds no list of works, [...] or {\"items\": [...]}", noList.getMessage());
  }

  @Test
  void aFileThatIsCutOrOneEndlessLineTakesNoRoom() throws IOException {
    Path cut = Files.writeString(folder.resolve("2.json"), "{\"items\":[{\"DOI\":\"10.1234/a\"},{");
    IOException broken =
        assertThrows(IOException.class, () -> build(DumpFile.of(DumpFile.DumpKind.CROSSREF, cut)));
    assertTrue(String.valueOf(broken.getMessage()).startsWith(cut + ":1: not JSON, or cut short"));
    Path endless = gzipped("papers/endless.gz", "[".repeat(40 << 20));
    IOException long_ =
        assertThrows(
            IOException.class,
            () -> build(DumpFile.of(DumpFile.DumpKind.SEMANTIC_SCHOLAR, endless)));
    assertEquals(endless + ":1: a line of over 32 MiB: no JSON lines", long_.getMessage());
  }

  @Test
  void retractionWatchKeepsPubMedNumbersAndSaysWhatItDrops() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("rw.csv"),
            """
            Title,Author,Journal,RetractionNature,OriginalPaperDOI,OriginalPaperPubMedID,RetractionDate
            By Both,A B,J,Retraction,10.1234/both,111,1/2/2020 0:00
            By Number,A B,J,Retraction,unavailable,222,1/2/2020 0:00
            By Neither,A B,J,Retraction,Unavailable,0,1/2/2020 0:00
            A Correction,A B,J,Correction,10.1234/fixed,333,1/2/2020 0:00
            """);
    Catalogue catalogue = build(DumpFile.of(DumpFile.DumpKind.RETRACTION_WATCH, file));
    assertEquals(Standing.RETRACTED, work(catalogue, "pmid:111").standing());
    assertEquals(Standing.RETRACTED, work(catalogue, "doi:10.1234/both").standing());
    assertEquals("By Number", work(catalogue, "pmid:222").title());
    counted(2, 1);
  }

  @Test
  void dblpsDataSetsAreWorks() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("dblp.xml"),
            "<dblp><data key=\"data/x\"><author>Wei Wang 0001</author><title>Tide Gauges.</title>"
                + "<year>2024</year><ee>https://doi.org/10.5281/zenodo.77</ee></data></dblp>");
    Catalogue catalogue = build(DumpFile.of(DumpFile.DumpKind.DBLP, file));
    assertEquals("Tide Gauges", work(catalogue, "doi:10.5281/zenodo.77").title());
  }
}
