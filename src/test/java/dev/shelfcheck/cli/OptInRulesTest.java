package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Evidence.Provenance;
import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.config.PageException;
import dev.shelfcheck.config.RulePage;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.Lifetimes;
import dev.shelfcheck.source.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that is off by default looks only where a config has it on. */
class OptInRulesTest {
  private static final String RULE = "missing-remote-fragment";
  private static final String TARGET = "https://site.example/book#destillation";

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("list.md"), "# List\n\n- [A chapter](" + TARGET + ")\n");
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    StoreLocation shelf = StoreLocation.inFile(evidence(), folder.resolve("cache"));
    try (EvidenceStore store = EvidenceStore.open(shelf, clock, Lifetimes.DEFAULT)) {
      PageFragment asked = PageFragment.of(TARGET).orElseThrow();
      LocalDate day = LocalDate.parse("2026-11-21");
      store.learned(
          asked,
          Answer.Known.of(Landing.MISSING, new Evidence("site.example", day, Provenance.LIVE)));
    }
  }

  private Path evidence() {
    return folder.resolve("shelfcheck.evidence");
  }

  private String check(String config) throws IOException {
    Files.writeString(folder.resolve(".shelfcheck.yml"), config);
    return CommandRun.of(
            "check", folder.resolve("list.md").toString(), "--evidence", evidence().toString())
        .out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"warning", "on", "error"})
  void onItSpeaksFromMemory(String word) throws IOException {
    String report = check("rules: {" + RULE + ": " + word + "}\n");
    assertTrue(report.contains("site.example/book has no place named #destillation"), report);
    assertTrue(report.contains("site.example (2026-11-21)"), report);
    assertEquals(word.equals("error"), report.contains("error  "), report);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rules: {missing-remote-fragment: off}\n"})
  void offItDoesNotEvenAsk(String config) throws IOException {
    assertFalse(check(config).contains("#destillation"));
    String json =
        CommandRun.of("check", folder.resolve("list.md").toString(), "--format", "json").out();
    assertTrue(json.contains("dead-link"), json);
    assertFalse(json.contains(RULE), json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rules: {missing-remote-fragment: off}\n"})
  void anOverrideAloneHasItOnForItsFiles(String config) throws IOException {
    Files.writeString(folder.resolve("other.md"), "# List\n\n- [A part](" + TARGET + ")\n");
    String report =
        check(
            config
                + "files: ['*.md']\n"
                + "overrides: [{files: list.md, rules: {missing-remote-fragment: error}}]\n");
    assertTrue(report.contains("site.example/book has no place named #destillation"), report);
    assertFalse(
        check(
                config
                    + "files: ['*.md']\n"
                    + "overrides: [{files: other.md, rules: {missing-remote-fragment: error}}]\n")
            .contains("#destillation"));
  }

  @Test
  void theListOfRulesSaysSo() {
    assertTrue(CommandRun.of("rules").out().contains(RULE + "    off      A link names"));
    assertTrue(
        CommandRun.of("explain", RULE).out().startsWith(RULE + " (warning, off by default)"));
  }

  @Test
  void aPageIsOffByDefaultOrSaysNothingOfIt() {
    String page =
        """
        ---
        id: a
        says: s
        severity: advice
        default: on
        since: 0.1.0
        ---
        ## Why it matters
        w

        ## What to do
        t
        """;
    PageException refused = assertThrows(PageException.class, () -> RulePage.read("a.md", page));
    assertTrue(String.valueOf(refused.getMessage()).contains("default is off, or left out: on"));
  }
}
