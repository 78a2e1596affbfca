package dev.shelfcheck.engine;

import dev.shelfcheck.model.Library;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import java.util.stream.Stream;

/**
 * A rule over the whole library whose keys earlier runs have made: it looks at every list each
 * time, but takes no entry apart again.
 */
record KeyedRule(Rule.ByKeys rule, Retained retained) implements Rule.OfLibrary {
  /** The same rule, by keys that were kept where it goes by any. */
  static ActiveRule of(ActiveRule active, Retained retained) {
    return active.rule() instanceof Rule.ByKeys rule
        ? new ActiveRule(
            active.card(), new KeyedRule(rule, retained), active.severity(), active.inFile())
        : active;
  }

  @Override
  public RuleId id() {
    return rule.id();
  }

  @Override
  public Stream<Check> check(Library library) {
    return rule.check(library, d -> retained.keys(rule, d));
  }
}
