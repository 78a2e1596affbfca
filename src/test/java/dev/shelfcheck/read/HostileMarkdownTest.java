package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Document;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that take other parsers' stack or time are read within bounds. */
@Isolated("each text has a time")
class HostileMarkdownTest {
  private static final Duration BOUND = Duration.ofSeconds(60);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "![",
        "*a **a ",
        "~~a ",
        "<!--",
        "a@",
        "&",
        "[a](",
        "*",
        "> ",
        "- ",
        "`",
        "a <![CDATA[ ",
        "<a href=\"x\">",
        "<details><summary>a</summary>",
        "<table><tr><td>",
        "1. ",
        "|",
        "(",
        "http://"
      })
  void repeatedTenThousandTimes(String opener) {
    read(opener.repeat(10_000));
    read("- " + opener.repeat(10_000) + " [a](https://example.org)");
  }

  @Test
  void deepNestingSaysThatItWasNotReadWhole() {
    Document document = read("- " + "*".repeat(10_000) + " a " + "*".repeat(10_000));
    assertEquals(Defect.DefectKind.NOT_READ_WHOLE, document.defects().get(0).kind());
  }

  static Stream<String> markupThatRecurses() {
    String target = "[a](<https://example.org/";
    return Stream.of(
        target + "a".repeat(5_000) + ">)",
        target + "a".repeat(20_000) + ">)",
        "[a](https://example.org/ \"" + "a ".repeat(3_000) + "\")",
        "[a](https://example.org/ '" + "a ".repeat(3_000) + "')",
        "[a](https://example.org/ (" + "a ".repeat(3_000) + "))",
        "[a](https://example.org/" + "b".repeat(4_000) + " \"" + "a ".repeat(9_000) + "\")",
        "<a" + " b=c".repeat(5_000) + ">",
        "<a" + " b=\"c\"".repeat(3_000) + ">",
        "<a" + " b=c,".repeat(4_000) + ">",
        "<a@b" + ".c".repeat(10_000) + ">");
  }

  /** What is long is told by counting, what is not counted by the stack. */
  @ParameterizedTest
  @MethodSource("markupThatRecurses")
  void markupThatRecursesSaysThatItWasNotReadWhole(String markup) {
    Document document = read("- [One Title](https://example.org/1)\n- " + markup + "\n");
    assertEquals(Defect.DefectKind.NOT_READ_WHOLE, document.defects().get(0).kind());
    assertEquals("https://example.org/1", document.entries().get(0).links().get(0).target());
  }

  @Test
  void backtickRunsOfManyLengths() {
    read(IntStream.range(1, 1000).mapToObj("`"::repeat).collect(Collectors.joining(" a ")));
  }

  @Test
  void deepLists() {
    read(
        IntStream.range(0, 1000)
            .mapToObj(i -> " ".repeat(2 * i) + "- a")
            .collect(Collectors.joining("\n")));
  }

  @Test
  void largeTable() {
    String row =
        "| [A Title of Words](https://arxiv.org/abs/2205.14135) | 2022 | x | x | x | x | x | x | x"
            + " | x |\n";
    Document document =
        read(
            "| Title | Year | a | b | c | d | e | f | g | h |\n"
                + "|---|---|---|---|---|---|---|---|---|---|\n"
                + row.repeat(5_000));
    assertEquals(5_000, document.entries().size());
  }

  /** What a cell covers is not written in the file: it must not be multiplied. */
  @Test
  void cellsThatAllReachDown() {
    String wide = "<tr>" + "<td rowspan=\"0\">a</td>".repeat(20_000) + "</tr>";
    Document document = read("<table>" + wide + "<tr><td>b</td></tr>".repeat(20_000) + "</table>");
    assertEquals(List.of(), document.entries());
  }

  @Test
  void manyDefinitions() {
    String uses =
        IntStream.range(0, 3000)
            .mapToObj(i -> "[Title number " + i + "][r" + i + "]")
            .collect(Collectors.joining("\n- ", "- ", "\n\n"));
    String definitions =
        IntStream.range(0, 3000)
            .mapToObj(i -> "[r" + i + "]: https://example.org/" + i)
            .collect(Collectors.joining("\n"));
    Document document = read(uses + definitions);
    assertTrue(document.entries().size() >= 3000, () -> "entries: " + document.entries().size());
  }

  private static Document read(String text) {
    return assertTimeoutPreemptively(BOUND, () -> new MarkdownReader().read("a.md", text));
  }
}
