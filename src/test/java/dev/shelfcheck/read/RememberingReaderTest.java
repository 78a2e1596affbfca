package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.model.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader that remembers the text as it was reads what one reads that sees it first. */
@Tag("slow")
class RememberingReaderTest {
  private static final int EDITS = 40;

  private static final String LIST =
      """
      # Pebbles

      ## Shores

      - [Weighing the Pebbles of Shores](https://arxiv.org/abs/2101.00001), Ida Noor. 2021.
      - [Counting Pebbles Twice][count]. ICML 2022.
      - **Rolling Pebbles in Deep Water.** *Otto Birk and Tara Koval*. 2020. [[pdf](https://arxiv.org/abs/2001.00002)]

      ### Rocky shores

      **Small ones**

      - [Sand Is Made of Very Small Pebbles](https://arxiv.org/abs/1901.00003). 2019.[^note]

      ## Rivers

      | Title | Year |
      |-------|------|
      | [Pebbles of the Upper River](https://arxiv.org/abs/2201.00004) | 2022 |
      | [Pebbles of the Lower River](https://arxiv.org/abs/2201.00005) | 2022 |
      | [Pebbles of No River at All](https://arxiv.org/abs/2201.00006) | 2022 |

      [count]: https://arxiv.org/abs/2202.00007
      [^note]: As [measured](https://example.org/sand) by hand.
      """;

  private static Stream<Path> lists() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("fixtures/layouts"))) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void layoutsAreReadTheSameAfterAnyEdits(Path list) throws IOException {
    edit(Files.readString(list), list.hashCode(), EDITS / 4);
  }

  @Test
  void aListIsReadTheSameAfterAnyEdits() {
    for (int seed = 0; seed < 20; seed++) {
      edit(LIST, seed, EDITS);
    }
  }

  /** Passages are taken up where text grows before them, and in another order. */
  @Test
  void passagesThatMovedAreReadTheSame() {
    DocumentReader remembering = MarkdownReader.remembering();
    int rivers = LIST.indexOf("## Rivers");
    int definitions = LIST.indexOf("[count]:");
    String first = LIST.substring(0, rivers);
    String second = LIST.substring(rivers, definitions);
    String rest = LIST.substring(definitions);
    for (String text :
        List.of(
            LIST,
            "Of stones.\n\n" + LIST,
            second + first + rest,
            rest + "\n" + first + second,
            first + second + second,
            second.replace("## ", "# ") + first + rest,
            LIST)) {
      same(remembering, text);
    }
  }

  private static void edit(String begun, long seed, int edits) {
    Random random = new Random(seed);
    DocumentReader remembering = MarkdownReader.remembering();
    String text = begun;
    same(remembering, text);
    for (int i = 0; i < edits; i++) {
      text = edited(text, begun, random);
      same(remembering, text);
    }
  }

  private static void same(DocumentReader remembering, String text) {
    Document expected = new MarkdownReader().read("README.md", text);
    Document read = remembering.read("README.md", text);
    assertTrue(
        expected.equals(read),
        () -> "read otherwise: " + differences(expected, read) + "\n" + text);
  }

  private static String differences(Document expected, Document read) {
    return Stream.of(
            different("sections", expected.sections(), read.sections()),
            different("entries", expected.entries(), read.entries()),
            different("loose links", expected.looseLinks(), read.looseLinks()),
            different("contents", expected.contents(), read.contents()),
            different("defects", expected.defects(), read.defects()))
        .flatMap(List::stream)
        .collect(Collectors.joining("; "));
  }

  private static List<String> different(String what, List<?> expected, List<?> read) {
    for (int i = 0; i < Math.min(expected.size(), read.size()); i++) {
      if (!expected.get(i).equals(read.get(i))) {
        return List.of(what + ": " + expected.get(i) + "\n read as\n" + read.get(i));
      }
    }
    return expected.equals(read)
        ? List.of()
        : List.of(what + ": " + expected.size() + " read as " + read.size());
  }

  /** A text with a stretch taken out, moved, said twice, or some characters put in. */
  private static String edited(String text, String source, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(60));
    String cut = text.substring(from, to);
    String rest = text.substring(0, from) + text.substring(to);
    int at = random.nextInt(rest.length() + 1);
    int line = rest.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int source0 = random.nextInt(source.length());
    String taken =
        source.substring(source0, Math.min(source.length(), source0 + random.nextInt(120)));
    return switch (random.nextInt(7)) {
      case 0 -> rest;
      case 1 -> rest.substring(0, at) + cut + rest.substring(at);
      case 2 -> text.substring(0, to) + cut + text.substring(to);
      case 3 -> rest.substring(0, line) + "\n## " + cut + "\n\n" + rest.substring(line);
      case 4 -> text.substring(0, from) + " shore" + text.substring(from);
      case 5 -> rest.substring(0, line) + taken + "\n" + rest.substring(line);
      default ->
          text.substring(0, from)
              + "*[`<!-- |\n-".charAt(random.nextInt(11))
              + text.substring(from);
    };
  }
}
