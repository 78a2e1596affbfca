package dev.shelfcheck.read.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.model.DataForm;
import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.data.DataReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileKindsTest {
  private static final Duration LONG = Duration.ofSeconds(60);

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
    assertEquals(List.of(Defect.DefectKind.MALFORMED), defects.stream().map(Defect::kind).toList());
    String deep = "{\"a\":".repeat(900) + "1" + "}".repeat(900);
    assertEquals(
        List.of("the notebook was not read: it is nested deeper than can be read"),
        read(deep).defects().stream().map(Defect::detail).toList());
  }

  @Test
  void whatIsLongIsReadInTime() {
    String line = "\"- [Pebbles](https://example.org/\\u0041)\\n\",";
    String cell = "{\"cell_type\": \"markdown\", \"source\": [" + line.repeat(5_000) + "\"\"]}";
    assertEquals(5_000, read("{\"cells\": [" + cell + "]}").entries().size());
    String many = "{\"cell_type\": \"markdown\", \"source\": \"\"},".repeat(40_000);
    assertEquals(List.of(), read("{\"cells\": [" + many + "{}]}").defects());
  }

  private static Document read(DocumentKind kind, String text) {
    return assertTimeoutPreemptively(
        LONG, () -> new OtherReader(kind, new MarkdownReader()).read("list", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "[[[]]]",
        "[{\"type\": []}]",
        "{\"items\": {\"items\": 3}}",
        "[{\"title\": null}]",
        "[{\"title\": \"a\", \"author\": [3, null, {\"family\": {}}, \"Olm, Ida\"]}]",
        "[{\"title\": \"@book{b, title={x}}\\n@misc{c, title={y\", \"id\": \"a{b}c,d = e\"}]",
        "[{\"title\": \"\\\\end{document}\", \"issued\": {\"date-parts\": [[[[]]]]}}]"
      })
  void whatIsNoBibliographyHasNoMoreThanItsItem(String text) {
    assertTrue(read(DocumentKind.CSL_JSON, text).entries().size() <= 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "TY",
        "TY  -",
        "TY  - \nTY  - \n",
        "ER  - \n",
        "TY  - JOUR\rTI  - A\rER  - \r",
        "TY  - JOUR\nAU  - ,,,\nAU  - and\nSP  -\nEP  - 3\n",
        "AU  - A\n\nTI  - B\n",
        "TY  - JOUR\nTI  - }, author={x}\n@misc{b, title={c\n"
      })
  void whatIsNoRisHasNoMoreThanItsRecords(String text) {
    Document read = read(DocumentKind.RIS, text);
    assertTrue(read.entries().size() <= text.split("TY  -", -1).length - 1, text);
    assertTrue(
        read.defects().stream().allMatch(d -> d.kind() == Defect.DefectKind.MALFORMED), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        ".. ",
        "__",
        "__ ",
        "====",
        "====\n====\n====",
        "a\n=",
        ".. _:",
        ".. _a:",
        ".. _`: b",
        "+---+\n| a",
        "+---+\n+---+\n+---+",
        "=== ===\n\n=== ===",
        "=== ===\na\n=== ===\n",
        "::",
        "* ::",
        ".. note::",
        ".. note::\n\n   ",
        ".. [a]",
        ".. [a] ",
        "`a <b_>`_",
        "`a`__",
        "|a|_",
        ":a:",
        ":a:`b",
        "| ",
        ".. rubric::",
        "(a) b",
        "\uFEFF",
        "\uFEFF..",
        "a\r\r=\r"
      })
  void piecesOfReStructuredTextAreReadAsFarAsTheyGo(String text) {
    assertTrue(read(DocumentKind.RST, text).entries().size() <= 1, text);
    assertTrue(read(DocumentKind.RST, text + "\n\n* `P <https://example.org/p>`_\n") != null);
  }

  @Test
  void whatNestsDeepInReStructuredTextIsSaid() {
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      deep.append("  ".repeat(i)).append(".. note::\n\n");
    }
    assertEquals(
        List.of(Defect.DefectKind.NOT_READ_WHOLE),
        read(DocumentKind.RST, deep + "  ".repeat(400) + "* a\n").defects().stream()
            .map(Defect::kind)
            .toList());
  }

  @Test
  @Tag("slow")
  void longReStructuredTextIsReadInTime() {
    String item = "* `Pebbles <https://example.org/p>`_, Ada Lind, 2020\n";
    assertEquals(5_000, read(DocumentKind.RST, item.repeat(5_000)).entries().size());
    for (String piece :
        List.of(
            "`",
            "a.",
            "``a",
            ":a:`",
            "| ",
            "+-",
            ".. _a: b\n",
            "= ",
            "`a <",
            "a_ ",
            "__ a\n",
            "|a")) {
      assertEquals("list", read(DocumentKind.RST, piece.repeat(20_000)).path());
    }
  }

  @Test
  @Tag("slow")
  void longBibliographiesAreReadInTime() {
    String record = "TY  - JOUR\nTI  - Sand\nAU  - Olm, Ida\nPY  - 2020\nER  - \n\n";
    assertEquals(5_000, read(DocumentKind.RIS, record.repeat(5_000)).entries().size());
    String goesOn = "TY  - JOUR\nTI  - Sand\n" + "  and more of it\n".repeat(30_000) + "ER  - \n";
    assertEquals(1, read(DocumentKind.RIS, goesOn).entries().size());
    String item = "{\"type\": \"book\", \"title\": \"Sand\", \"author\": [{\"family\": \"Olm\"}]},";
    assertEquals(
        5_001,
        read(DocumentKind.CSL_JSON, "[" + item.repeat(5_000) + item.replace("},", "}") + "]")
            .entries()
            .size());
  }

  static Stream<Arguments> piecesOfOtherMarkup() {
    return Stream.of(
            "|ORG|ASCIIDOC|TEX|[[|[[a|[[a]|[[a][|[[a][b]|[[]]|[[][]]|*|* |**"
                + " |#+|#+begin_src|#+begin_:|:a:|:PROPERTIES:|[fn:|<2020-01-01|<<|@@a:|\\\\|\\|-"
                + " |1) |+|- [ ]|# |#+TITLE:|#+INCLUDE:|= |=="
                + " |====|----|//|////|include::[]|ifdef::|.|..|."
                + " |.a|[|[]|[[a]]|[[[a]]]|[source]|a::|::|a:: |;;|<1>"
                + " |https://|https://a[|link:|link:[]|link:++|link:++a++[|xref:[|image:[|footnote:[|((|(((a|{|{a}|{a|:a:"
                + " {a}|`|_|__|**a|#a|^|~|+++|\"`|\\bibitem|\\bibitem[|\\bibitem{|\\bibitem{a}{|\\bibitem{a}}|\\bibitem{a}\\|\\bibitem{a}\\em|\\bibitem{a}\\href{|\\bibitem{a}\\href{b}{|\\bibitem{a}\\url|\\bibitem{a}\\'|\\bibitem{a}\\c{|\\bibitem{a}{\\it|\\bibitem{a}$|\\bibitem{a}%|\\begin{comment}|\\bibitem{a}\\bibinfo{|\\bibitem{a}\\penalty|\uFEFF|\uFEFF*|\r"
                + "|\r\n")
        .flatMap(all -> Stream.of(all.split("\\|", -1)))
        .flatMap(
            piece ->
                Stream.of(DocumentKind.ORG, DocumentKind.ASCIIDOC, DocumentKind.TEX)
                    .map(kind -> Arguments.of(kind, piece)));
  }

  @ParameterizedTest
  @MethodSource("piecesOfOtherMarkup")
  void piecesOfOtherMarkupAreReadAsFarAsTheyGo(DocumentKind kind, String piece) {
    String behind =
        kind == DocumentKind.TEX ? "\n\\bibitem{z} A. Lind. \\emph{Sand}. 2020.\n" : "\n\nSand\n";
    for (String text :
        List.of(piece, piece + piece, "|===\n" + piece, "|" + piece, piece + behind)) {
      Document document = read(kind, text);
      Span whole = new Span(0, text.length());
      document.entries().forEach(e -> assertTrue(whole.contains(e.span()), text));
      document.looseLinks().forEach(l -> assertTrue(whole.contains(l.targetSpan()), text));
      document.defects().forEach(d -> assertTrue(whole.contains(d.span()), text));
    }
  }

  /** References that stand for one another, doubled at each step, come to no more than is held. */
  @Test
  @Tag("slow")
  void attributesThatGrowAreLeftAsTheyAreWritten() {
    StringBuilder text = new StringBuilder(":a0: https://example.org/sand\n");
    for (int i = 1; i < 40; i++) {
      text.append(":a%d: {a%d}{a%d}\n".formatted(i, i - 1, i - 1));
    }
    text.append("\n* {a0}[Sand]\n").append("* {a5}{a39}[Much]\n".repeat(2_000));
    Document document = read(DocumentKind.ASCIIDOC, text.toString());
    assertEquals("Sand", document.entries().get(0).title().orElseThrow());
  }

  static Stream<Arguments> longMarkup() {
    return Stream.of(
        Arguments.of(DocumentKind.ORG, "[[a][b "),
        Arguments.of(DocumentKind.ORG, " *a /b"),
        Arguments.of(DocumentKind.ORG, "#+begin_src\n"),
        Arguments.of(DocumentKind.ORG, "* COMMENT\n"),
        Arguments.of(DocumentKind.ORG, ":A:\n"),
        Arguments.of(DocumentKind.ORG, "<<"),
        Arguments.of(DocumentKind.ORG, "| a "),
        Arguments.of(DocumentKind.ASCIIDOC, "link:a["),
        Arguments.of(DocumentKind.ASCIIDOC, " *a _b"),
        Arguments.of(DocumentKind.ASCIIDOC, "----\na\n-----\n"),
        Arguments.of(DocumentKind.ASCIIDOC, "|===\n|"),
        Arguments.of(DocumentKind.ASCIIDOC, "((a"),
        Arguments.of(DocumentKind.ASCIIDOC, "{a"),
        Arguments.of(DocumentKind.ASCIIDOC, "**a**** "),
        Arguments.of(DocumentKind.ASCIIDOC, "++a"),
        Arguments.of(DocumentKind.TEX, "\\bibitem{"),
        Arguments.of(DocumentKind.TEX, "\\bibitem["),
        Arguments.of(DocumentKind.TEX, "\\bibitem{a}{"),
        Arguments.of(DocumentKind.TEX, "{\\em "),
        Arguments.of(DocumentKind.TEX, "\\emph{"),
        Arguments.of(DocumentKind.TEX, "\\href{a}{"),
        Arguments.of(DocumentKind.TEX, "\\begin{comment}"));
  }

  /** None of it is looked at again for each piece of it. */
  @ParameterizedTest
  @Tag("slow")
  @MethodSource("longMarkup")
  void longMarkupIsReadInTime(DocumentKind kind, String piece) {
    String first = kind == DocumentKind.TEX ? "\\bibitem{a} " : "";
    assertEquals("list", read(kind, first + piece.repeat(4_000)).path());
  }

  private static Document data(String name, String text) {
    DataForm form =
        new DataForm(
            "*.a",
            Map.of(
                DataForm.ItemPart.TITLE, List.of("$key"),
                DataForm.ItemPart.LINK, List.of("a"),
                DataForm.ItemPart.SECTION, List.of("../$key"),
                DataForm.ItemPart.AUTHORS, List.of("b"),
                DataForm.ItemPart.YEAR, List.of("c")),
            false,
            "config:1");
    return assertTimeoutPreemptively(
        LONG, () -> new DataReader(p -> Optional.of(form)).read(name, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "{",
        "a",
        "a:",
        "- ",
        "- - -",
        "a: &a [*a]",
        "a: *b",
        "? a",
        "!!x y",
        "|",
        "a: |",
        "a: >-\n  \u2028",
        "\"",
        "\"\\",
        "'",
        "a: \"\\x4",
        "---\n---\n",
        "a = ",
        "a = \"",
        "a = '''",
        "[a",
        "[[a]]\n[a]",
        "a.b = 1\na = 2",
        "a = {b = ",
        "a = [1",
        "a\tb\n\"",
        "a,b\n\"x\"y,z",
        ",\n,",
        "\"\"\"\"",
        "\uFEFF",
        "\uFEFF\"a\",b\n",
        "\r",
        "a: {a: b}",
        "x: {a: [{a: http://h, b: x}]}",
        "%YAML 9\n---\na",
        "\t- a",
        "a: \uD83E\uDEA8 b"
      })
  void whatIsNoDataIsADefectAtMost(String text) {
    for (String name : List.of("a.yml", "a.toml", "a.json", "a.csv")) {
      Document document = data(name, text);
      Span whole = new Span(0, text.length());
      assertTrue(document.entries().size() <= 1, name);
      document.entries().forEach(e -> assertTrue(whole.contains(e.span()), name + text));
      document.defects().forEach(d -> assertTrue(whole.contains(d.span()), name + text));
    }
  }

  @Test
  void dataThatGrowsOrNestsIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i));
      bomb.append("*a%d, ".formatted(i - 1).repeat(10)).append("x]\n");
    }
    assertTrue(data("a.yml", bomb.toString()).entries().isEmpty());
    for (String name : List.of("a.yml", "a.json", "a.toml")) {
      String deep = (name.endsWith("toml") ? "a = " : "") + "[".repeat(100_000);
      assertEquals(1, data(name, deep).defects().size(), name);
    }
    assertEquals(1, data("a.yml", "- ".repeat(50_000) + "a").defects().size());
  }

  @Test
  @Tag("slow")
  void longDataIsReadInTime() {
    String item = "- {a: {a: 'https://example.org/p', b: \"x, y\"}}\n";
    assertTrue(data("a.yml", item.repeat(4_000)).defects().size() <= 1);
    assertTrue(data("a.csv", "a,b\n" + "\"x\"\"y\",z\n".repeat(20_000)).defects().size() <= 1);
    assertTrue(data("a.toml", "[[x.a]]\na = \"b\"\n".repeat(4_000)).entries().size() > 3_000);
  }
}
