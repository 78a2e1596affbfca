package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list with every fault: each rule that needs nothing but the files speaks at least once. */
class EveryRuleTest {
  private static final List<String> RULES =
      List.of(
          "account-link",
          "broken-markup",
          "broken-tex",
          "conflicting-identifier",
          "detour-link",
          "divided-work",
          "duplicate-heading",
          "duplicate-key",
          "duplicate-link",
          "duplicate-work",
          "empty-entry",
          "empty-section",
          "entry-without-link",
          "impossible-identifier",
          "impossible-pages",
          "impossible-year",
          "insecure-link",
          "joined-authors",
          "link-without-title",
          "malformed-link",
          "misleading-link-text",
          "missing-cell",
          "missing-field",
          "missing-file",
          "missing-file-fragment",
          "missing-fragment",
          "misspelt-name",
          "misspelt-venue",
          "mixed-link-forms",
          "mojibake",
          "repeated-field",
          "repeated-title",
          "stale-contents",
          "tracking-parameters",
          "uncanonical-link",
          "uncanonical-link-text",
          "undefined-name",
          "unreadable-file",
          "wrapped-identifier");

  private static CommandRun check(String... paths) {
    List<String> arguments = new ArrayList<>(List.of("check", "--quiet"));
    arguments.addAll(List.of(paths));
    arguments.addAll(List.of("--advice"));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void everyRuleSpeaks() {
    Set<String> spoke =
        Pattern.compile("\\[([a-z-]+)]$", Pattern.MULTILINE)
            .matcher(check("fixtures/every-rule").out())
            .results()
            .map((MatchResult m) -> m.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(RULES), spoke);
  }

  @Test
  void theFindingsAreTheGolden() throws IOException {
    Golden.holds("reports/every-rule.txt", check("fixtures/every-rule").out());
  }

  @Test
  void theFilesOrderChangesNothing() {
    CommandRun one = check("fixtures/every-rule/list.md", "fixtures/layouts");
    CommandRun other = check("fixtures/layouts", "fixtures/every-rule/list.md");
    assertEquals(one.out(), other.out());
    assertEquals(1, one.code());
  }
}
