package dev.shelfcheck.read.bibtex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** BibTeX whose strings stand for more than there is room for. */
@Timeout(60)
class HostileBibtexTest {
  private static Document read(String text) {
    return new BibtexReader().read("a.bib", text);
  }

  private static String doubling(int times) {
    StringBuilder text = new StringBuilder("@string{q0 = \"ten letters\"}\n");
    for (int i = 1; i <= times; i++) {
      text.append("@string{q%d = q%d # q%d}\n".formatted(i, i - 1, i - 1));
    }
    return text.toString();
  }

  @Test
  void doublingStringsAreSaid() {
    Document document =
        read(doubling(60) + "@misc{a, title = q60}\n@misc{b, title = {Plain Words} }\n");
    assertEquals(
        List.of("@misc a: its strings written out come to more than can be held"),
        document.defects().stream().map(Defect::detail).toList());
    assertEquals(Defect.DefectKind.NOT_READ_WHOLE, document.defects().get(0).kind());
    assertEquals(1, document.entries().size());
  }

  @Test
  void manyUsesOfALongStringAreSaid() {
    String uses = "@misc{a, title = q9, note = q9, annote = q9}\n".repeat(1_000);
    Document document = read(doubling(9) + uses);
    assertEquals(1_000, document.entries().size() + document.defects().size());
    assertEquals(true, document.defects().size() > 0 && document.entries().size() > 400);
  }

  @Test
  void valuesOfManyPiecesAreSaid() {
    Document document = read("@misc{a, title = \"x\"" + " # \"x\"".repeat(20_000) + "}\n");
    assertEquals(1, document.defects().size());
  }

  @Test
  void stringsOfEverydayAreWrittenOut() {
    Document document = read(doubling(3) + "@misc{a, title = q3 # \" and more\"}\n");
    assertEquals(
        "ten letters".repeat(8) + " and more",
        document.entries().get(0).claim().title().orElseThrow().value());
  }
}
