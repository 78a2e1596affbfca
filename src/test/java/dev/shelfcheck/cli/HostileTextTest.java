package dev.shelfcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.report.ci.Formats;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Strangers' text is inert in every format. */
class HostileTextTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String LIST =
      """
      ## Papers <script>alert(1)</script>

      - [<script>alert('x')</script> \u202Eevil\u202C \u001b[31mred @octocat =cmd|' /C calc'!A0](https://arxiv.org/abs/2301.00774)
      - [=HYPERLINK("https://evil.example","a quite different title")](https://arxiv.org/abs/2301.00774)
      - [An escaped &lt;script&gt;alert('y')&lt;/script&gt; study](https://arxiv.org/abs/2301.00774)
      - [A wholly other <img src=x onerror=alert(2)> work](https://bob:secret@arxiv.org/abs/2301.00774)
      - [Click](javascript:alert(3)) and a [last one of its own](https://arxiv.org/abs/2301.00774)
      """;

  private static final Pattern SENT =
      Pattern.compile(
          "[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u202A-\\u202E\\u2066-\\u2069]");

  /** A report on a list of hostile text and a file that is no UTF-8. */
  private static CommandLineHarness.Ran report(Path folder, String format) throws IOException {
    Files.writeString(
        folder.resolve("list.md"),
        LIST + "- [\uFFFD bytes](https://arxiv.org/abs/2413.00001%C3%28)\n");
    byte[] broken = "- [Broken ~ bytes](https://a.example)\n".getBytes(UTF_8);
    broken[10] = (byte) 0xC3;
    Files.write(folder.resolve("broken.md"), broken);
    return new CommandLineHarness(folder).run("check @. --no-config --advice --format " + format);
  }

  static Set<String> formats() {
    return Formats.builtIn().keySet();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void nothingIsSentAsItIs(String format, @TempDir Path folder) throws IOException {
    CommandLineHarness.Ran run = report(folder, format);
    assertEquals(1, run.code(), run::toString);
    assertTrue(run.out().contains("conflicting-identifier"), run.out());
    assertTrue(run.out().contains("unreadable-file"), run.out());
    assertFalse(SENT.matcher(run.out()).find(), "a control character or override was sent");
    assertFalse(run.out().contains("bob:secret@"), "a password was shown");
    assertArrayEquals(
        run.out().getBytes(UTF_8),
        new String(run.out().getBytes(UTF_8), UTF_8).getBytes(UTF_8),
        "what is sent is UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif", "gitlab", "rdjson"})
  void jsonStaysJson(String format, @TempDir Path folder) throws IOException {
    JsonNode tree = JSON.readTree(report(folder, format).out());
    assertTrue(strings(tree).anyMatch(s -> s.contains("<script>alert('y')</script>")), format);
    assertTrue(strings(tree).noneMatch(s -> SENT.matcher(s).find()), format);
    assertTrue(links(tree).allMatch(HostileTextTest::harmless), () -> links(tree).toList() + "");
  }

  @Test
  void everyLineOfJsonlIsOneObject(@TempDir Path folder) throws IOException {
    for (String line : report(folder, "jsonl").out().lines().toList()) {
      assertTrue(JSON.readTree(line).isObject(), line);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"junit", "checkstyle"})
  void xmlStaysXml(String format, @TempDir Path folder) throws Exception {
    String text = report(folder, format).out();
    Document tree =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)));
    assertEquals(0, tree.getElementsByTagName("script").getLength());
    assertEquals(0, tree.getElementsByTagName("img").getLength());
    assertTrue(text.contains("&lt;script&gt;"), "the title is shown: " + text);
  }

  @Test
  void noWorkflowCommandIsAStrangers(@TempDir Path folder) throws IOException {
    Path list = folder.resolve("list.md");
    Files.writeString(
        list,
        """
        - [One\r::error file=x::owned %0A::set-output](https://arxiv.org/abs/2301.00774)
        - [A wholly other work, 10%0Aof it](https://arxiv.org/abs/2301.00774)
        """);
    String out =
        new CommandLineHarness(folder).run("check @list.md --no-config --format github").out();
    assertTrue(out.contains("conflicting-identifier"), out);
    for (String line : out.lines().toList()) {
      assertTrue(line.matches("::(error|warning|notice) file=[^:]*list\\.md,.*"), line);
    }
    assertFalse(out.contains("work, 10%0Aof"), "a percent sign is written out: " + out);
  }

  private static Stream<String> strings(JsonNode node) {
    return node.isContainerNode()
        ? StreamSupport.stream(node.spliterator(), false).flatMap(HostileTextTest::strings)
        : Stream.of(node.asText());
  }

  /** What readers of the format open: SARIF's and rdjson's addresses. */
  private static Stream<String> links(JsonNode node) {
    Stream<String> mine =
        Stream.of("uri", "helpUri", "informationUri", "url")
            .filter(node::has)
            .map(n -> node.get(n).asText());
    return Stream.concat(
        mine, StreamSupport.stream(node.spliterator(), false).flatMap(HostileTextTest::links));
  }

  private static boolean harmless(String address) {
    return !address.toLowerCase(Locale.ROOT).startsWith("javascript:")
        && !address.toLowerCase(Locale.ROOT).startsWith("data:");
  }

  @Test
  void markdownHoldsNoMarkupOfStrangers() {
    CommandRun run =
        CommandRun.fed(
            LIST, "check", "-", "--stdin-filename", "list.md", "--format", "markdown", "--advice");
    assertFalse(run.out().contains("<script"), run.out());
    assertFalse(run.out().contains("<img"), run.out());
    assertFalse(run.out().contains("@octocat"), run.out());
  }

  @Test
  void noCellIsAFormula() {
    CommandRun run =
        CommandRun.fed(
            LIST, "check", "-", "--stdin-filename", "list.md", "--format", "csv", "--advice");
    List<String> formulas =
        Stream.of(run.out().split("\",\"|\"\r\n\""))
            .filter(c -> c.matches("\"?[=+@\\-].*"))
            .toList();
    assertTrue(formulas.isEmpty(), formulas::toString);
  }

  @Test
  void thePageRunsNoScriptButItsOwn(@TempDir Path folder) throws IOException {
    Path list = folder.resolve("list.md");
    Files.writeString(list, LIST);
    CommandRun.of("audit", list.toString(), "--report", folder.resolve("out").toString());
    String page = Files.readString(folder.resolve("out/index.html"));
    assertTrue(page.contains("conflicting-identifier"), "the finding is shown");
    assertFalse(SENT.matcher(page).find(), "a control character or override was sent");
    assertFalse(page.contains("bob:secret@"), "a password was shown");
    assertFalse(page.contains("<script>alert"), "a stranger's script");
    assertFalse(page.contains("<img"), "a stranger's image");
    assertFalse(Pattern.compile("(?i)href=\"javascript:").matcher(page).find(), "a script link");
    assertFalse(
        Pattern.compile("(?i)(?:src|href)=\"https?://[^\"]*\\.(?:css|js)\"").matcher(page).find());
    assertTrue(page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'"));
  }
}
