package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The committed examples in {@code reports/} are what the tool says of the two lists it was born
 * from.
 */
class ReportsTest {
  private static final String LISTS = "fixtures/reading-lists";
  private static final Path README = Path.of("README.md");

  /** The counts, and what can be fixed. */
  private static final int LAST = 3;

  @ParameterizedTest
  @CsvSource({"text,txt", "json,json", "sarif,sarif", "markdown,md", "csv,csv"})
  void whatIsSaidIsTheGolden(String format, String ending) throws IOException {
    CommandRun run = CommandRun.of("check", LISTS, "--format", format);
    assertEquals("", run.err());
    assertEquals(1, run.code());
    Golden.holds("reports/reading-lists." + ending, run.out());
  }

  @Test
  void thePagesAreTheGoldens(@TempDir Path folder) throws IOException {
    CommandRun.of(
        "audit",
        LISTS,
        "--report",
        folder.toString(),
        "--repo-url",
        "https://forge.example/lists/blob/main");
    for (String page : List.of("index.html", "list-001.html", "list-002.html")) {
      Golden.holds("reports/audit/" + page, Files.readString(folder.resolve(page)));
    }
  }

  @Test
  void theTableOfRulesIsTheReadmes() throws IOException {
    String readme = Files.readString(README);
    int begin = readme.indexOf("<!-- rules -->\n") + "<!-- rules -->\n".length();
    readmeHolds(begin, readme.indexOf("<!-- /rules -->"), new RuleTable().markdown());
  }

  /** The README's first command ends as the report does, whose counts grow with every rule. */
  @Test
  void theLastLinesAreTheReadmes() throws IOException {
    String readme = Files.readString(README);
    int end = readme.indexOf("```\n", readme.indexOf("$ ./shelfcheck check " + LISTS + "\n"));
    int begin = readme.lastIndexOf("\n...\n", end) + "\n...\n".length();
    List<String> lines = CommandRun.of("check", LISTS).out().lines().toList();
    List<String> last = lines.subList(lines.size() - LAST, lines.size());
    readmeHolds(begin, end, String.join("\n", last) + "\n");
  }

  private static void readmeHolds(int begin, int end, String text) throws IOException {
    String readme = Files.readString(README);
    Golden.holds("README.md", readme.substring(0, begin) + text + readme.substring(end));
  }
}
