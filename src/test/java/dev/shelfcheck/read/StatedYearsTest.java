package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.bibtex.BibtexReader;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The year of an old work is one in every kind of list. */
class StatedYearsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [On the Laws of Garden Work](https://example.org/laws.pdf), Ann Author, 1854.",
        "- Author, A. (1854). [On the Laws of Garden Work](https://example.org/laws.pdf).",
        "| Year | Title |\n|--|--|\n| 1854 | [On the Laws of Garden Work](https://example.org/l) |"
      })
  void isReadInMarkdown(String text) {
    assertEquals(Optional.of(1854), year(new MarkdownReader().read("a.md", text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"year = 1854", "date = {1854-03-01}"})
  void isReadInBibtex(String field) {
    String text = "@book{key, title = {On the Laws of Garden Work}, " + field + "}";
    assertEquals(Optional.of(1854), year(new BibtexReader().read("a.bib", text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [Garden Work](https://example.org/g). Ann Author. arXiv preprint arXiv:1409.1556 (2014)",
        "- [Garden Work](https://example.org/g). Ann Author. Garden Reports, 66, 1854-1861, 2014."
      })
  void isNoPartOfANumber(String text) {
    assertEquals(Optional.of(2014), year(new MarkdownReader().read("a.md", text)));
  }

  private static Optional<Integer> year(Document document) {
    return document.entries().get(0).claim().year().map(Stated::value);
  }
}
