package dev.shelfcheck.source.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A build replaces the one before it whole, or not at all. */
class CatalogueBuilderTest extends Workbench {
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
    build(dump(DumpFile.DumpKind.ARXIV, "arxiv.json"));
    Path catalogue = folder.resolve("catalogue");
    Path manifest = catalogue.resolve("catalogue.json");
    Files.writeString(
        manifest, Files.readString(manifest).replaceFirst("(\"format\"\\s*:)\\s*\\d+", "$1 1"));
    assertThrows(IOException.class, () -> Catalogue.open(catalogue));
    Catalogue fresh = build(dump(DumpFile.DumpKind.ARXIV, "arxiv.json"));
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
            IOException.class, () -> build(new DumpFile(DumpFile.DumpKind.JSONL, "arxiv", cut)));
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
