package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

  private static List<String> shown(Document document) {
    return document.links().map(l -> l.targetSpan() + " " + l.form() + " " + l.target()).toList();
  }
}
