package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.parsers.CheckStyleParser;
import se.bjurr.violations.lib.parsers.CodeClimateParser;
import se.bjurr.violations.lib.parsers.JUnitParser;
import se.bjurr.violations.lib.parsers.SarifParser;
import se.bjurr.violations.lib.parsers.ViolationsParser;

/**
 * Reports read by a program of other people's, <a
 * href="https://github.com/tomasbjerre/violations-lib">Violations Lib</a>, which CI servers use for
 * them: every finding comes through, with its file, line, severity and words. What a format cannot
 * say is not asked of it: JUnit knows failures alone, Code Climate (GitLab) has <a
 * href="https://github.com/codeclimate/platform/blob/master/spec/analyzers/SPEC.md#data-types">five
 * severities</a> of which the reader makes three, and of SARIF it takes a rule's text for the
 * message.
 */
class ConsumersTest {
  private static final String LIST =
      """
      # A list

      ## Papers

      - [PyramidKV: Dynamic "KV" Cache <b> & more](https://arxiv.org/abs/2406.02069)
      - [Fluctuation-based Adaptive Structured Pruning](https://arxiv.org/abs/2406.02069)
      - [Ünïcode studies of pruning, 大模型](http://arxiv.org/abs/2406.02070)
      - [A talk](https://www.example.org/talks/7?utm_source=newsletter)
      - [Nothing yet]()
      """;

  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void start() throws IOException {
    here = new CommandLineHarness(folder);
    here.write("lists/papers.md", LIST);
    here.write(".shelfcheck.yml", "files: 'lists/*.md'\nadvice: true\n");
  }

  private String report(String format) {
    return here.run("check --format " + format + " @").out();
  }

  private record Finding(String severity, String place, String rule, String message) {}

  private List<Finding> findings() throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (String line : report("jsonl").lines().toList()) {
      JsonNode finding = new ObjectMapper().readTree(line);
      findings.add(
          new Finding(
              finding.path("severity").asText(),
              finding.path("file").asText() + ":" + finding.path("line").asInt(),
              finding.path("rule").asText(),
              finding.path("message").asText().replaceFirst("; .*", "")));
    }
    return findings;
  }

  private static List<Violation> read(ViolationsParser parser, String report) throws Exception {
    List<String> complaints = new ArrayList<>();
    ViolationsLogger log =
        new ViolationsLogger() {
          @Override
          public void log(Level level, String words) {
            complaints.add(words);
          }

          @Override
          public void log(Level level, String words, Throwable why) {
            complaints.add(words + why);
          }
        };
    List<Violation> read = List.copyOf(parser.parseReportOutput(report, log));
    assertEquals(List.of(), complaints);
    return read;
  }

  private static String place(Violation violation) {
    return violation.getFile() + ":" + violation.getStartLine();
  }

  private static List<String> sorted(Stream<String> words) {
    return words.sorted().toList();
  }

  @Test
  void thereIsOneOfEachSeverity() throws IOException {
    assertEquals(
        List.of("advice", "error", "warning"),
        findings().stream().map(Finding::severity).distinct().sorted().toList());
  }

  @Test
  void checkstyle() throws Exception {
    Map<String, String> words = Map.of("error", "ERROR", "warning", "WARN", "advice", "INFO");
    List<Violation> read = read(new CheckStyleParser(), report("checkstyle"));
    assertEquals(
        sorted(
            findings().stream()
                .map(
                    f ->
                        words.get(f.severity())
                            + " "
                            + f.place()
                            + " shelfcheck."
                            + f.rule()
                            + " "
                            + f.message())),
        sorted(
            read.stream()
                .map(
                    v ->
                        v.getSeverity()
                            + " "
                            + place(v)
                            + " "
                            + v.getRule()
                            + " "
                            + v.getMessage().replaceFirst("; .*", ""))));
    assertFalse(read.stream().anyMatch(v -> v.getColumn() < 1));
  }

  @Test
  void gitlab() throws Exception {
    Map<String, String> words = Map.of("error", "ERROR", "warning", "WARN", "advice", "INFO");
    assertEquals(
        sorted(
            findings().stream()
                .map(f -> words.get(f.severity()) + " " + f.place() + " " + f.message())),
        sorted(
            read(new CodeClimateParser(), report("gitlab")).stream()
                .map(
                    v ->
                        v.getSeverity()
                            + " "
                            + place(v)
                            + " "
                            + v.getMessage().replaceFirst("; .*", ""))));
  }

  @Test
  void junit() throws Exception {
    List<Violation> read = read(new JUnitParser(), report("junit").replace("@lists", "lists"));
    List<Finding> findings = findings();
    assertEquals(findings.size(), read.size());
    for (Finding finding : findings) {
      assertTrue(
          read.stream()
              .anyMatch(
                  v ->
                      finding.place().equals("@" + place(v))
                          && v.getMessage().contains(finding.message())),
          () -> finding + " is not in " + read);
    }
  }

  @Test
  void sarif() throws Exception {
    Map<String, String> words = Map.of("error", "ERROR", "warning", "WARN", "advice", "INFO");
    assertEquals(
        sorted(
            findings().stream()
                .map(f -> words.get(f.severity()) + " " + f.place() + " " + f.rule())),
        sorted(
            read(new SarifParser(), report("sarif")).stream()
                .map(v -> v.getSeverity() + " " + place(v) + " " + v.getRule())));
  }
}
