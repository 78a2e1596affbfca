package dev.shelfcheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.cli.CommandRun;
import dev.shelfcheck.model.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfcheckTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Path LISTS = Path.of("fixtures/reading-lists");
  private static final Path WORKS = Path.of("fixtures/catalogue/works.jsonl");
  private static final String TWICE =
      """
      # List

      - [Alpha study of neural pruning](https://arxiv.org/abs/2406.02070?utm_source=feed)
      - [Beta study of graph attention](https://arxiv.org/abs/2406.02070)
      """;

  private static Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(LISTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        texts.put(file.toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  private static List<String> rules(Audited audited) {
    return audited.audit().broken().stream().map(b -> b.rule().value()).sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif", "text"})
  void saysOfTextsWhatTheCommandSaysOfTheirFiles(String format) throws IOException {
    Sources sources = Sources.none().thenFilesIn(Path.of(""), DAY).then(Sources.catalogue(WORKS));
    Project project = Project.of(LISTS.resolve(".shelfcheck.yml"), Optional.empty());
    String face =
        new Shelfcheck(new RulesInForce(DAY, project), sources).audit(texts()).report(format);
    CommandRun run =
        CommandRun.of("check", "fixtures/reading-lists", "--advice", "--format", format);
    assertEquals(run.out(), face);
  }

  @Test
  void nobodyAskedIsNobodyAccused() throws IOException {
    Audited audited = new Shelfcheck(new RulesInForce(DAY), Sources.none()).audit(texts());
    assertTrue(!audited.audit().unchecked().isEmpty());
    assertEquals(
        List.of(),
        audited.audit().broken().stream()
            .filter(b -> !b.finding().evidence().isEmpty())
            .map(ReportedFinding::rule)
            .toList());
  }

  @Test
  void onlySomeRulesSpeak() {
    RulesInForce all = new RulesInForce(DAY);
    assertEquals(
        List.of("conflicting-identifier"),
        rules(
            new Shelfcheck(all.only("conflicting-identifier"), Sources.none())
                .audit(Map.of("a.md", TWICE))));
    assertEquals(
        List.of("unconfirmed-claim"),
        all.only("unconfirmed-claim").active().stream().map(r -> r.card().id().value()).toList(),
        "one that is off by default is on where it is named");
    assertEquals(
        "there is no rule 'wrong-wrok'",
        assertThrows(IllegalArgumentException.class, () -> all.only("wrong-wrok")).getMessage());
  }

  @Test
  void fixesAndChangedTexts() {
    Audited audited =
        new Shelfcheck(new RulesInForce(DAY), Sources.none()).audit(Map.of("a.md", TWICE));
    assertTrue(rules(audited).contains("tracking-parameters"));
    Map<String, String> mended = audited.fixes().after();
    assertEquals(Map.of("a.md", TWICE.replace("?utm_source=feed", "")), mended);
    assertEquals(List.of("conflicting-identifier"), rules(audited.with(mended)));
    assertTrue(rules(audited).contains("tracking-parameters"), "the first stays as it was");
  }

  @Test
  void whatCannotBeReadIsSaid() {
    Map<String, String> texts = Map.of("b.bib", "@a", "list", "# A\n", "n.md", "\0", "z.md", "");
    assertEquals(
        List.of(new Unreadable("n.md", true, "is binary")), Inputs.texts(texts).unreadable());
    String large = " ".repeat((8 << 20) + 1);
    assertEquals(
        List.of(new Unreadable("l.md", true, "is larger than 8 MiB")),
        Inputs.texts(Map.of("l.md", large)).unreadable());
  }

  @Test
  void aZeroOrTwoAreSaidAndTheTextIsRead() {
    String text =
        "# List\n\nWritten by Ren\0 himself.\n\n"
            + "- [Alpha study of neural pruning](https://arxiv.org/abs/2406.02070), L\0o Noor\n\n"
            + "It goes on and on.\n".repeat(100);
    Audited audited =
        new Shelfcheck(new RulesInForce(DAY), Sources.none()).audit(Map.of("a.md", text));
    assertEquals(
        List.of("a.md:3", "a.md:5"),
        audited.audit().broken().stream()
            .filter(b -> b.rule().value().equals("mojibake"))
            .map(b -> b.finding().subject())
            .map(s -> s.path() + ":" + s.start().line())
            .sorted()
            .toList());
    assertEquals(
        List.of("Alpha study of neural pruning"),
        audited
            .audit()
            .library()
            .documents()
            .flatMap(d -> d.entries().stream())
            .map(e -> e.claim().titleText().orElseThrow())
            .toList());
    assertEquals(
        List.of(new Unreadable("a.bib", true, "is binary")),
        Inputs.texts(Map.of("a.bib", text)).unreadable(),
        "a BibTeX file has none");
  }

  @Test
  void focusAndListsAreTheProjects(@TempDir Path folder) throws IOException {
    Path config = folder.resolve(".shelfcheck.yml");
    Files.writeString(config, "lists: [{name: survey, files: '*.md'}]\n");
    Project project = Project.of(config, Optional.empty());
    String shown = Path.of("").toAbsolutePath().relativize(folder.toRealPath()) + "/";
    Map<String, String> texts = Map.of(shown + "a.md", TWICE, shown + "b.md", TWICE);
    assertEquals(
        List.of("survey"),
        Inputs.texts(texts, project, Set.of()).lists().stream().map(l -> l.name()).toList());
    Audited one =
        new Shelfcheck(new RulesInForce(DAY, project).only("tracking-parameters"), Sources.none())
            .audit(Inputs.texts(texts, project, Set.of(shown + "a.md")));
    assertEquals(List.of("tracking-parameters"), rules(one));
  }

  @Test
  void aFormatThatIsNoneIsRefused() {
    Audited audited = new Shelfcheck(new RulesInForce(DAY), Sources.none()).audit(Map.of());
    String said =
        assertThrows(IllegalArgumentException.class, () -> audited.report("sarfi")).toString();
    assertTrue(said.contains("there is no format 'sarfi', only ["), said);
  }
}
