package dev.shelfcheck.cli;

import dev.shelfcheck.config.Config;
import dev.shelfcheck.config.RuleChoice;
import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.config.TopicFiles;
import dev.shelfcheck.engine.ActiveRule;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.Rulebook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of a run, each as the project's config wants it. */
final class RulesInForce {
  private final RunFacts facts;
  private final Project project;
  private final Plugins plugins;

  /** The rules as they are without any config. */
  RulesInForce(LocalDate today) {
    this(
        today,
        new Project(Path.of(""), Config.none(Path.of("")), Optional.empty(), RulePages.builtIn()));
  }

  RulesInForce(LocalDate today, Project project) {
    this(today, project, new Plugins());
  }

  RulesInForce(LocalDate today, Project project, Plugins plugins) {
    Map<RuleId, Map<String, Object>> chosen = new LinkedHashMap<>();
    project.config().rules().forEach((id, choice) -> chosen.put(id, choice.options()));
    this.facts =
        new RunFacts(
            today, project.cards(), chosen, TopicFiles.with(project.config().paths("topics")));
    this.project = project;
    this.plugins = plugins;
  }

  Map<RuleId, RuleCard> cards() {
    return facts.cards();
  }

  List<ActiveRule> active() {
    return Stream.concat(Rulebook.rules(facts).stream(), plugins.rules(facts).stream())
        .filter(r -> !off(r.id()) || project.config().overridesHaveOn(r.id()))
        .map(this::active)
        .toList();
  }

  /** Whether a rule is off where no override speaks of it. */
  private boolean off(RuleId rule) {
    return choice(rule).map(RuleChoice::off).orElse(facts.card(rule).optIn());
  }

  private ActiveRule active(Rule rule) {
    RuleCard card = facts.card(rule.id());
    Severity severity = choice(rule.id()).flatMap(RuleChoice::severity).orElse(card.severity());
    return new ActiveRule(card, rule, severity, path -> inFile(rule.id(), severity, path));
  }

  private Optional<Severity> inFile(RuleId rule, Severity otherwise, String path) {
    Config config = project.config();
    Optional<RuleChoice> choice = config.override(rule, project.inProject(path));
    return choice.map(RuleChoice::off).orElseGet(() -> off(rule))
        ? Optional.empty()
        : Optional.of(choice.flatMap(RuleChoice::severity).orElse(otherwise));
  }

  private Optional<RuleChoice> choice(RuleId rule) {
    return Optional.ofNullable(project.config().rules().get(rule));
  }
}
