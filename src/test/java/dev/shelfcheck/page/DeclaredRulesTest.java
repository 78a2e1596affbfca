package dev.shelfcheck.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shelfcheck.cli.page.PageExample;
import dev.shelfcheck.cli.page.PageRun;
import dev.shelfcheck.config.PageException;
import dev.shelfcheck.config.RulePage;
import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.rule.RuleCard;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that a page declares does what its page shows. */
class DeclaredRulesTest {
  @TestFactory
  Stream<DynamicTest> pagesComeOutAsMarked() {
    return RulePages.in(Path.of("src/test/resources/declared")).values().stream()
        .flatMap(
            card ->
                PageExample.of(card.text().page()).stream()
                    .map(
                        e ->
                            DynamicTest.dynamicTest(
                                card.id() + " " + e.section(), () -> check(card, e))));
  }

  private static void check(RuleCard card, PageExample example) {
    assertEquals(List.of(), new PageRun(card).differences(example));
    assertEquals(example.section().equals("Broken"), !example.markers().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shape: cube    | no such shape: cube; there are pattern, required, allowed, unique and order
          shape: pattern | the shape pattern needs matches or forbids
          shape: allowed | the shape allowed needs values
          {shape: unique, values: [a]}             | the shape unique has no values
          {shape: pattern, matches: "("}           | matches: "(" is not understood (missing closing )): patterns are written as for RE2 or lychee, without lookaround, backreferences and possessive repeats
          {shape: pattern, matches: "(?=a)"}       | matches: "(?=" is not understood (invalid or unsupported Perl syntax): patterns are written as for RE2 or lychee, without lookaround, backreferences and possessive repeats
          {shape: order, direction: up}            | direction is ascending or descending
          """)
  void aWrongDeclarationIsToldWithItsFile(String declares, String problem) {
    String more = ", field: title, message: m}";
    String mapping =
        declares.startsWith("{")
            ? declares.substring(0, declares.length() - 1) + more
            : "{" + declares + more;
    String page =
        "---\nid: a-rule\nsays: s\nseverity: warning\nsince: 0.1.0\ndeclares: "
            + mapping
            + "\n---\n## Why it matters\nw\n\n## What to do\nt\n";
    PageException told = assertThrows(PageException.class, () -> RulePage.read("a-rule.md", page));
    assertEquals("a-rule.md:1: declares: " + problem, told.getMessage());
  }
}
