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
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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

      - [<script>alert('x')</script> \u202Eevil\u202C \u001b[31mred \u009B31m z\u200Be\u2060ro j\u200Doin \uDB40\uDC41tag ##[error]x @octocat =cmd|' /C calc'!A0](https://arxiv.org/abs/2301.00774)
      - [=HYPERLINK("https://evil.example","a quite different title")](https://arxiv.org/abs/2301.00774)
      - [An escaped &lt;script&gt;alert('y')&lt;/script&gt; study](https://arxiv.org/abs/2301.00774)
      - [A wholly other <img src=x onerror=alert(2)> work](https://bob:secret@arxiv.org/abs/2301.00774)
      - [Click](javascript:alert(3)) and a [last one of its own](https://arxiv.org/abs/2301.00774)
      """;

  private static final Pattern SENT =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\xAD\\x{61C}\\x{200B}\\x{200E}\\x{200F}"
              + "\\x{2028}-\\x{202E}\\x{2060}-\\x{206F}\\x{FEFF}\\x{E0000}-\\x{E0FFF}]"
              + "|\\w[\\x{200C}\\x{200D}\\x{FE0F}]|\\r(?!\\n)");

  /** What a report of Markdown itself puts behind a sign, so that it is no mention. */
  private static final Pattern APART =
      Pattern.compile("(?<=[@#!%~$&;]|https?:|www\\.|GH-|[0-9a-f])\\x{200B}");

  private static final String EVIL = "\u001b[31m\u009B1m\u202Ex\u200By\u2060z\uDB40\uDC41\u0085";

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

  /** What was printed shows all that it holds, and no line of it is a command of a log. */
  private static void assertClean(String format, CommandLineHarness.Ran run) {
    String out = format.equals("markdown") ? APART.matcher(run.out()).replaceAll("") : run.out();
    for (String text : List.of(out, run.err())) {
      Matcher sent = SENT.matcher(text);
      assertFalse(sent.find(), () -> "sent at " + sent.start() + ": " + JSON.valueToTree(text));
      for (String line : text.split("\\R")) {
        boolean ours =
            format.equals("github") && line.matches("::(error|warning|notice) (file|title)=.*");
        assertFalse(!ours && line.strip().startsWith("::"), () -> "a command: " + line);
        assertFalse(
            !ours && !format.equals("markdown") && line.matches(".*##(vso|teamcity)?\\[.*"),
            () -> "a command: " + line);
      }
    }
  }

  /** Fills a folder with hostile names, lists and settings; returns the list's name. */
  private static String hostile(CommandLineHarness folder) throws IOException {
    String list = "li" + EVIL + "st.md";
    folder.write(
        list,
        LIST
            + "\n## ::error::head "
            + EVIL
            + "\n- ::error::"
            + EVIL
            + " [a b](https://ho"
            + EVIL
            + "st.example/a) ##[group]\n- [One](https://arxiv.org/abs/2301.00774) "
            + EVIL
            + " ##vso[x]y\n");
    folder.write("dir/::error::x" + EVIL + ".md", LIST);
    folder.write(
        ".shelfcheck.yml",
        """
        links:
          hosts:
            "ho\\u202Est\\n::error::x.example":
              verdict: alive
              reason: "r\\n::error::\\e[1m"
              until: 2020-01-01
        "no\\u202Ekey\\n::error::x": 1
        """);
    return list;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check @. --no-config --advice --statistics",
        "check @.",
        "check @dir --config @.shelfcheck.yml",
        "links @. --offline",
        "links @. --offline --no-config",
        "links @. --offline --no-config --format json",
        "entries @. --no-config",
        "sections @. --no-config",
        "sections @. --no-config --format json",
        "baseline @. --no-config --baseline @b.json",
        "audit @. --no-config --offline --report @out --history @h.jsonl",
        "audit @. --no-config --offline --report @out --format markdown",
        "config @.",
        "config --config @.shelfcheck.yml",
        "rules",
        "explain LIST:3",
        "explain LIST:14",
        "check @. --no-config --online --plan",
        "catalogue find EVIL",
        "catalogue show EVIL",
        "catalogue info --catalogue EVIL",
        "EVIL",
        "check --EVIL=x @.",
        "check @. --since EVIL",
        "check @. --config EVIL",
        "check @. --format EVIL",
        "check @. --output EVIL",
        "check @. --output EVIL=x",
        "check @. --catalogue EVIL",
        "check @. --replay EVIL",
        "check @. --baseline EVIL",
        "check @. --today EVIL",
        "check @. --fail-on EVIL",
        "check @. --color EVIL",
        "check @. --plugin EVIL",
        "check @. --patch EVIL",
        "check @EVIL",
        "fix @. --no-config --rule EVIL",
        "audit @. --report @out --history EVIL --offline",
        "audit @. --report @out --against EVIL --offline",
        "explain EVIL",
        "explain EVIL:3",
        "rule test EVIL"
      })
  void everyCommandSendsCleanText(String command, @TempDir Path folder) throws IOException {
    CommandLineHarness harness = new CommandLineHarness(folder);
    String list = hostile(harness);
    String value = "\n::error::v\r\n##[x]" + EVIL;
    CommandLineHarness.Ran run =
        harness.run(command.replace("LIST", "@" + list).replace("EVIL", value));
    assertTrue(run.code() != 70, run::toString);
    assertClean(command.contains("markdown") ? "markdown" : "", run);
    try (Stream<Path> written = Files.walk(folder)) {
      for (Path file : written.filter(f -> f.toString().endsWith(".html")).toList()) {
        assertFalse(SENT.matcher(Files.readString(file)).find(), file + " hides something");
      }
    }
  }

  /** The door stands before the files of {@code --output} as well. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "json",
        "jsonl",
        "sarif",
        "gitlab",
        "junit",
        "checkstyle",
        "rdjson",
        "csv"
      })
  void filesAreCleanToo(String format, @TempDir Path folder) throws IOException {
    CommandLineHarness harness = new CommandLineHarness(folder);
    hostile(harness);
    harness.run("check @. --no-config --advice --output " + format + "=@report.out");
    String report = harness.read("report.out");
    assertTrue(report.contains("u202E"), "the text is there");
    assertFalse(SENT.matcher(report).find(), report);
  }

  /** What JSON says is what the list says, to the last invisible character. */
  @Test
  void jsonLosesNothing(@TempDir Path folder) throws IOException {
    CommandLineHarness harness = new CommandLineHarness(folder);
    String title = "A z\u200Bero \u202Etitle \uDB40\uDC41 here";
    harness.write("list.md", "- [" + title + "](https://a.example/)\n");
    String out = harness.run("entries @list.md").out();
    assertFalse(SENT.matcher(out).find(), out);
    assertTrue(strings(JSON.readTree(out)).anyMatch(title::equals), out);
  }

  /** A patch holds the bytes that are to be applied; in a log it commands nothing. */
  @Test
  void patchIsAppliedAsItIs(@TempDir Path folder) throws IOException {
    CommandLineHarness harness = new CommandLineHarness(folder);
    harness.write(
        "list.md",
        """
        ## P

        <!-- shelfcheck-ignore[conflicting-identifier]: old -->
        - [Quest of its own](https://arxiv.org/abs/2406.10774)
        ::error::\u202Ex
        """);
    String patch = harness.run("fix @list.md --no-config --advice").out();
    assertTrue(patch.contains(" ::error::\u202Ex\n"), patch);
    String logged =
        harness.run("fix @list.md --no-config --advice", "", Map.of("CI", "true")).out();
    String token = logged.lines().findFirst().orElse("").replaceFirst("^::stop-commands::", "");
    assertTrue(token.length() > 30, logged);
    assertEquals("::stop-commands::" + token + "\n" + patch + "::" + token + "::\n", logged);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void nothingIsSentAsItIs(String format, @TempDir Path folder) throws IOException {
    CommandLineHarness.Ran run = report(folder, format);
    assertEquals(1, run.code(), run::toString);
    assertTrue(run.out().contains("conflicting-identifier"), run.out());
    assertTrue(run.out().contains("unreadable-file"), run.out());
    assertClean(format, run);
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
