package dev.shelfcheck.source.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.ask.Stock;
import dev.shelfcheck.ask.Stocktaking;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A pocket catalogue answers as the built one does, as far as it holds what is asked. */
class CataloguePackerTest extends Workbench {
  private Path pack(DumpFile... dumps) throws IOException {
    Path file = folder.resolve("pocket").resolve("works.shelf");
    new CataloguePacker(file, BuildProgress.SILENT).pack(List.of(dumps));
    return file;
  }

  private DumpFile harbour() throws IOException {
    return lines(
        "arxiv",
        "{\"id\":\"2001.00001v3\",\"title\":\"Weighing Harbours\",\"authors\":[\"Ida Noor\",\"Otto"
            + " Birk\"],\"year\":2021,\"venue\":\"ICML\",\"doi\":\"10.1234/A\",\"abstract\":\"Words"
            + " of it.\",\"alt_titles\":[\"Harbours, Weighed\"]}",
        "{\"id\":\"hep-th/9901001\",\"title\":\"Tides\",\"authors\":[\"Ida Noor\"]}",
        "{\"id\":\"2001.00003\",\"title\":\"Sand\",\"comments\":\"This paper has been"
            + " withdrawn\"}");
  }

  @Test
  void itHoldsTitlesTheFirstAuthorYearsIdentifiersAndStanding() throws IOException {
    Catalogue pocket = Catalogue.open(pack(harbour()));
    assertEquals(
        "Weighing Harbours / Harbours, Weighed | Ida Noor | [2020, 2021] |  | arxiv:2001.00001"
            + " doi:10.1234/a | STANDS",
        shown(work(pocket, "arxiv:2001.00001")));
    assertEquals(
        "Tides | Ida Noor | [1999] |  | arxiv:hep-th/9901001 | STANDS",
        shown(work(pocket, "arxiv:hep-th/9901001")));
    assertEquals(Standing.WITHDRAWN, work(pocket, "arxiv:2001.00003").standing());
    assertEquals("Weighing Harbours", work(pocket, "doi:10.1234/a").title());
    assertEquals("10.1234/a", work(pocket, "arxiv:2001.00001").published().orElseThrow().value());
    assertEquals(false, work(pocket, "arxiv:2001.00001").authorsComplete());
    assertEquals(true, work(pocket, "arxiv:hep-th/9901001").authorsComplete());
    assertEquals(2020, work(pocket, "arxiv:2001.00001").firstPosted().orElseThrow());
  }

  @Test
  void itAnswersAsTheBuiltCatalogueDoes() throws IOException {
    DumpFile[] dumps = {
      dump(DumpFile.DumpKind.ARXIV, "arxiv.json"),
      dump(DumpFile.DumpKind.DBLP, "dblp.xml"),
      dump(DumpFile.DumpKind.RETRACTION_WATCH, "retractions.csv"),
      harbour()
    };
    Catalogue built = build(dumps);
    Catalogue pocket = Catalogue.open(pack(dumps));
    for (String id :
        List.of("arxiv:0704.0022", "arxiv:2001.00001", "doi:10.1234/a", "doi:10.1234/none")) {
      assertEquals(held(work(built, id)), held(work(pocket, id)));
    }
    for (String title : List.of("Weighing Harbuors", "Stochastic Lie group", "Harbours, Weighed")) {
      assertEquals(titles(built, title), titles(pocket, title));
    }
    assertEquals(stock(built).withoutVenues(), stock(pocket));
    assertEquals(true, stock(built).coversPublications());
    assertEquals(false, stock(pocket).coversPublications());
  }

  private static String held(dev.shelfcheck.model.Work work) {
    return work.titles() + " " + work.years() + " " + work.identifiers() + work.standing();
  }

  private static List<String> titles(Source source, String title) {
    WorksByTitle question = new WorksByTitle(title, List.of());
    return source.answer(List.of(question)).to(question)
            instanceof Answer.Known<List<dev.shelfcheck.model.Work>> known
        ? known.value().stream().map(dev.shelfcheck.model.Work::title).toList()
        : List.of();
  }

  private static Stock stock(Source source) {
    Stocktaking question = new Stocktaking();
    return source.answer(List.of(question)).to(question) instanceof Answer.Known<Stock> known
        ? known.value()
        : new Stock(List.of(), Set.of());
  }

  @Test
  void aBuiltCatalogueIsPackedLikeItsDumps() throws IOException {
    DumpFile[] dumps = {harbour(), dump(DumpFile.DumpKind.ARXIV, "arxiv.json")};
    byte[] ofDumps = Files.readAllBytes(pack(dumps));
    build(dumps);
    Path file = folder.resolve("pocket").resolve("again.shelf");
    CatalogueInfo info =
        new CataloguePacker(file, BuildProgress.SILENT).pack(folder.resolve("catalogue"));
    assertArrayEquals(ofDumps, Files.readAllBytes(file));
    assertEquals(CatalogueInfo.of(folder.resolve("catalogue")).parts(), info.parts());
    assertEquals(CatalogueInfo.of(folder.resolve("catalogue")).records(), info.records());
  }

  @Test
  void theOldFileStaysUntilTheNewOneIsWhole() throws IOException {
    Path file = pack(harbour());
    byte[] whole = Files.readAllBytes(file);
    IOException refused =
        assertThrows(
            IOException.class, () -> pack(harbour(), lines("arxiv", "{\"id\":", "<html>")));
    assertEquals(true, String.valueOf(refused.getMessage()).contains("not JSON"));
    assertThrows(IOException.class, () -> pack(lines("arxiv")));
    assertThrows(IOException.class, () -> pack(lines("arxiv", "{\"title\":\"no id\"}")));
    assertArrayEquals(whole, Files.readAllBytes(file));
    try (Stream<Path> left = Files.list(folder.resolve("pocket"))) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void aDamagedFileIsSilentAndSaysSo() throws IOException {
    Path file = pack(harbour());
    byte[] bytes = Files.readAllBytes(file);
    Catalogue opened = Catalogue.open(file);
    bytes[4096 * 3 / 2] ^= 1;
    Files.write(file, bytes);
    IOException refused = assertThrows(IOException.class, () -> Catalogue.open(file));
    assertEquals(
        file + ": its page 1 is not what was written: get or pack it anew", refused.getMessage());
    Question<?> question = new WorkById(Notation.parse("arxiv:2001.00001").orElseThrow());
    Answer<?> answer = opened.answer(List.of(question)).to(question);
    assertEquals(true, answer instanceof Answer.Known || causeOf(answer) == Cause.NOT_READ);
  }

  private static Cause causeOf(Answer<?> answer) {
    return answer instanceof Answer.Unknown<?> silent ? silent.cause() : Cause.UNDECIDED;
  }
}
