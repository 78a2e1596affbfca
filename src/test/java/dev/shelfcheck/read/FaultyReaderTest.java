package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Library;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A fault in reading one file keeps no other from being read, and is told. */
class FaultyReaderTest {
  private static final MarkdownReader MARKDOWN = new MarkdownReader();

  private static Library read(RuntimeException fault) {
    DocumentReader reader =
        (path, text) -> {
          if (text.contains("stumble")) {
            throw fault;
          }
          return MARKDOWN.read(path, text);
        };
    return new LibraryReader(Map.of(DocumentKind.MARKDOWN, reader), p -> false)
        .readTexts(
            Map.of(
                "a.md",
                "# A\n\n- [Sorting Pebbles with Soft Keys](https://arxiv.org/abs/2002.98511)\n",
                "b.md",
                "# B\n\n- stumble\n"),
            UnaryOperator.identity(),
            Set.of());
  }

  @Test
  void theOthersAreRead() {
    Library library = read(new IllegalStateException("a secret of the list"));
    assertEquals(
        List.of("a.md"),
        library.lists().stream().flatMap(l -> l.documents().stream()).map(d -> d.path()).toList());
    assertEquals(1, library.unreadable().size());
    assertEquals("b.md", library.unreadable().get(0).path());
    assertTrue(library.unreadable().get(0).named());
  }

  @Test
  void itIsToldWhereTheFaultIsWithoutTheFilesWords() {
    String reason = read(new IllegalStateException("a secret")).unreadable().get(0).reason();
    assertTrue(reason.contains("IllegalStateException at FaultyReaderTest.java:"), reason);
    assertTrue(reason.contains("please report"), reason);
    assertTrue(!reason.contains("secret"), reason);
  }
}
