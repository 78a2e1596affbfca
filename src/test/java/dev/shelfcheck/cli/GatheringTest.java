package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many findings of one cause are told as one, and known one by one. */
class GatheringTest {
  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void aProject() throws IOException {
    here = new CommandLineHarness(folder);
    here.write(".shelfcheck.yml", "files: '*.md'\n");
  }

  private static String line(int number) {
    return "- [Lantern number "
        + number
        + " of the slow garden](https://example.org/"
        + number
        + "?utm_source=mail)\n";
  }

  private void list(int lines, String more) throws IOException {
    here.write(
        "list.md",
        "# Lanterns\n\n## Garden\n\n"
            + IntStream.rangeClosed(1, lines)
                .mapToObj(GatheringTest::line)
                .collect(Collectors.joining())
            + more);
  }

  private List<JsonNode> findings() throws IOException {
    String out = here.run("check --advice --format json @").out();
    return StreamSupport.stream(
            new ObjectMapper().readTree(out).path("findings").spliterator(), false)
        .filter(f -> f.path("outcome").asText().equals("broken"))
        .filter(f -> f.path("rule").asText().equals("tracking-parameters"))
        .toList();
  }

  @Test
  void aGroupNamesEveryPlaceAndBearsOneFix() throws IOException {
    list(7, "");
    JsonNode one = findings().get(0);
    assertEquals(1, findings().size());
    assertEquals(5, one.path("line").asInt());
    assertTrue(one.path("message").asText().startsWith("7 links carry parameters"));
    assertEquals(
        List.of(6, 7, 8, 9, 10, 11),
        StreamSupport.stream(one.path("related").spliterator(), false)
            .map(r -> r.path("line").asInt())
            .toList());
    assertEquals(7, one.path("fix").path("edits").size());
  }

  @Test
  void fewAreToldOneByOne() throws IOException {
    list(4, "");
    assertEquals(4, findings().size());
  }

  @Test
  void aNewOneDoesNotHideBehindThoseThatAreKnown() throws IOException {
    list(7, "");
    here.run("baseline --advice @");
    list(8, "");
    List<JsonNode> fresh = findings();
    assertEquals(List.of(12), fresh.stream().map(f -> f.path("line").asInt()).toList());
  }

  @Test
  void whatIsExceptedIsNotCounted() throws IOException {
    list(6, line(9).strip() + " <!-- shelfcheck-ignore[tracking-parameters]: theirs -->\n");
    JsonNode one = findings().get(0);
    assertTrue(one.path("message").asText().startsWith("6 links"), one.path("message").asText());
  }

  @Test
  void theyAreMendedOneByOne() throws IOException {
    list(7, "");
    here.run("check --advice --fix @");
    assertFalse(here.read("list.md").contains("utm_source"), here.read("list.md"));
  }
}
