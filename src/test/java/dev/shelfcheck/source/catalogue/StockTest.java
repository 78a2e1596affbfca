package dev.shelfcheck.source.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.ask.Stock;
import dev.shelfcheck.ask.Stocktaking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue says which registries' works it sets out to hold. */
class StockTest {
  private static final Path DUMPS = Path.of("src/test/resources/dumps");
  private static final Stocktaking ASKED = new Stocktaking();

  @TempDir private Path folder;

  private static Stock of(Source source) {
    return ((Answer.Known<Stock>) source.answer(List.of(ASKED)).to(ASKED)).value();
  }

  private Stock built(DumpFile... dumps) throws IOException {
    new CatalogueBuilder(folder, false, BuildProgress.SILENT).build(List.of(dumps));
    return of(Catalogue.open(folder));
  }

  @Test
  void dumpsSetOutToHoldTheirOwnRegistrysWorks() throws IOException {
    assertEquals(
        new Stock(List.of("arXiv", "ACL Anthology"), Set.of("arxiv", "acl")),
        built(
            DumpFile.of(DumpFile.DumpKind.ARXIV, DUMPS.resolve("arxiv.json")),
            DumpFile.of(DumpFile.DumpKind.ACL, DUMPS.resolve("acl"))));
  }

  @Test
  void whatWasRetractedIsNoRegistry() throws IOException {
    assertEquals(
        new Stock(List.of("DBLP", "Retraction Watch"), Set.of("doi")),
        built(
            DumpFile.of(DumpFile.DumpKind.DBLP, DUMPS.resolve("dblp.xml")),
            DumpFile.of(DumpFile.DumpKind.RETRACTION_WATCH, DUMPS.resolve("retractions.csv"))));
  }

  @Test
  void linesSayWhatTheyAreOf() throws IOException {
    Path lines = folder.resolve("lines.jsonl");
    Files.writeString(
        lines, "{\"id\": \"10.1000/1\", \"title\": \"T\", \"also\": [\"arxiv:2205.14135\"]}\n");
    assertEquals(
        new Stock(List.of("doi"), Set.of("doi")),
        built(new DumpFile(DumpFile.DumpKind.JSONL, "doi", lines)));
  }

  @Test
  void aFileByHandSetsOutToHoldWhatItHolds() throws IOException {
    Path file = folder.resolve("works.jsonl");
    Files.writeString(
        file,
        """
        {"id": "arxiv:2205.14135", "title": "T", "also": ["openreview:H4DqfPSibmx"]}
        {"id": "doi:10.1000/1", "title": "U"}
        """);
    Stock stock = of(JsonlCatalogue.read(file));
    assertEquals(List.of("works.jsonl"), stock.dumps());
    assertEquals(true, stock.coversPublications());
  }
}
