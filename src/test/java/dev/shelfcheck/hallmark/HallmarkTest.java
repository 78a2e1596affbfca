package dev.shelfcheck.hallmark;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.api.Sources;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.read.bibtex.BibtexReader;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A regression of the comparer over the public files of the <a
 * href="https://github.com/rpatrik96/hallmark">HALLMARK benchmark</a>, in the folder that the
 * environment variable SHELFCHECK_HALLMARK names; left out, and saying so, where it names none. The
 * catalogue is made of the true rows, so the figures say how well descriptions are compared, and
 * nothing about finding works: they are no HALLMARK score.
 *
 * <p>Counted and asserted are all covered rows: those whose true work the catalogue holds, twice:
 * under the rules that are on by default, and with the rule that says what no record confirms.
 * Under the first many rows are missed that no record contradicts (a venue where the record is a
 * preprint's, a DOI where the record has none); those missed are counted by their reasons.
 */
class HallmarkTest {
  private static final Set<String> RULES =
      Set.of(
          "wrong-work",
          "title-differs",
          "wrong-authors",
          "wrong-venue",
          "wrong-year",
          "identifiers-disagree",
          "impossible-year",
          "impossible-identifier");
  private static final String OPT_IN = "unconfirmed-claim";

  @TempDir Path folder;

  private static Path data() {
    String named = System.getenv("SHELFCHECK_HALLMARK");
    assumeTrue(named != null && !named.isEmpty(), "SHELFCHECK_HALLMARK names no folder: left out");
    return Path.of(Optional.ofNullable(named).orElse(""));
  }

  @Test
  void developmentRows() throws IOException {
    TrueRows trueRows =
        TrueRows.read(data(), "valid_entries", "journal_articles", "raw_crossdomain_valid");
    RowTally rowTally = run("dev_public", trueRows, RULES);
    assertTrue(rowTally.detection() >= 0.87, rowTally::figures);
    assertTrue(rowTally.falseAlarms() <= 0.005, rowTally::figures);
    assertTrue(rowTally.unexplained() <= 2, rowTally::mistakes);
    RowTally auditor = run("dev_public", trueRows, auditors());
    assertTrue(auditor.detection() >= 0.95, auditor::figures);
    assertTrue(auditor.falseAlarms() <= 0.005, auditor::figures);
  }

  @Test
  void pairsOfTwoRegistries() throws IOException {
    TrueRows trueRows =
        TrueRows.read(
            data(), "raw_crossdomain_matched_valid", "valid_entries", "raw_crossdomain_valid");
    RowTally rowTally = run("test_crossdomain_matched", trueRows, RULES);
    assertTrue(rowTally.detection() >= 0.70, rowTally::figures);
    assertTrue(rowTally.falseAlarms() <= 0.05, rowTally::figures);
    RowTally auditor = run("test_crossdomain_matched", trueRows, auditors());
    assertTrue(auditor.detection() >= 0.95, auditor::figures);
    assertTrue(auditor.falseAlarms() <= 0.05, auditor::figures);
  }

  /** The rules of an auditor who holds a catalogue that is taken to be complete. */
  private static Set<String> auditors() {
    return Stream.concat(RULES.stream(), Stream.of(OPT_IN)).collect(Collectors.toSet());
  }

  private RowTally run(String name, TrueRows trueRows, Set<String> rules) throws IOException {
    List<HallmarkRow> rows = HallmarkRow.read(data().resolve(name + ".jsonl"));
    Map<String, List<String>> said = audit(rows, trueRows, rules);
    RowTally rowTally = new RowTally(name + (rules.contains(OPT_IN) ? " with " + OPT_IN : ""));
    for (int i = 0; i < rows.size(); i++) {
      rowTally.add(rows.get(i), said.getOrDefault(i + ".bib", List.of()), trueRows);
    }
    System.out.print(rowTally.figures());
    Files.createDirectories(Path.of("target"));
    Files.writeString(
        Path.of("target", "hallmark-" + rowTally.name().replace(' ', '-') + ".txt"),
        rowTally.mistakes());
    return rowTally;
  }

  private Map<String, List<String>> audit(
      List<HallmarkRow> rows, TrueRows trueRows, Set<String> rules) throws IOException {
    Path file = trueRows.write(folder.resolve("truth.jsonl"));
    List<ReadingList> lists = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Document document = new BibtexReader().read(i + ".bib", rows.get(i).bibtex());
      lists.add(new ReadingList(i + ".bib", List.of(document)));
    }
    RulesInForce inForce =
        new RulesInForce(LocalDate.of(2026, 11, 22)).only(rules.toArray(String[]::new));
    return new Shelfcheck(inForce, Sources.of(List.of(Sources.catalogue(file))))
        .audit(new Library(lists, List.of(), Set.of())).audit().broken().stream()
            .filter(b -> b.severity().atLeast(Severity.WARNING) || b.rule().value().equals(OPT_IN))
            .collect(
                Collectors.groupingBy(
                    b -> b.finding().subject().path(),
                    Collectors.mapping(
                        b -> b.rule() + ": " + b.finding().message().what(), Collectors.toList())));
  }
}
