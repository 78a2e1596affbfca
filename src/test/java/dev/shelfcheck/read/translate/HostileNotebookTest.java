package dev.shelfcheck.read.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.read.MarkdownReader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileNotebookTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private static Document read(String text) {
    return assertTimeoutPreemptively(
        LONG, () -> new NotebookReader(new MarkdownReader()).read("list.ipynb", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "{",
        "null",
        "7",
        "\"cells\"",
        "{\"cells\": 3}",
        "{\"cells\": [3, null, []]}",
        "{\"cells\": [{\"cell_type\": 3, \"source\": {\"a\": 1}}]}",
        "{} {}",
        "{\"a\": \"\\u12\"}",
        "{\"cells\": [{\"cell_type\": \"heading\", \"level\": \"123\", \"source\": \"a\"}]}",
        "\uFEFF{\"cells\": []}",
        "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": [\"\\"
      })
  void whatIsNoNotebookIsADefectAtMost(String text) {
    assertEquals(List.of(), read(text).entries());
  }

  @Test
  void whatNestsDeepIsRefused() {
    List<Defect> defects = read("[".repeat(500_000)).defects();
    assertEquals(List.of(Defect.Kind.MALFORMED), defects.stream().map(Defect::kind).toList());
    String deep = "{\"a\":".repeat(900) + "1" + "}".repeat(900);
    assertEquals(
        List.of("the notebook was not read: it is nested deeper than can be read"),
        read(deep).defects().stream().map(Defect::detail).toList());
  }

  @Test
  void whatIsLongIsReadInTime() {
    String line = "\"- [Pebbles](https://example.org/\\u0041)\\n\",";
    String cell = "{\"cell_type\": \"markdown\", \"source\": [" + line.repeat(20_000) + "\"\"]}";
    assertEquals(20_000, read("{\"cells\": [" + cell + "]}").entries().size());
    String many = "{\"cell_type\": \"markdown\", \"source\": \"\"},".repeat(150_000);
    assertEquals(List.of(), read("{\"cells\": [" + many + "{}]}").defects());
  }
}
