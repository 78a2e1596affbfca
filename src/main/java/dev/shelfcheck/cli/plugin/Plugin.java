package dev.shelfcheck.cli.plugin;

import dev.shelfcheck.ask.Source;
import dev.shelfcheck.report.Report;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RunFacts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a jar brings. The jar names its implementation in {@code
 * META-INF/services/dev.shelfcheck.cli.plugin.Plugin} ({@link java.util.ServiceLoader}); what it
 * does not bring it leaves out.
 */
public interface Plugin {
  /** Its rules, each with its page. */
  default List<OwnRule> rules() {
    return List.of();
  }

  /** Asked after the catalogues and before what earlier runs learned. */
  default List<Source> sources() {
    return List.of();
  }

  /** By the name of the format, in small letters. */
  default Map<String, Report> reports() {
    return Map.of();
  }

  /**
   * A rule and its page.
   *
   * @param page Markdown with front matter, as the built-in rules' pages are
   * @param made the rule, from what it may know of a run
   */
  record OwnRule(String page, Function<RunFacts, Rule> made) {}
}
