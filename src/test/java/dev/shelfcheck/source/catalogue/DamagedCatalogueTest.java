package dev.shelfcheck.source.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Stocktaking;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksAtHand;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.source.store.Corruptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A catalogue that came to harm is refused in words or silent; it never ends a run otherwise. */
@Tag("slow")
class DamagedCatalogueTest extends Workbench {
  private static final List<Question<?>> QUESTIONS =
      List.of(
          new WorkById(Notation.parse("arxiv:2001.00001").orElseThrow()),
          new WorkById(Notation.parse("arxiv:2001.00002").orElseThrow()),
          new WorksByTitle("A long work about many things", List.of("Ada Lovelace")),
          new WorksByTitle("A lnog wrok about some things", List.of()),
          new WorksAtHand(
              new WorksByTitle("A long work about many things", List.of("Ada Lovelace"))),
          new Stocktaking());

  private Path built() throws IOException {
    build(
        lines(
            "arxiv",
            "{\"id\":\"2001.00001\",\"title\":\"A long work about many things\",\"authors\":[\"Ada"
                + " Lovelace\"],\"year\":2020,\"venue\":\"ICML\",\"abstract\":\"Words of it.\"}",
            "{\"id\":\"2001.00002\",\"title\":\"Another long work about some things\"}"));
    return folder.resolve("catalogue");
  }

  /** Opens and asks; the words of a refusal, else nothing. */
  private static String use(Path catalogue) {
    try {
      Catalogue opened = Catalogue.open(catalogue);
      assertEquals(QUESTIONS.size(), opened.answer(QUESTIONS).asMap().size());
      return "";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void damagedIndexIsRefusedOrSilent() throws IOException {
    Path catalogue = built();
    List<Path> files;
    try (Stream<Path> all = Files.walk(catalogue)) {
      files = all.filter(f -> Files.isRegularFile(f) && f.getParent() != null).toList();
    }
    int tried = 0;
    for (Path file : files.stream().filter(f -> !f.endsWith("build.lock")).toList()) {
      byte[] whole = Files.readAllBytes(file);
      for (int at = 0; at < whole.length; at += 1 + whole.length / 40) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) 0xFF;
        for (byte[] harmed : List.of(flipped, Arrays.copyOf(whole, at))) {
          Files.write(file, harmed);
          String refusal = use(catalogue);
          assertTrue(refusal.isEmpty() || refusal.contains("build it anew"), refusal);
          tried++;
        }
      }
      Files.write(file, whole);
    }
    assertTrue(tried > 300, tried + " tried");
    assertEquals("", use(catalogue));
  }

  @Test
  void damagedManifestIsRefusedAndBuiltOver() throws IOException {
    Path manifest = built().resolve("catalogue.json");
    String whole = Files.readString(manifest).replaceAll("\\s*\n\\s*", "");
    for (byte[] harmed : Corruptions.of(whole)) {
      Files.write(manifest, harmed);
      String refusal = use(folder.resolve("catalogue"));
      assertTrue(refusal.isEmpty() || refusal.contains("anew"), refusal);
    }
    Files.writeString(manifest, "{\"format\":");
    assertEquals("", use(built()));
  }

  @Test
  void damagedLinesOfAFileAreNamed() throws IOException {
    Path file = folder.resolve("works.jsonl");
    String line =
        "{\"id\":\"arxiv:2001.00001\",\"title\":\"A long work\",\"authors\":[\"A"
            + " B\"],\"year\":2020,"
            + "\"venue\":\"ICML\",\"alt_titles\":[\"B\"],\"also\":[\"doi:10.1145/1\"],\"as_of\":"
            + "\"2026-01-01\"}";
    for (byte[] harmed : Corruptions.of(line)) {
      Files.write(file, harmed);
      try {
        JsonlCatalogue.read(file).answer(QUESTIONS);
      } catch (IOException e) {
        assertTrue(String.valueOf(e.getMessage()).startsWith(file.toString()), e::toString);
      }
    }
  }
}
