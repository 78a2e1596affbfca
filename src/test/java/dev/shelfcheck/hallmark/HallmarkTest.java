package dev.shelfcheck.hallmark;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shelfcheck.ask.Source;
import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.engine.ActiveRule;
import dev.shelfcheck.engine.Asker;
import dev.shelfcheck.engine.Auditor;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.read.bibtex.BibtexReader;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.Rulebook;
import dev.shelfcheck.source.catalogue.JsonlCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A regression of the comparer over the public files of the <a
 * href="https://github.com/rpatrik96/hallmark">HALLMARK benchmark</a>, in the folder that the
 * environment variable SHELFCHECK_HALLMARK names; left out, and saying so, where it names none. The
 * catalogue is made of the true rows, so the figures say how well descriptions are compared, and
 * nothing about finding works: they are no HALLMARK score.
 *
 * <p>Printed are all covered rows: those whose true work the catalogue holds. Asserted is a subset
 * of them, of the development file alone: the rows "whose record tells", since a record without
 * venue or DOI cannot contradict one. On the pairs of two registries no detection is asserted, only
 * the false alarms.
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

  @TempDir Path folder;

  /**
   * What came out for one type of rows.
   *
   * @param covered rows whose true work the catalogue holds
   * @param told those of them whose true record states what the row has wrong
   */
  private record Count(int rows, int covered, int flagged, int told, int toldFlagged) {
    static final Count NONE = new Count(0, 0, 0, 0, 0);

    Count plus(boolean isCovered, boolean isTold, boolean isFlagged) {
      return new Count(
          rows + 1,
          covered + (isCovered ? 1 : 0),
          flagged + (isCovered && isFlagged ? 1 : 0),
          told + (isTold ? 1 : 0),
          toldFlagged + (isTold && isFlagged ? 1 : 0));
    }

    double share() {
      return covered == 0 ? 0 : (double) flagged / covered;
    }
  }

  private static Path data() {
    String named = System.getenv("SHELFCHECK_HALLMARK");
    assumeTrue(named != null && !named.isEmpty(), "SHELFCHECK_HALLMARK names no folder: left out");
    return Path.of(Optional.ofNullable(named).orElse(""));
  }

  @Test
  void developmentRows() throws IOException {
    Path data = data();
    Map<String, Count> counts =
        run(
            "dev_public",
            HallmarkRow.read(data.resolve("dev_public.jsonl")),
            truth(data, "valid_entries", "journal_articles", "raw_crossdomain_valid"));
    assertTrue(detection(counts) >= 0.95, () -> "detection " + detection(counts));
    assertTrue(valid(counts).share() <= 0.005, () -> "false alarms " + valid(counts));
  }

  @Test
  void pairsOfTwoRegistries() throws IOException {
    Path data = data();
    Map<String, Count> counts =
        run(
            "matched",
            HallmarkRow.read(data.resolve("test_crossdomain_matched.jsonl")),
            truth(data, "raw_crossdomain_matched_valid", "valid_entries", "raw_crossdomain_valid"));
    assertTrue(valid(counts).share() <= 0.05, () -> "false alarms " + valid(counts));
  }

  private static double detection(
      Map<String, Count> counts, ToIntFunction<Count> flagged, ToIntFunction<Count> of) {
    List<Count> wrong =
        counts.entrySet().stream()
            .filter(e -> !e.getKey().equals("valid"))
            .map(Map.Entry::getValue)
            .toList();
    return (double) wrong.stream().mapToInt(flagged).sum() / wrong.stream().mapToInt(of).sum();
  }

  private static Count valid(Map<String, Count> counts) {
    return counts.getOrDefault("valid", Count.NONE);
  }

  private static double detection(Map<String, Count> counts) {
    return detection(counts, Count::toldFlagged, Count::told);
  }

  /** A record without venue or DOI cannot contradict one. */
  private static boolean tells(HallmarkRow row, List<HallmarkRow> records) {
    return switch (row.type()) {
      case "nonexistent_venue", "wrong_venue", "preprint_as_published", "arxiv_version_mismatch" ->
          Venue.published(
              records.stream().map(HallmarkRow::venue).filter(v -> !v.isEmpty()).toList());
      case "fabricated_doi" ->
          records.stream().anyMatch(r -> r.doi().isPresent() && !r.venue().isEmpty());
      default -> true;
    };
  }

  private static List<HallmarkRow> truth(Path data, String... names) throws IOException {
    List<HallmarkRow> rows = new ArrayList<>();
    for (String name : names) {
      rows.addAll(HallmarkRow.read(data.resolve(name + ".jsonl")));
    }
    return rows;
  }

  private Map<String, Count> run(String name, List<HallmarkRow> rows, List<HallmarkRow> truth)
      throws IOException {
    Set<String> titles = truth.stream().map(HallmarkRow::originalTitle).collect(Collectors.toSet());
    Map<String, List<HallmarkRow>> byTitle =
        truth.stream().collect(Collectors.groupingBy(HallmarkRow::originalTitle));
    Set<String> dois = new HashSet<>();
    truth.forEach(r -> r.doi().ifPresent(dois::add));
    Map<String, List<String>> said = audit(rows, truth);
    Map<String, Count> counts = new TreeMap<>();
    StringBuilder report = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      HallmarkRow row = rows.get(i);
      boolean covered =
          row.doi().filter(dois::contains).isPresent() || titles.contains(row.originalTitle());
      boolean told = covered && tells(row, byTitle.getOrDefault(row.originalTitle(), List.of()));
      List<String> findings = said.getOrDefault(i + ".bib", List.of());
      Count before = counts.getOrDefault(row.type(), Count.NONE);
      counts.put(row.type(), before.plus(covered, told, !findings.isEmpty()));
      if (covered && row.valid() != findings.isEmpty()) {
        report.append(
            String.join(
                " | ",
                row.type(),
                row.field("title"),
                row.json().path("explanation").asText(),
                findings + "\n"));
      }
    }
    System.out.printf(
        "%s: flagged of the covered %.3f, of those whose record tells %.3f%n",
        name, detection(counts, Count::flagged, Count::covered), detection(counts));
    counts.forEach(
        (t, c) ->
            System.out.printf(
                "  %-24s %4d rows, %4d covered, %4d flagged; record tells %4d, flagged %4d%n",
                t, c.rows(), c.covered(), c.flagged(), c.told(), c.toldFlagged()));
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "hallmark-" + name + ".txt"), report);
    return counts;
  }

  private Map<String, List<String>> audit(List<HallmarkRow> rows, List<HallmarkRow> truth)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (HallmarkRow row : truth) {
      lines.add(row.record(lines.size()));
    }
    Path file = Files.write(folder.resolve("truth.jsonl"), lines);
    List<ReadingList> lists = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Document document = new BibtexReader().read(i + ".bib", rows.get(i).bibtex());
      lists.add(new ReadingList(i + ".bib", List.of(document)));
    }
    List<Source> sources = List.of(JsonlCatalogue.read(file));
    return new Auditor(rules(), new Asker(sources))
        .audit(new Library(lists, List.of(), Set.of())).broken().stream()
            .filter(b -> b.severity().atLeast(Severity.WARNING))
            .collect(
                Collectors.groupingBy(
                    b -> b.finding().subject().path(),
                    Collectors.mapping(
                        b -> b.rule() + ": " + b.finding().message().what(), Collectors.toList())));
  }

  private static List<ActiveRule> rules() {
    Map<RuleId, RuleCard> pages = RulePages.builtIn();
    return Rulebook.rules(new RunFacts(LocalDate.of(2026, 11, 22), pages, Map.of())).stream()
        .filter(r -> RULES.contains(r.id().value()))
        .map(r -> active(pages, r))
        .toList();
  }

  private static ActiveRule active(Map<RuleId, RuleCard> pages, Rule rule) {
    RuleCard card = Objects.requireNonNull(pages.get(rule.id()));
    return new ActiveRule(card, rule, card.severity());
  }
}
