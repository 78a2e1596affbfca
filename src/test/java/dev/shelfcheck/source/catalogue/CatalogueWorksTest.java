package dev.shelfcheck.source.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.ask.Stocktaking;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which works identifiers and titles lead to, over several dumps. */
class CatalogueWorksTest extends Workbench {
  @Test
  void oneWorkIsPutTogetherFromSeveralDumps() throws IOException {
    Catalogue catalogue =
        build(
            lines(
                "arxiv", "{\"id\":\"2001.00001\",\"title\":\"Early name\",\"doi\":\"10.1234/A\"}"),
            lines("doi", "{\"doi\":\"10.1234/a\",\"title\":\"Late name\",\"year\":2022}"));
    assertEquals(
        "Early name / Late name |  | [2020, 2022] |  | arxiv:2001.00001 doi:10.1234/a | STANDS",
        shown(work(catalogue, "arxiv:2001.00001")));
  }

  @Test
  void anIdentifierThatSeveralWorksLinkDecidesNothing() throws IOException {
    Catalogue catalogue =
        build(
            lines(
                "arxiv",
                "{\"id\":\"2001.00001\",\"title\":\"One work\",\"doi\":\"10.1234/proceedings\"}",
                "{\"id\":\"2001.00002\",\"title\":\"Another"
                    + " work\",\"doi\":\"10.1234/proceedings\"}"));
    assertEquals("silence", work(catalogue, "doi:10.1234/proceedings").title());
    assertEquals(List.of("One work"), work(catalogue, "arxiv:2001.00001").titles());
  }

