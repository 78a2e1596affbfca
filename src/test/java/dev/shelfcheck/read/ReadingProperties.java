package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.Trials;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds of every text. */
class ReadingProperties {
  private static final List<String> PIECES =
      List.of(
          "# ",
          "\n",
          "\n\n",
          "- ",
          "  - ",
          "1. ",
          "**",
          "*",
          "_",
          "`",
          "```\n",
          "[",
          "](",
          ")",
          "]",
          "https://arxiv.org/abs/2205.14135",
          "<https://example.org/a>",
          "| ",
          "|---|---|\n",
          "A Title of Words",
          "Ann Author, Ben Author",
          " (2023). ",
          "NeurIPS 2023",
          "&amp;",
          "\\*",
          "<a href='https://example.org'>",
          "</a>",
          "<br>",
          "<details><summary>",
          "</summary>",
          "</details>",
          "<table><tr><td>",
          "</td></tr></table>",
          "<!-- ",
          " -->",
          "\r\n",
          "\t",
          "    ",
          "论文：",
          "标题",
          "[^1]",
          "[^1]: ",
          "[r]: https://example.org/r\n",
          "![alt](x.png)",
          "\ud83d\udd25",
          "---\n",
          "> ",
          "\"",
          "et al.",
          "<b>",
          "</b>",
          "</td>",
          "<p>",
          "<img src='a.png'>",
          "[x][r]",
          "~~",
          "\\",
          "\0");

  private static void hold(int times, Consumer<String> held) {
    Trials.of(times, random -> String.join("", Trials.some(random, PIECES, 0, 60)), held);
  }

  @Test
  void everySpanLiesInTheTextAndNothingThrows() {
    hold(2000, ReadingProperties::everySpanLiesIn);
  }

  private static void everySpanLiesIn(String text) {
    Document document = new MarkdownReader().read("a.md", text);
    document.entries().forEach(e -> entry(document, e));
    document.looseLinks().forEach(l -> within(document, l.span()));
    document.defects().forEach(d -> within(document, d.span()));
    document.headings().forEach(h -> within(document, h.span()));
    document.sections().forEach(s -> within(document, s.span()));
  }

  @Test
  void theSameTextReadsTheSame() {
    hold(
        200,
        text ->
            assertEquals(
                new MarkdownReader().read("a.md", text), new MarkdownReader().read("a.md", text)));
  }

  private static void entry(Document document, Entry entry) {
    within(document, entry.span());
    entry.links().forEach(l -> link(document, l));
    entry.claim().title().ifPresent(t -> says(document, t));
    entry.claim().venue().ifPresent(v -> says(document, v));
    entry.claim().authors().ifPresent(a -> a.names().forEach(n -> says(document, n)));
    entry
        .claim()
        .year()
        .ifPresent(
            y -> {
              String digits = document.slice(y.span()).replaceAll("\\D", "");
              assertTrue(String.valueOf(y.value()).endsWith(digits), digits + " says " + y.value());
            });
  }

  private static void link(Document document, Link link) {
    within(document, link.span());
    within(document, link.targetSpan());
  }

  /** The first and the last letter that are claimed stand at the ends of the span. */
  private static void says(Document document, Stated<String> stated) {
    within(document, stated.span());
    String raw = document.slice(stated.span()).replaceAll("[^\\p{L}\\p{N}]", "");
    String said = stated.value().replaceAll("[^\\p{L}\\p{N}]", "");
    if (!said.isEmpty()) {
      assertTrue(
          raw.indexOf(said.charAt(0)) >= 0,
          () -> "'" + stated.value() + "' is not in '" + raw + "'");
    }
  }

  private static void within(Document document, Span span) {
    assertTrue(span.end() <= document.source().length(), () -> span + " ends outside the text");
  }
}
