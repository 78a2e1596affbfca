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
    String readme = Files.readString(Path.of("README.md"));
    int begin = readme.indexOf("<!-- rules -->\n") + "<!-- rules -->\n".length();
    int end = readme.indexOf("<!-- /rules -->");
    String table = new RuleTable().markdown();
    if (Boolean.getBoolean("goldens.write")) {
      Files.writeString(
          Path.of("README.md"), readme.substring(0, begin) + table + readme.substring(end));
      return;
    }
    assertEquals(table, readme.substring(begin, end));
  }
}