  @Test
  void aRetractionReachesThePreprint() throws IOException {
    Catalogue catalogue =
        build(
            lines(
                "arxiv", "{\"id\":\"2001.00001\",\"title\":\"A study\",\"doi\":\"10.1000/paper\"}"),
            dump(DumpFile.DumpKind.RETRACTION_WATCH, "retractions.csv"));
    assertEquals(Standing.RETRACTED, work(catalogue, "arxiv:2001.00001").standing());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2025-05-29 | "update_date":"2025-05-29","versions":[{"created":"2024-01-01"}]
          2024-03-02 | "versions":[{"created":"2024-01-01"},{"created":"2024-03-02T10:00:00Z"}]
          2007-04-02 | "versions":[{"created":"Mon, 2 Apr 2007 19:18:42 GMT"}]
          2025-05-01 | "versions":[{"created_ym":"2025-05"}]
          2026-01-31 | "as_of":"2026-01-31","update_date":"2025-05-29"
          built      | "versions":[{"created":"soon"}],"update_date":"2025-13-40"
          built      | "year":2020
          """)
  void aRecordSpeaksOfItsOwnDay(String day, String fields) throws IOException {
    Catalogue catalogue =
        build(lines("arxiv", "{\"id\":\"2001.00001\",\"title\":\"A study\"," + fields + "}"));
    LocalDate when = day(catalogue, new WorkById(Notation.parse("arxiv:2001.00001").orElseThrow()));
    LocalDate built = day(catalogue, new Stocktaking());
    assertEquals(day, when.equals(built) ? "built" : when.toString());
  }

  private static LocalDate day(Source source, Question<?> question) {
    return ((Answer.Known<?>) source.answer(List.of(question)).to(question))
        .evidence()
        .get(0)
        .when();
  }

  @Test
  void titlesAreFoundThroughTypingErrorsAndDroppedParts() throws IOException {
    Catalogue catalogue =
        build(
            lines(
                "arxiv",
                "{\"id\":\"2301.00774\",\"title\":\"SparseGPT: Massive Language Models Can Be"
                    + " Accurately Pruned in One-Shot\"}",
                "{\"id\":\"2205.14135\",\"title\":\"FlashAttention: Fast and Memory-Efficient Exact"
                    + " Attention with IO-Awareness\"}",
                "{\"id\":\"2406.10774\",\"title\":\"Quest: Query-Aware Sparsity for Efficient"
                    + " Long-Context LLM Inference\"}",
                "{\"id\":\"2001.00001\",\"title\":\"On the quest for massive stars\"}"));
    assertEquals(
        "arxiv:2301.00774", best(catalogue, "Masive Langauge Models Can Be Acurately Pruned"));
    assertEquals("arxiv:2205.14135", best(catalogue, "Flash-Attention"));
    assertEquals("arxiv:2406.10774", best(catalogue, "Quest"));
    assertEquals("silence", best(catalogue, "Gardening in winter"));
  }

  @Test
  void theWholeTitleIsFoundAmongManyOfItsHyphenatedWord() throws IOException {
    List<String> records = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      records.add(record(i, "Lempel-Ziv parsing of a text, part " + Integer.toString(i, 36)));
    }
    records.add(record(30, "Efficient Lempel-Ziv Compression in External Memory of a Text"));
    Catalogue catalogue = build(lines("arxiv", records.toArray(String[]::new)));
    assertEquals(
        "arxiv:2001.00030", best(catalogue, "Efficient Lempel-Ziv Compression in External"));
  }

  @Test
  void aNameOrAMisspeltWordMoreDoesNotHideATitle() throws IOException {
    Catalogue catalogue =
        build(
            lines(
                "arxiv",
                record(1, "Deep Transfer Learning with Joint Adaptation Networks"),
                record(2, "Jan, Feb and other months of transfer"),
                record(3, "A jont venture")));
    assertEquals(
        "arxiv:2001.00001",
        best(catalogue, "JAN: Deep Transfer Learning with Jont Adaptation Networks"));
  }

  @Test
  void oneWordInCommonMakesNoCandidate() throws IOException {
    Catalogue catalogue =
        build(
            lines(
                "arxiv",
                record(1, "Embarrassingly parallel sums"),
                record(2, "Simple approaches"),
                record(3, "Visual domains")));
    assertEquals("silence", best(catalogue, "Embarrassingly Simple Visual Sums"));
  }

  @Test
  void lettersThatNoAccentMakesAreFoundByTheirPlainForms() throws IOException {
    Catalogue catalogue =
        build(
            lines(
                "arxiv",
                record(1, "Møller Łukasiewicz gates"),
                record(2, "Øystein Þór æther"),
                record(3, "Other gates")));
    assertEquals("arxiv:2001.00001", best(catalogue, "Moller Lukasiewicz gates"));
    assertEquals("arxiv:2001.00001", best(catalogue, "Møller Łukasiewicz Gates"));
    assertEquals("arxiv:2001.00002", best(catalogue, "Oystein Thor Aether"));
  }

  /** Its index holds {@code łukasiewicz} as it stands: it is asked so. */
  @Test
  void aCatalogueOfFormat2IsAskedByTheKeysItWasBuiltWith() throws IOException {
    Catalogue catalogue = Catalogue.open(Path.of("src/test/resources/catalogue-format-2"));
    assertEquals("arxiv:2001.00001", best(catalogue, "Møller Łukasiewicz gates"));
    assertEquals("arxiv:2001.00001", best(catalogue, "Łukasiewicz"));
    assertEquals("arxiv:2001.00003", best(catalogue, "Größere Zäune für kleine Gärten"));
    assertEquals("arxiv:2001.00004", best(catalogue, "On lambda-terms without names"));
    assertEquals("On λ-terms without names", work(catalogue, "arxiv:2001.00004").title());
  }

  private static String record(int number, String title) {
    return "{\"id\":\"2001.%05d\",\"title\":\"%s\"}".formatted(number, title);
  }

  private static String best(Source source, String title) {
    WorksByTitle question = new WorksByTitle(title, List.of());
    return source.answer(List.of(question)).to(question) instanceof Answer.Known<List<Work>> known
        ? known.value().get(0).identifiers().get(0).canonical()
        : "silence";
  }
}
