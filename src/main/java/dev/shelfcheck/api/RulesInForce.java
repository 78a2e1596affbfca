package dev.shelfcheck.api;

import dev.shelfcheck.config.PageException;
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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules of a run, each as the project's config wants it, on the day they judge by. */
public final class RulesInForce {
  private final RunFacts facts;
  private final Project project;
  private final List<Rule> rules;
  private final boolean chosen;

  /** The rules as they are without any config. */
  public RulesInForce(LocalDate today) {
    this(today, Project.plain());
  }

  /**
   * The rules of a project.
   *
   * @throws PageException with file and line where a topic file of the config's cannot be meant
   */
  public RulesInForce(LocalDate today, Project project) {
    this(today, project, facts -> List.of());
  }

  /**
   * The rules of a project and more.
   *
   * @param more rules of one's own, whose pages are among the project's cards
   */
  public RulesInForce(LocalDate today, Project project, Function<RunFacts, List<Rule>> more) {
    Map<RuleId, Map<String, Object>> options = new LinkedHashMap<>();
    project.config().rules().forEach((id, choice) -> options.put(id, choice.options()));
    this.facts =
        new RunFacts(
            today, project.cards(), options, TopicFiles.with(project.config().paths("topics")));
    this.project = project;
    this.chosen = false;
    this.rules = Stream.concat(Rulebook.rules(facts).stream(), more.apply(facts).stream()).toList();
  }

  private RulesInForce(RulesInForce all, Predicate<RuleId> wanted, boolean chosen) {
    this.facts = all.facts;
    this.project = all.project;
    this.rules = all.rules.stream().filter(r -> wanted.test(r.id())).toList();
    this.chosen = chosen;
  }

  /**
   * Some of these rules and no others, on although they may be off by default.
   *
   * @throws IllegalArgumentException where there is no such rule
   */
  public RulesInForce only(String... ids) {
    return new RulesInForce(this, known(ids)::contains, true);
  }

  /**
   * All of these rules but some.
   *
   * @throws IllegalArgumentException where there is no such rule
   */
  public RulesInForce without(String... ids) {
    Set<RuleId> left = known(ids);
    return new RulesInForce(this, id -> !left.contains(id), chosen);
  }

  private Set<RuleId> known(String... ids) {
    Set<RuleId> wanted = new HashSet<>();
    for (String id : ids) {
      wanted.add(
          RuleId.parse(id)
              .filter(cards()::containsKey)
              .orElseThrow(() -> new IllegalArgumentException("there is no rule '" + id + "'")));
    }
    return wanted;
  }

  /** The day they judge by. */
  public LocalDate today() {
    return facts.today();
  }

  /** The project whose config says which they are. */
  public Project project() {
    return project;
  }

  /** The pages of all rules there are, those that are off included. */
  public Map<RuleId, RuleCard> cards() {
    return facts.cards();
  }

  /** The rules that are on. */
  public List<ActiveRule> active() {
    return rules.stream()
        .filter(r -> !off(r.id()) || project.config().overridesHaveOn(r.id()))
        .map(this::active)
        .toList();
  }

  /**
   * All that these rules rest on beside lists and answers, as a text that differs where one of them
   * may judge otherwise; absent where a rule is not this program's own.
   */
  Optional<String> state() {
    if (rules.stream().anyMatch(r -> r.getClass().getClassLoader() != here())) {
      return Optional.empty();
    }
    Map<RuleId, RuleCard> known = RulePages.builtIn();
    Spelling spelling = new Spelling().with(facts.today().toString()).with(facts.chosen());
    for (RuleCard card : new TreeMap<>(facts.cards()).values()) {
      if (!card.equals(known.get(card.id()))) {
        spelling.with(card);
      }
    }
    if (!project.config().paths("topics").isEmpty()) {
      spelling.with(facts.topics());
    }
    return Optional.of(spelling.toString());
  }

  private static ClassLoader here() {
    return RulesInForce.class.getClassLoader();
  }

  /** Whether a rule is off where no override speaks of it. */
  private boolean off(RuleId rule) {
    return !chosen && choice(rule).map(RuleChoice::off).orElse(facts.card(rule).optIn());
  }

  private ActiveRule active(Rule rule) {
    RuleCard card = facts.card(rule.id());
    Severity severity = choice(rule.id()).flatMap(RuleChoice::severity).orElse(card.severity());
    Optional<Severity> elsewhere = off(rule.id()) ? Optional.empty() : Optional.of(severity);
    return new ActiveRule(
        card,
        rule,
        severity,
        project.config().hasOverrides()
            ? path -> inFile(rule.id(), severity, elsewhere, path)
            : path -> elsewhere); // asked at every finding, and of every file
  }

  /**
   * The severity of a rule in a file.
   *
   * @param elsewhere where no override speaks of the file
   */
  private Optional<Severity> inFile(
      RuleId rule, Severity otherwise, Optional<Severity> elsewhere, String path) {
    return project
        .config()
        .override(rule, project.inProject(path))
        .map(
            choice ->
                choice.off()
                    ? Optional.<Severity>empty()
                    : Optional.of(choice.severity().orElse(otherwise)))
        .orElse(elsewhere);
  }

  private Optional<RuleChoice> choice(RuleId rule) {
    return Optional.ofNullable(project.config().rules().get(rule));
  }
}
