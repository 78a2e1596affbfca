package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format is what its readers expect. */
@SuppressWarnings("StringConcatToTextBlock") // a list of one line reads best as one
class FormatsTest {
  private static final String LIST =
      """
      # Λ list

      <!-- shelfcheck-ignore[empty-section]: nothing to see -->

      - [PyramidKV: Dynamic KV Cache Compression <b> & "more"](https://arxiv.org/abs/2406.02069)
      - [Fluctuation-based Adaptive Structured Pruning](https://arxiv.org/abs/2406.02069)
      - [𝒜é Alpha study of pruning](http://arxiv.org/abs/2406.02070)

      <!-- shelfcheck-ignore[conflicting-identifier]: both are meant -->
      - [Quest: Query-Aware Sparsity](https://arxiv.org/abs/2401.07013)
      - [Knowledge Distillation for Closed Models](https://arxiv.org/abs/2401.07013)
      """;

  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void start() throws IOException {
    here = new CommandLineHarness(folder);
    here.write("a list & more.md", LIST);
    here.write(".shelfcheck.yml", "files: '*.md'\n");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        FormatsTest.class.getResourceAsStream("/dev/shelfcheck/report/ci/" + name)) {
      assertNotNull(in, name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String report(String format) {
    CommandLineHarness.Ran ran = here.run("check --no-baseline --format " + format + " @");
    assertEquals(1, ran.code(), ran::toString);
    return ran.out();
  }

  @ParameterizedTest
  @CsvSource({"sarif,sarif-2.1.0.json", "gitlab,gitlab.schema.json", "rdjson,rdjson.schema.json"})
  void jsonFormatsFitTheirSchemas(String format, String schema) throws IOException {
    assertEquals(
        List.of(),
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource(schema), InputFormat.JSON)
            .validate(report(format), InputFormat.JSON));
  }

  @ParameterizedTest
  @CsvSource({"junit,junit-10.xsd", "checkstyle,checkstyle.xsd"})
  void xmlFormatsFitTheirSchemas(String format, String schema) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new StreamSource(new StringReader(resource(schema))))
        .newValidator()
        .validate(new StreamSource(new StringReader(report(format))));
  }

  @Test
  void sarifKeepsWhatIsExcusedWithItsReason() {
    String sarif = report("sarif");
    assertTrue(sarif.contains("\"kind\" : \"inSource\""), sarif);
    assertTrue(sarif.contains("\"justification\" : \"both are meant\""), sarif);
    assertTrue(sarif.contains("a%20list%20&%20more.md"), sarif);
    assertTrue(sarif.contains("\"fixes\""), sarif);
  }

  /** The address begins behind 31 UTF-16 units, which are 30 characters and 34 bytes of UTF-8. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sarif|\"startColumn\" : 32",
        "checkstyle|column=\"31\"",
        "rdjson|\"column\" : 35",
        "github|,col=32,"
      })
  void columnsAreCountedAsEachFormatCounts(String format, String expected) {
    String said = report(format);
    assertTrue(said.contains(expected), () -> expected + " is not in\n" + said);
  }

  @Test
  void githubShowsTenOfALevelAndSaysHowManyMore() throws IOException {
    String many =
        IntStream.range(10, 40)
            .mapToObj(
                i ->
                    "- [Alpha study number %d of neural pruning](https://doi.org/10.1234/shelf.%d)\n- [Another survey of graph attention part %d](https://doi.org/10.1234/shelf.%d)\n"
                        .formatted(i, i, i, i))
            .collect(Collectors.joining());
    here.write("a list & more.md", many);
    String summary = folder.resolve("summary.md").toString();
    CommandLineHarness.Ran ran =
        here.run("check --format github @", "", Map.of("GITHUB_STEP_SUMMARY", summary));
    assertEquals(10, ran.out().lines().filter(l -> l.startsWith("::error ")).count(), ran::out);
    assertTrue(
        ran.out()
            .contains("::error title=shelfcheck::and 21 more: the step summary has them all\n"),
        ran::out);
    assertTrue(here.read("summary.md").contains("| health |"));
  }

  @Test
  void severalReportsAtOnce() throws IOException {
    CommandLineHarness.Ran ran =
        here.run("check --output sarif=@out.sarif --output junit=@out.xml --statistics @");
    assertTrue(
        here.read("out.sarif").contains("\"2.1.0\"") && here.read("out.xml").startsWith("<?xml"));
    assertTrue(
        ran.out().contains("rule                           broken   silent    holds\n"), ran::out);
  }

  @Test
  void jsonLinesAreOneFindingALine() {
    assertTrue(
        report("jsonl").lines().allMatch(l -> l.startsWith("{\"rule\":") && l.endsWith("}")));
  }

  @Test
  void errorsOnlyShowsErrorsAlone() {
    CommandLineHarness.Ran ran = here.run("check --errors-only --format jsonl @");
    assertTrue(ran.out().lines().allMatch(l -> l.contains("\"severity\":\"error\"")), ran::out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format sariff", "--output sariff=x"})
  void aMisspeltFormatGetsItsSuggestion(String option) {
    CommandLineHarness.Ran ran = here.run("check " + option + " @");
    assertEquals(2, ran.code());
    assertTrue(ran.err().endsWith("; did you mean 'sarif'?\n"), ran::err);
  }

  @Test
  void anOutputWithoutItsFileIsRefused() {
    assertEquals(
        "shelfcheck: --output needs FORMAT=FILE, as sarif=out.sarif, not sarif\n",
        here.run("check --output sarif @").err());
  }

  private CommandLineHarness.Ran shown(Map<String, String> environment, String options) {
    return here.run(("check --no-baseline @ " + options).strip(), "", environment);
  }

  @Test
  void coloursAndLinksOnlyWhereTheyAreWanted() {
    String link = "\u001b]8;;file://";
    String colour = "\u001b[1;31merror";
    assertTrue(!shown(Map.of(), "").out().contains("\u001b"));
    assertTrue(shown(Map.of("FORCE_COLOR", "1"), "").out().contains(colour));
    assertTrue(!shown(Map.of("FORCE_COLOR", "1"), "").out().contains(link));
    assertTrue(!shown(Map.of("FORCE_COLOR", "1", "NO_COLOR", "1"), "").out().contains("\u001b"));
    assertTrue(shown(Map.of("NO_COLOR", "1"), "--color=always").out().contains(colour));
    String linked = shown(Map.of("FORCE_HYPERLINK", "1"), "").out();
    assertTrue(linked.contains(link) && linked.contains("a%20list%20&%20more.md\u001b\\"), linked);
    assertTrue(!shown(Map.of("FORCE_HYPERLINK", "1"), "--format=json").out().contains("\u001b"));
  }

  /**
   * Before the address stand a character of two UTF-16 units and four bytes, or of one and three.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\uD835\uDC9C|sarif|\"startColumn\" : 32",
        "\uD835\uDC9C|checkstyle|column=\"31\"",
        "\uD835\uDC9C|rdjson|\"column\" : 34",
        "\uD835\uDC9C|github|,col=32,",
        "\uD835\uDC9C|text|  3:32  warning",
        "\uD835\uDC9C|jsonl|\"column\":32,",
        "\uD835\uDC9C|junit|.md:3:32",
        "\u6F22|sarif|\"startColumn\" : 31",
        "\u6F22|checkstyle|column=\"31\"",
        "\u6F22|rdjson|\"column\" : 33",
        "\u6F22|github|,col=31,",
        "\u6F22|text|  3:31  warning",
        "\u6F22|jsonl|\"column\":31,",
        "\u6F22|junit|.md:3:31"
      })
  void columnsBehindAWideCharacter(String character, String format, String expected)
      throws IOException {
    here.write(
        "a list & more.md",
        "# L\n\n- ["
            + character
            + " studies of deep pruning](http://arxiv.org/abs/2406.02070)\n"
            + "- [Another study of attention](https://arxiv.org/abs/2406.02071)\n");
    String said = here.run("check --no-baseline --format " + format + " @").out();
    assertTrue(said.contains(expected), () -> expected + " is not in\n" + said);
  }
}
