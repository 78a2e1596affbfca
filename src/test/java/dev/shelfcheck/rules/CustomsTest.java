package dev.shelfcheck.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a list does many times it does on purpose: it is said once, or not at all. */
class CustomsTest {
  private static final RunFacts FACTS =
      new RunFacts(LocalDate.of(2026, 11, 22), RulePages.builtIn(), Map.of(), List.of());
  private static final int FORGOTTEN = 10;
  private static final int LINKED = 200;
  private static final String[] TREES = {"Larch", "Rowan", "Hazel", "Maple", "Quince"};

  private static String title(int i) {
    return "Counting %s Trees of Forest Number %d from Above".formatted(TREES[i % 5], i);
  }

  private static Document list(String text) {
    return new MarkdownReader().read("list.md", text);
  }

  private static List<Finding> said(Stream<Check> checks) {
    return checks
        .flatMap(
            c ->
                c instanceof Check.Settled s && s.outcome() instanceof Outcome.Broken b
                    ? Stream.of(b.finding())
                    : Stream.of())
        .toList();
  }

  private static List<Finding> bare(int missing) {
    StringBuilder text = new StringBuilder("# Papers\n\n");
    for (int i = 0; i < LINKED; i++) {
      text.append("- [%s](https://example.org/%d)\n".formatted(title(i), i));
    }
    for (int i = LINKED; i < LINKED + missing; i++) {
      text.append("- **%s**\n".formatted(title(i)));
    }
    return said(new EntryWithoutLink(FACTS).check(list(text.toString())));
  }

  @Test
  void fewForgottenLinksAreNamedOneByOne() {
    List<Finding> said = bare(FORGOTTEN);
    assertEquals(FORGOTTEN, said.size());
    assertEquals("", said.get(0).severity().map(Severity::name).orElse(""));
  }

  @Test
  void manyMissingLinksAreOneAdvice() {
    List<Finding> said = bare(FORGOTTEN + 1);
    assertEquals(1, said.size());
    assertEquals(FORGOTTEN, said.get(0).related().size());
    assertEquals(Severity.ADVICE, said.get(0).severity().orElseThrow());
    assertEquals(
        "11 entries have no link, \"" + title(LINKED) + "\" first; 200 of 211 entries have one",
        said.get(0).message().what());
  }

  private static List<Finding> crosslisted(int works) {
    StringBuilder text = new StringBuilder("# Papers\n");
    for (String shelf : new String[] {"Counting", "Drones"}) {
      text.append("\n## %s\n\n".formatted(shelf));
      for (int i = 0; i < works; i++) {
        text.append("- [%s](https://example.org/%d)\n".formatted(title(i), i));
      }
    }
    text.append("- [%s](https://example.org/%d)\n".formatted(title(0), 0));
    Document list = list(text.toString());
    return said(new DuplicateWork(FACTS).check(new ReadingList("list", List.of(list))));
  }

  @Test
  void fewCrossListingsAreAdvice() {
    List<Finding> said = crosslisted(FORGOTTEN);
    assertEquals(FORGOTTEN, said.size(), said.toString());
    assertEquals(2, said.get(0).related().size());
  }

  @Test
  void whereCrossListingIsCustomOnlyRepeatsInOnePlaceAreSaid() {
    List<Finding> said = crosslisted(FORGOTTEN + 1);
    assertEquals(1, said.size(), said.toString());
    assertEquals(1, said.get(0).related().size());
    assertEquals("\"" + title(0) + "\" is listed twice", said.get(0).message().what());
  }
}
