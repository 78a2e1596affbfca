package dev.shelfcheck.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rules.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An exception takes out what it names and nothing else. */
class SuppressionsTest {
  private static final String SAME = "](https://arxiv.org/abs/2406.02069)\n";
  private static final String IGNORE = "<!-- shelfcheck-ignore[conflicting-identifier]: why -->";

  private static Audit audit(String text) {
    Document document = new MarkdownReader().read("list.md", text);
    RunFacts facts =
        new RunFacts(LocalDate.of(2026, 11, 22), RulePages.builtIn(), Map.of(), List.of());
    List<ActiveRule> rules =
        Rulebook.rules(facts).stream()
            .map(r -> new ActiveRule(facts.card(r.id()), r, facts.card(r.id()).severity()))
            .filter(
                r ->
                    Set.of("conflicting-identifier", "unused-suppression", "empty-section")
                        .contains(r.id().value()))
            .toList();
    return new Auditor(rules, new Asker(List.of()))
        .audit(
            new Library(
                List.of(new ReadingList("list.md", List.of(document))), List.of(), Set.of()));
  }

  /** What is said of a list: rule, line, then the lines of the other places. */
  private static void says(String expected, String text) {
    assertEquals(
        expected,
        audit(text).broken().stream()
            .map(SuppressionsTest::words)
            .collect(Collectors.joining("; ")));
  }

  private static String words(ReportedFinding b) {
    return b.rule()
        + " "
        + b.finding().subject().start().line()
        + b.finding().related().stream()
            .map(r -> " " + r.subject().start().line())
            .collect(Collectors.joining());
  }

  @Test
  void aMemberOfAPairSilencesThePair() {
    says(
        "conflicting-identifier 1 2",
        "- [Scaling laws for neural language models"
            + SAME
            + "- [Graph attention networks for molecules"
            + SAME);
    says(
        "",
        "- [Scaling laws for neural language models"
            + SAME
            + IGNORE
            + "\n- [Graph attention networks for molecules"
            + SAME);
  }

  @Test
  void theRestOfAGroupStillConflicts() {
    says(
        "conflicting-identifier 1 4",
        "- [Scaling laws for neural language models"
            + SAME
            + IGNORE
            + "\n- [Graph attention networks for molecules"
            + SAME
            + "- [Speculative decoding with draft trees"
            + SAME);
  }

  @Test
  void aCommentInsideAnEntryIsForThatEntry() {
    says(
        "",
        "- [Scaling laws for neural language models"
            + SAME.strip()
            + " "
            + IGNORE
            + "\n- [Graph attention networks for molecules"
            + SAME);
  }

  @Test
  void aSectionAFileAndARange() {
    String two =
        "## A\n\n- [Scaling laws for neural language models"
            + SAME
            + "\n## B\n\n%s\n- [Graph attention networks for molecules"
            + SAME;
    says("", two.formatted("<!-- shelfcheck-ignore-section[conflicting-identifier]: why -->"));
    says("", two.formatted("<!-- shelfcheck-ignore-file[conflicting-identifier]: why -->"));
    says("", two.formatted("<!-- shelfcheck-ignore-start[conflicting-identifier]: why -->"));
    says(
        "conflicting-identifier 3 9; unused-suppression 7",
        two.formatted(
            "<!-- shelfcheck-ignore-start[conflicting-identifier]: why -->\n"
                + "<!-- shelfcheck-ignore-end[conflicting-identifier] -->"));
  }

  @Test
  void anExceptionForAnotherRuleSilencesNothing() {
    says(
        "conflicting-identifier 1 3; unused-suppression 2",
        "- [Scaling laws for neural language models"
            + SAME
            + "<!-- shelfcheck-ignore[empty-section]: why -->\n"
            + "- [Graph attention networks for molecules"
            + SAME);
  }

  @Test
  void whatIsExcusedIsKeptWithItsReason() {
    Audit audit =
        audit(
            "- [Scaling laws for neural language models"
                + SAME
                + IGNORE
                + "\n- [Graph attention networks for molecules"
                + SAME);
    assertEquals(
        "conflicting-identifier 1 3: why",
        audit.excused().stream()
            .map(e -> words(e.broken()) + ": " + e.reason())
            .collect(Collectors.joining("; ")));
  }

  @Test
  void aRuleThatIsOffLeavesItsExceptionAlone() {
    says(
        "",
        "<!-- shelfcheck-ignore[duplicate-link]: why -->\n"
            + "- [Scaling laws for neural language models"
            + SAME);
  }
}
