package dev.shelfcheck.engine;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Hindsight;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules of a run made of each place, before any exception. Sorted by rule when it is first
 * asked: most lists have no exceptions. For one thread.
 */
final class Retrospect implements Hindsight {
  private final Map<RuleId, ActiveRule> active;
  private final List<Judged> judged;
  private final Map<RuleId, List<Judged>> byRule = new HashMap<>();

  Retrospect(List<ActiveRule> rules, List<Judged> judged) {
    this.active = rules.stream().collect(Collectors.toMap(ActiveRule::id, r -> r));
    this.judged = judged;
  }

  @Override
  public OutcomeSummary of(RuleId rule, String path, Span part) {
    ActiveRule looked = active.get(rule);
    if (looked == null || !looked.looksAt(path)) {
      return OutcomeSummary.NOT_LOOKED;
    }
    if (byRule.isEmpty()) {
      judged.forEach(j -> byRule.computeIfAbsent(j.rule().id(), r -> new ArrayList<>()).add(j));
    }
    OutcomeSummary worst = OutcomeSummary.QUIET;
    for (Judged j : byRule.getOrDefault(rule, List.of())) {
      if (places(j).anyMatch(s -> stands(s, path, part))) {
        if (j.outcome() instanceof Outcome.Broken) {
          return OutcomeSummary.BROKEN;
        }
        worst = j.outcome() instanceof Outcome.Unchecked ? OutcomeSummary.UNCHECKED : worst;
      }
    }
    return worst;
  }

  private static Stream<Subject> places(Judged judged) {
    return judged.outcome() instanceof Outcome.Broken b
        ? Stream.concat(
            Stream.of(judged.subject()), b.finding().related().stream().map(Related::subject))
        : Stream.of(judged.subject());
  }

  private static boolean stands(Subject subject, String path, Span part) {
    return subject.path().equals(path)
        && part.start() <= subject.span().start()
        && (subject.span().start() < part.end() || subject.span().equals(Span.at(part.end())));
  }
}
