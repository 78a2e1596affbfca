package dev.shelfcheck.cli;

import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.rule.RuleCard;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The README's table of rules. */
final class RuleTable {
  String markdown() {
    return "| rule | severity | says |\n|---|---|---|\n"
        + RulePages.builtIn().values().stream()
            .sorted(Comparator.comparing(RuleCard::id))
            .map(
                c ->
                    "| [%s](rules/%s.md) | %s | %s |\n"
                        .formatted(c.id(), c.id(), c.standing(), c.text().says()))
            .collect(Collectors.joining());
  }
}
