package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id or an address that is pasted into a list becomes an entry as the list writes them. */
class EntryCompletionTest {
  private static final String LIST =
      """
      # Tuning

      ## Sparse

      - **A Sieve for Grains of Sand.** *Ida Noor, Otto Birk.* 2021. [[paper](https://arxiv.org/abs/2101.00011)]
      - **Weighing Pebbles Twice.** *Tara Koval, Ida Noor.* 2022. [[paper](https://arxiv.org/abs/2202.00012)]
      - **Counting Shells by Night.** *Otto Birk, Tara Koval.* 2023. [[paper](https://arxiv.org/abs/2303.00013)]
      """;

  @TempDir private Path folder;

  private EditorSession session() throws IOException {
    Files.copy(Path.of("fixtures/catalogue/works.jsonl"), folder.resolve("works.jsonl"));
    Files.writeString(folder.resolve(".shelfcheck.yml"), "sources:\n  catalogue: works.jsonl\n");
    return new EditorSession(folder.resolve("README.md"), folder);
  }

  private static List<CompletionItem> completed(EditorSession editor, int line) {
    var answer =
        EditorSession.answer(
            editor
                .server()
                .getTextDocumentService()
                .completion(new CompletionParams(editor.file(), new Position(line, 3))));
    return answer == null ? List.of() : answer.getLeft();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2506.00799",
        "- 2506.00799",
        "arXiv:2506.00799",
        "https://arxiv.org/abs/2506.00799",
        "- <https://arxiv.org/pdf/2506.00799v2>",
      })
  void whatIsPastedIsWrittenAsItsNeighboursAre(String pasted) throws IOException {
    try (EditorSession editor = session()) {
      editor.open("markdown", LIST + pasted + "\n");
      List<CompletionItem> items = completed(editor, 7);
      assertEquals(1, items.size(), pasted);
      assertEquals("Uni-LoRA: One Vector is All You Need", items.get(0).getLabel());
      assertEquals(pasted, items.get(0).getFilterText());
      TextEdit edit = items.get(0).getTextEdit().getLeft();
      assertEquals(new Position(7, 0), edit.getRange().getStart());
      assertEquals(new Position(7, pasted.length()), edit.getRange().getEnd());
      assertEquals(
          "- **Uni-LoRA: One Vector is All You Need.** *Kaiyang Li, Shaobo Han, Qing Su, Wei Li,"
              + " Zhipeng Cai, Shihao Ji.* 2025."
              + " [[paper](https://arxiv.org/abs/2506.00799)]",
          edit.getNewText());
    }
  }

  @Test
  void whatIsListedAlreadyIsSaidSo() throws IOException {
    try (EditorSession editor = session()) {
      editor.open(
          "markdown",
          LIST
              + "- **Uni-LoRA: One Vector is All You Need.** *Kaiyang Li, Shaobo Han.* 2025."
              + " [[paper](https://arxiv.org/abs/2506.00799)]\n2506.00799\n");
      List<CompletionItem> items = completed(editor, 8);
      assertEquals(1, items.size());
      assertTrue(items.get(0).getDetail().contains("listed already"), items.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2506.00799 is what we read",
        "https://pebbles.example/2021/shore.html",
        "2999.99999",
        "- ",
        "1/2",
      })
  void whatNamesNoKnownWorkIsLeftAlone(String pasted) throws IOException {
    try (EditorSession editor = session()) {
      editor.open("markdown", LIST + pasted + "\n");
      assertEquals(List.of(), completed(editor, 7));
    }
  }
}
