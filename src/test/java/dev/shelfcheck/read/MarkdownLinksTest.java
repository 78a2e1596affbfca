package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Link;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading the links alone finds the links that reading everything finds. */
class MarkdownLinksTest {
  static List<Path> lists() throws IOException {
    List<Path> all = new ArrayList<>(below("fixtures"));
    all.addAll(below("src/test/resources"));
    return all;
  }

  private static List<Path> below(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void sameLinksAndAnchors(Path list) throws IOException {
    String text = Files.readString(list, StandardCharsets.ISO_8859_1);
    Document whole = new MarkdownReader().read("list.md", text);
    Document links = new MarkdownLinks().read("list.md", text);
    assertEquals(shown(whole), shown(links));
    assertEquals(whole.anchors(), links.anchors());
    assertEquals(whole.headings(), links.headings());
    assertEquals(whole.defects(), links.defects());
  }

  @Test
  void linkInAHeadingWithinAnItemIsFoundOnceByBoth() {
    String text = "# List\n\n* ### [NeurIPS](https://nips.cc/): [2025](https://a.org/25)\n";
    List<String> expected = List.of("https://nips.cc/", "https://a.org/25");
    assertEquals(expected, targets(new MarkdownReader().read("list.md", text)));
    assertEquals(expected, targets(new MarkdownLinks().read("list.md", text)));
  }

  private static List<String> targets(Document document) {
    return document.links().map(Link::target).toList();
  }

  private static List<String> shown(Document document) {
    return document.links().map(l -> l.targetSpan() + " " + l.form() + " " + l.target()).toList();
  }
}
