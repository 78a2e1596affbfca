package dev.shelfcheck.cli.option;

import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.rule.RuleId;
import java.util.Iterator;

/** The ids of the built-in rules, for shells to complete; read where they are asked for. */
public final class RuleNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return RulePages.builtIn().keySet().stream().map(RuleId::value).sorted().iterator();
  }
}
