package dev.shelfcheck.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.cli.page.PageExample;
import dev.shelfcheck.cli.page.PageRun;
import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rules.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page's examples come out as marked; every rule has a page and every page a rule. */
class RulePagesTest {
  private static final Map<RuleId, RuleCard> PAGES = RulePages.builtIn();

  @TestFactory
  Stream<DynamicTest> examplesComeOutAsMarked() {
    return PAGES.values().stream().flatMap(RulePagesTest::tests);
  }

  private static Stream<DynamicTest> tests(RuleCard card) {
    List<PageExample> examples = PageExample.of(card.text().page());
    return IntStream.range(0, examples.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    card.id() + " " + examples.get(i).section() + " " + (i + 1),
                    () -> check(card, examples.get(i))));
  }

  private static void check(RuleCard card, PageExample example) {
    String where = "rules/" + card.id() + ".md, " + example.section();
    assertEquals(List.of(), new PageRun(card).differences(example), where);
    boolean marked = !example.markers().isEmpty();
    assertEquals(!example.section().equals("Holds"), marked, "markers: " + where);
  }

  @Test
  void everyRuleHasItsPage() {
    List<RuleId> rules =
        Rulebook.rules(new RunFacts(PageRun.TODAY, PAGES, Map.of(), List.of())).stream()
            .map(Rule::id)
            .toList();
    assertEquals(List.copyOf(new TreeSet<>(rules)), rules, "alphabetical, each once");
    assertEquals(new TreeSet<>(PAGES.keySet()), new TreeSet<>(rules));
  }

  @TestFactory
  Stream<DynamicTest> everyPageShowsBothSides() {
    return PAGES.values().stream()
        .map(c -> DynamicTest.dynamicTest(c.id().value(), () -> bothSides(c)));
  }

  private static void bothSides(RuleCard card) {
    List<String> sections =
        PageExample.of(card.text().page()).stream().map(PageExample::section).distinct().toList();
    assertTrue(sections.contains("Broken"), "a Broken example");
    assertTrue(sections.contains("Holds"), "a Holds example");
    assertEquals(!card.asks().isEmpty(), sections.contains("Could not be checked"));
  }

  @Test
  void aRuleIsOutrankedByRulesOnly() {
    PAGES.values().stream()
        .flatMap(c -> c.outranks().stream())
        .forEach(
            id -> assertTrue(PAGES.containsKey(id), () -> id + " is outranked and is no rule"));
  }
}
