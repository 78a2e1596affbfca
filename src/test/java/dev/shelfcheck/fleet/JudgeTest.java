package dev.shelfcheck.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.api.Project;
import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.api.Sources;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What comes of one list, as the tables have it. */
class JudgeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Judge JUDGE = Judge.by(new Terms(DAY, List.of(), List.of(), false, 600));

  private static final String LIST =
      """
      # Pruning

      See [the notes](notes/gone.md).

      ## Early

      - [Growing Beans on Poles](https://arxiv.org/abs/2401.00001?utm_source=feed), Ann Author, Ben Writer, NeurIPS 2024
      - [Growing Beans on Poles](https://arxiv.org/abs/2401.00001) again
      """;

  private static ListRow judged(String text, String... files) {
    return judged("lists/beans.md", text.getBytes(UTF_8), files);
  }

  private static ListRow judged(String path, byte[] content, String... files) {
    return JUDGE.judge(
        new ListFile(
            new ListName("farm/beans", "c0ffee", path),
            "d1",
            content,
            List.of(files),
            "",
            List.of(),
            List.of()));
  }

  @Test
  void entriesAndWhatTheySay() {
    ListRow row = judged(LIST);

    assertEquals("farm/beans", row.repository());
    assertEquals(
        new EntryRow(
            0,
            7,
            7,
            List.of("Early"),
            Optional.of("Growing Beans on Poles"),
            "sure",
            List.of("Ann Author", "Ben Writer"),
            Optional.of(2024),
            Optional.of("NeurIPS"),
            List.of("arxiv:2401.00001"),
            List.of("arxiv:2401.00001")),
        row.entries().get(0));
    List<ClaimRow> said = row.claims().stream().filter(c -> c.entry() == 0).toList();
    assertEquals(
        List.of("title", "authors", "authors", "year", "venue"),
        said.stream().map(ClaimRow::part).toList());
    for (ClaimRow claim : said) {
      assertEquals(claim.value(), LIST.substring(claim.start(), claim.end()));
    }
  }

  @Test
  void linksOfEntriesAndOfProse() {
    List<LinkRow> links = judged(LIST).links();

    assertEquals(
        List.of(Optional.empty(), Optional.of(0), Optional.of(1)),
        links.stream().map(LinkRow::entry).toList());
    assertEquals(Optional.of("https://arxiv.org/abs/2401.00001"), links.get(1).page());
    assertEquals(Optional.of("arxiv.org"), links.get(1).host());
    assertEquals(Optional.empty(), links.get(0).host());
  }

  @Test
  void findingsAreThoseOfTheLibrary() {
    ListRow row = judged(LIST, "lists/beans.md");
    Sources sources = Sources.none().thenFiles(Set.of("lists/beans.md"), DAY);
    String expected =
        new Shelfcheck(new RulesInForce(DAY, Project.plain()), sources)
            .audit(Map.of("lists/beans.md", LIST))
            .report("jsonl");

    assertEquals(expected.lines().toList(), row.findings().stream().map(FindingRow::json).toList());
    assertTrue(row.findings().stream().anyMatch(f -> f.rule().equals("missing-file")));
    assertTrue(row.unchecked().stream().noneMatch(u -> u.rule().equals("missing-file")));
  }

  @Test
  void withoutTheRepositorysFilesNoneIsMissing() {
    ListRow row = judged(LIST);

    assertTrue(row.findings().stream().noneMatch(f -> f.rule().equals("missing-file")));
    assertTrue(row.unchecked().stream().anyMatch(u -> u.rule().equals("missing-file")));
  }

  @Test
  void whatCannotBeReadIsARow() {
    assertEquals(
        List.of(new FailedRow("unreadable", "is binary")),
        judged("lists/beans.md", new byte[] {'#', 0}).failed());
    assertEquals(
        List.of(new FailedRow("row", "no path, or no text")), judged("", new byte[0]).failed());
  }

  @Test
  void aNullAmongTheFilesIsNone() {
    ListFile file =
        new ListFile(
            new ListName("r", "", "a.md"),
            "d1",
            LIST.getBytes(UTF_8),
            Arrays.asList("a.md", null),
            "",
            List.of(),
            List.of());

    assertEquals(Set.of("a.md"), file.files());
    assertTrue(
        JUDGE.judge(file).findings().stream().anyMatch(f -> f.rule().equals("missing-file")));
  }

  private static ListRow configured(String config) {
    return JUDGE.judge(
        new ListFile(
            new ListName("farm/beans", "", "lists/beans.md"),
            "d1",
            LIST.getBytes(UTF_8),
            List.of("lists/beans.md"),
            config,
            List.of(),
            List.of()));
  }

  private static Map<String, String> severities(ListRow row) {
    return row.findings().stream()
        .collect(Collectors.toMap(FindingRow::rule, FindingRow::severity, (one, same) -> one));
  }

  @Test
  void aRepositorysConfigSaysWhichRulesHold() {
    Map<String, String> plain = severities(configured(""));
    Map<String, String> wanted =
        severities(
            configured(
                """
                extends: strict
                rules: {missing-file: off}
                overrides:
                  - files: lists/*.md
                    rules: {tracking-parameters: error}
                """));

    assertEquals("advice", plain.get("tracking-parameters"));
    assertEquals("error", wanted.get("tracking-parameters"));
    assertTrue(plain.containsKey("missing-file"));
    assertFalse(wanted.containsKey("missing-file"));
  }

  @Test
  void whatAConfigSaysOfFilesAndHostsIsPassedOver() {
    String config =
        """
        rule-pages: own-rules
        topics: own-topics
        baseline: ../../known.json
        sources: {mail: somebody@list.example, catalogue: /etc/catalogue}
        hosts: {list.example: {headers: {Authorization: "Bearer x"}}}
        """;

    assertEquals(List.of(), configured(config).failed());
    assertEquals(configured("").findings(), configured(config).findings());
  }

  @Test
  void aConfigThatCannotBeMeantIsARow() {
    assertEquals(
        List.of(
            new FailedRow(
                "config",
                ".shelfcheck.yml:1: extends names a file, and its repository is not at hand")),
        configured("extends: ../../etc/passwd").failed());
    assertEquals("config", configured("rulez: {}").failed().get(0).cause());
    assertEquals("config", configured("a: [".repeat(5000)).failed().get(0).cause());
    assertEquals("excluded", configured("exclude: lists/**").failed().get(0).cause());
    assertEquals("excluded", configured("files: README.md").failed().get(0).cause());
  }
}
