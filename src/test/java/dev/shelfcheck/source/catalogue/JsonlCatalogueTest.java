package dev.shelfcheck.source.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonlCatalogueTest {
  private static final Path SHIPPED = Path.of("fixtures/catalogue/works.jsonl");

  @TempDir private Path folder;

  private static Answer<Holding> ask(Source source, String identifier) {
    WorkById question = new WorkById(Notation.parse(identifier).orElseThrow());
    return source.answer(List.of(question)).to(question);
  }

  private static Work held(Answer<Holding> answer) {
    return ((Holding.Held) ((Answer.Known<Holding>) answer).value()).work();
  }

  private static Answer<List<Work>> find(Source source, String title) {
    WorksByTitle question = new WorksByTitle(title, List.of());
    return source.answer(List.of(question)).to(question);
  }

  private static String best(Source source, String title) {
    return find(source, title) instanceof Answer.Known<List<Work>> known
        ? known.value().get(0).identifiers().get(0).canonical()
        : "silence";
  }

  @Test
  void anIdentifierLeadsToItsWorkUnderEveryTitleOfIt() throws IOException {
    Work work = held(ask(JsonlCatalogue.read(SHIPPED), "arxiv:2401.07013"));
    assertEquals(
        List.of(
            "Knowledge Distillation of Black-Box Large Language Models",
            "Knowledge Distillation for Closed-Source Language Models"),
        work.titles());
    assertEquals(List.of("Hongzhan Chen"), work.authors());
    assertEquals(false, work.authorsComplete());
  }

  @Test
  void aWorkAnswersForEachOfItsIdentifiers() throws IOException {
    Source source = JsonlCatalogue.read(SHIPPED);
    Work byHash = held(ask(source, "neurips:6e3b9fb0c0c56cf6e1ee61e6a068fca4"));
    assertEquals(held(ask(source, "arxiv:2412.06289")).titles(), byHash.titles());
    assertEquals(List.of(2024), byHash.years());
  }

  @Test
  void theEvidenceNamesTheFileAndTheDayOfItsFacts() throws IOException {
    Answer<Holding> answer = ask(JsonlCatalogue.read(SHIPPED), "arxiv:2205.14135");
    assertEquals(
        List.of(
            new Evidence(
                "catalogue works.jsonl",
                LocalDate.of(2026, 11, 22),
                Evidence.Provenance.CATALOGUE)),
        ((Answer.Known<Holding>) answer).evidence());
  }

  @ParameterizedTest
  @CsvSource({
    "Poster, iclr2021",
    "Top-25%, iclr2021",
    "Reject, ''",
    "Desk Reject, ''",
    "Withdraw, ''"
  })
  void aRefusedSubmissionDidNotAppearAtItsVenue(String status, String venue) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("forum.jsonl"),
            "{\"id\": \"openreview:H-SPvQtMwm\", \"title\": \"Synthesizer\", \"venue\":"
                + " \"iclr2021\", \"status\": \""
                + status
                + "\"}\n");
    Work work = held(ask(JsonlCatalogue.read(file), "openreview:H-SPvQtMwm"));
    assertEquals(venue, String.join(", ", work.venues()));
  }

  @Test
  void whatItDoesNotHoldItIsSilentAbout() throws IOException {
    Source source = JsonlCatalogue.read(SHIPPED);
    assertEquals(
        Answer.unknown(Cause.NOT_HELD, "arxiv:2305.14135 is not in catalogue works.jsonl"),
        ask(source, "arxiv:2305.14135"));
    assertEquals(
        Answer.unknown(Cause.NOT_HELD, "no work of such a title is in catalogue works.jsonl"),
        find(source, "Cooking for geeks"));
  }

  @Test
  void titlesAreFoundHoweverTheyAreWritten() throws IOException {
    Source source = JsonlCatalogue.read(SHIPPED);
    assertEquals("arxiv:2001.08950", best(source, "Power-BERT"));
    assertEquals("arxiv:2301.00774", best(source, "SparseGPT"));
    assertEquals(
        "arxiv:2406.10774", best(source, "Quest: Query-efficient long-context transformers"));
    assertEquals("arxiv:1506.02626", best(source, "Learning both weights and connections"));
    assertEquals(
        "arxiv:2312.11983", best(source, "Fluctuation-based adaptive structured pruning for LLMs"));
    assertEquals(
        "arxiv:2412.06289",
        best(source, "S$^{2}$FT: Efficient, scalable LLM fine-tuning by structured sparsity"));
  }

  @Test
  void aBrokenLineIsNamed() throws IOException {
    Path file = folder.resolve("mine.jsonl");
    Files.writeString(
        file, "{\"id\":\"arxiv:2205.14135\",\"title\":\"A\"}\n{\"id\":\"arxiv:9\"}\n");
    IOException broken = assertThrows(IOException.class, () -> JsonlCatalogue.read(file));
    assertEquals(
        file + ":2: \"arxiv:9\" is no identifier with its scheme, like arxiv:2205.14135",
        broken.getMessage());
  }
}
