package dev.shelfcheck.source.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogueBuilderTest {
  private static final Path DUMPS = Path.of("src/test/resources/dumps");

  @TempDir private Path folder;

  private Catalogue build(DumpFile... dumps) throws IOException {
    return build(false, dumps);
  }

  private Catalogue build(boolean force, DumpFile... dumps) throws IOException {
    Path catalogue = folder.resolve("catalogue");
    new CatalogueBuilder(catalogue, force, Progress.SILENT).build(List.of(dumps));
    return Catalogue.open(catalogue);
  }

  private static DumpFile dump(DumpFile.Kind kind, String name) {
    return DumpFile.of(kind, DUMPS.resolve(name));
  }

  private DumpFile lines(String scheme, String... lines) throws IOException {
    Path file = Files.createTempFile(folder, scheme, ".jsonl");
    Files.write(file, Arrays.asList(lines));
    return new DumpFile(DumpFile.Kind.JSONL, scheme, file);
  }

  private static Work work(Source source, String identifier) {
    WorkById question = new WorkById(Notation.parse(identifier).orElseThrow());
    return source.answer(List.of(question)).to(question) instanceof Answer.Known<Holding> known
            && known.value() instanceof Holding.Held held
        ? held.work()
        : new WorkAssembly().title("silence").work();
  }

  private static String shown(Work work) {
    return String.join(
        " | ",
        String.join(" / ", work.titles()),
        String.join(", ", work.authors()),
        work.years().toString(),
        String.join(" / ", work.venues()),
        String.join(" ", work.identifiers().stream().map(Identifier::canonical).toList()),
        work.standing().toString());
  }

  @Test
  void arxivSnapshot() throws IOException {
    Catalogue catalogue = build(dump(DumpFile.Kind.ARXIV, "arxiv.json"));
    assertEquals(
        "Stochastic Lie group integrators | Simon J. A. Malham, Anke Wiese | [2007, 2008] | SIAM J."
            + " Sci. Comput. 30 (2008) 597-617 | arxiv:0704.0022 doi:10.1137/060666743 | STANDS",
        shown(work(catalogue, "arxiv:0704.0022")));
    assertEquals(
        "doi:10.1137/060666743",
        work(catalogue, "arxiv:0704.0022").published().orElseThrow().canonical());
    assertEquals(Standing.WITHDRAWN, work(catalogue, "arxiv:0704.0555").standing());
    assertEquals(List.of("math.NA", "cs.LG"), work(catalogue, "arxiv:0704.0022").categories());
  }

  @Test
  void anAbstractIsKeptAsItsContentWords() throws IOException {
    Catalogue catalogue = build(dump(DumpFile.Kind.ARXIV, "arxiv.json"));
    String summary = work(catalogue, "arxiv:0704.0022").summary().orElse("");
    assertEquals(
        "efficient equations free group integrators kutta lie pi piefficient present runge"
            + " rungekuttafree stochastic",
        String.join(" ", Stream.of(summary.split(" ")).sorted().toList()));
  }

  @Test
  void aWorkAnswersForItsPublishedDoi() throws IOException {
    Catalogue catalogue = build(dump(DumpFile.Kind.ARXIV, "arxiv.json"));
    assertEquals(
        work(catalogue, "arxiv:0704.0022").titles(),
        work(catalogue, "doi:10.1137/060666743").titles());
  }

  @Test
  void dblp() throws IOException {
    Catalogue catalogue = build(dump(DumpFile.Kind.DBLP, "dblp.xml"));
    assertEquals(
        "Über H2O & Müller's méthode | Jürgen Müller, Wei Wang | [2019] | ICML | doi:10.1145/1.2 |"
            + " STANDS",
        shown(work(catalogue, "doi:10.1145/1.2")));
    assertEquals(
        "An informal one | Wei Wang | [2020] | CoRR | arxiv:2003.00001 | WITHDRAWN",
        shown(work(catalogue, "arxiv:2003.00001")));
  }

  @Test
  void aclAnthology() throws IOException {
    Catalogue catalogue = build(DumpFile.of(DumpFile.Kind.ACL, DUMPS.resolve("acl")));
    assertEquals(
        "Attention over BERT layers | Ada Lovelace, Plato | [2022] | Proceedings of the 60th Annual"
            + " Meeting / ACL | acl:2022.acl-long.1 doi:10.18653/v1/2022.acl-long.1 | STANDS",
        shown(work(catalogue, "acl:2022.acl-long.1")));
    assertEquals(Standing.RETRACTED, work(catalogue, "acl:2022.acl-long.2").standing());
    assertEquals("Old style", work(catalogue, "acl:P18-1007").title());
  }

  @Test
  void retractionWatchMarksThePaperNotTheNotice() throws IOException {
    Catalogue catalogue = build(dump(DumpFile.Kind.RETRACTION_WATCH, "retractions.csv"));
    assertEquals(
        "A study, \"quoted\" | Ann Ample, Bob Bold | [2015] | J. Ex. | doi:10.1000/paper |"
            + " RETRACTED",
        shown(work(catalogue, "doi:10.1000/paper")));
    assertEquals("silence", work(catalogue, "doi:10.1000/notice").title());
    assertEquals(Standing.STANDS, work(catalogue, "doi:10.1000/reinstated").standing());
    assertEquals(Standing.DOUBTED, work(catalogue, "doi:10.1000/doubted").standing());
    assertEquals("silence", work(catalogue, "doi:10.1000/corrected").title());
  }

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
            dump(DumpFile.Kind.RETRACTION_WATCH, "retractions.csv"));
    assertEquals(Standing.RETRACTED, work(catalogue, "arxiv:2001.00001").standing());
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

  private static String best(Source source, String title) {
    WorksByTitle question = new WorksByTitle(title, List.of());
    return source.answer(List.of(question)).to(question) instanceof Answer.Known<List<Work>> known
        ? known.value().get(0).identifiers().get(0).canonical()
        : "silence";
  }

  @Test
  void aShrunkenBuildDoesNotReplaceAGoodOne() throws IOException {
    String[] many =
        IntStream.range(1, 101)
            .mapToObj(i -> "{\"id\":\"2001.%05d\",\"title\":\"Work %d\"}".formatted(i, i))
            .toArray(String[]::new);
    build(lines("arxiv", many));
    IOException refused =
        assertThrows(IOException.class, () -> build(lines("arxiv", Arrays.copyOf(many, 94))));
    assertEquals(
        folder.resolve("catalogue")
            + ": the new build holds over 5 % less and was not put in force: it holds 94 records,"
            + " the present one 100",
        refused.getMessage());
    assertEquals(100, CatalogueInfo.of(folder.resolve("catalogue")).records());
    assertEquals(
        "Work 100", work(Catalogue.open(folder.resolve("catalogue")), "arxiv:2001.00100").title());
    build(true, lines("arxiv", Arrays.copyOf(many, 94)));
    assertEquals(94, CatalogueInfo.of(folder.resolve("catalogue")).records());
    try (Stream<Path> left = Files.list(folder.resolve("catalogue"))) {
      assertEquals(3, left.count());
    }
  }

  @Test
  void aCatalogueOfAnotherVersionIsBuiltOver() throws IOException {
    build(dump(DumpFile.Kind.ARXIV, "arxiv.json"));
    Path catalogue = folder.resolve("catalogue");
    Path manifest = catalogue.resolve("catalogue.json");
    Files.writeString(
        manifest, Files.readString(manifest).replaceFirst("(\"format\"\\s*:)\\s*\\d+", "$1 1"));
    assertThrows(IOException.class, () -> Catalogue.open(catalogue));
    Catalogue fresh = build(dump(DumpFile.Kind.ARXIV, "arxiv.json"));
    assertEquals("Stochastic Lie group integrators", work(fresh, "arxiv:0704.0022").title());
  }

  @Test
  void aTruncatedDumpDoesNotReplaceAGoodOne() throws IOException {
    build(lines("arxiv", "{\"id\":\"2001.00001\",\"title\":\"Kept\"}"));
    Path cut = folder.resolve("cut.jsonl.gz");
    byte[] whole = gzipped("{\"id\":\"2001.00002\",\"title\":\"Lost\"}\n".repeat(1000));
    Files.write(cut, Arrays.copyOf(whole, whole.length - 20));
    IOException broken =
        assertThrows(
            IOException.class, () -> build(new DumpFile(DumpFile.Kind.JSONL, "arxiv", cut)));
    assertEquals(
        cut + ": cut short or damaged: Unexpected end of ZLIB input stream", broken.getMessage());
    assertEquals(
        "Kept", work(Catalogue.open(folder.resolve("catalogue")), "arxiv:2001.00001").title());
  }

  private byte[] gzipped(String text) throws IOException {
    Path file = folder.resolve("whole.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return Files.readAllBytes(file);
  }

  @Test
  void whatIsNoDumpIsNamedWithItsLine() throws IOException {
    DumpFile html = lines("arxiv", "{\"id\":\"2001.00001\",\"title\":\"One\"}", "<html>");
    String message =
        String.valueOf(assertThrows(IOException.class, () -> build(html)).getMessage());
    assertEquals(
        html.path() + ":2: not JSON: ", message.substring(0, message.indexOf("Unexpected")));
  }
}
