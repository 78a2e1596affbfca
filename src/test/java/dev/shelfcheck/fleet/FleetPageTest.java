package dev.shelfcheck.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page tells the columns that there are. */
class FleetPageTest {
  private static final Path PAGE = Path.of("src/docs/fleet.md");

  @ParameterizedTest
  @CsvSource({
    "entries, EntryRow",
    "claims, ClaimRow",
    "links, LinkRow",
    "findings, FindingRow",
    "unchecked, UncheckedRow",
    "failed, FailedRow",
    "disagreements, DisagreementRow",
    "consensus, ConsensusRow",
    "questions, QuestionRow",
    "evidence, EvidenceRow",
    "run, RunRow",
  })
  void columns(String table, String record) throws Exception {
    Class<?> row = Class.forName("dev.shelfcheck.fleet." + record);

    assertEquals(
        Arrays.stream(row.getRecordComponents())
            .map(c -> c.getName() + " " + type(c.getGenericType().getTypeName()))
            .toList(),
        told().get(table));
  }

  @Test
  void tables() throws IOException {
    assertEquals(
        Stream.concat(
                Stream.concat(
                    Stream.of("lists"), Stream.of(FleetTable.values()).map(t -> t.folder())),
                Stream.of("disagreements", "consensus", "questions", "evidence", "run"))
            .toList(),
        List.copyOf(told().keySet()));
  }

  private static String type(String java) {
    return switch (java.replaceAll("java\\.\\w+\\.", "")) {
      case "int", "Optional<Integer>" -> "int";
      case "String", "Optional<String>" -> "string";
      case "long", "boolean" -> java;
      case "List<String>" -> "array of string";
      case "List<dev.shelfcheck.fleet.PlaceRow>" -> "array of struct";
      default -> java;
    };
  }

  /** Columns and types, by the heading above their table. */
  private static Map<String, List<String>> told() throws IOException {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    Optional<String> table = Optional.empty();
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("### ")) {
        table = Optional.of(line.substring("### ".length()));
      } else if (table.isPresent() && line.startsWith("| `")) {
        String[] cells = line.split(" *\\| *");
        tables
            .computeIfAbsent(table.get(), t -> new ArrayList<>())
            .add(cells[1].replace("`", "") + " " + cells[2]);
      }
    }
    return tables;
  }
}
