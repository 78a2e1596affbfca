package dev.shelfcheck.engine;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Broken;
import dev.shelfcheck.audit.Excused;
import dev.shelfcheck.audit.FileTally;
import dev.shelfcheck.audit.Tally;
import dev.shelfcheck.audit.Unchecked;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes down, sorted once, what was judged. */
final class Minutes {
  private static final Comparator<Subject> PLACE =
      Comparator.comparing(Subject::path).thenComparing(Subject::span);

  private final List<ActiveRule> rules;
  private final Suppressions suppressions;
  private final Fingerprints fingerprints = new Fingerprints();

  Minutes(List<ActiveRule> rules, Suppressions suppressions) {
    this.rules = rules;
    this.suppressions = suppressions;
  }

  /**
   * The audit.
   *
   * @param judged what counts
   * @param excepted what an exception in a list takes out
   */
  Audit of(Library library, List<Judged> judged, List<Judged> excepted, Answers answers) {
    List<Broken> broken = new ArrayList<>();
    List<Unchecked> unchecked = new ArrayList<>();
    for (Judged j : sorted(judged)) {
      if (j.outcome() instanceof Outcome.Broken b) {
        broken.add(broken(j, b.finding()));
      } else if (j.outcome() instanceof Outcome.Unchecked u) {
        unchecked.add(new Unchecked(j.rule().id(), j.subject(), u.cause(), u.detail()));
      }
    }
    List<Excused> excused = new ArrayList<>();
    for (Judged j : sorted(excepted)) {
      if (j.outcome() instanceof Outcome.Broken b) {
        excused.add(
            new Excused(broken(j, b.finding()), Excused.Ground.COMMENT, reason(j, b.finding())));
      }
    }
    return new Audit(library, broken, unchecked, tallies(judged), answers, excused);
  }

  private Broken broken(Judged j, Finding finding) {
    RuleId id = j.rule().id();
    return new Broken(id, j.rule().severityOf(finding), finding, fingerprints.of(id, finding));
  }

  private String reason(Judged j, Finding finding) {
    return suppressions.touching(j.rule().id(), finding).map(s -> s.reason()).orElse("");
  }

  private static List<Judged> sorted(List<Judged> judged) {
    return judged.stream()
        .filter(j -> !(j.outcome() instanceof Outcome.Holds))
        .sorted(
            Comparator.comparing(Judged::subject, PLACE)
                .thenComparing(j -> j.rule().id())
                .thenComparing(Minutes::words))
        .toList();
  }

  private static String words(Judged judged) {
    return judged.outcome() instanceof Outcome.Broken b
        ? b.finding().key() + b.finding().message().what()
        : "";
  }

  private List<FileTally> tallies(List<Judged> judged) {
    Map<RuleId, Map<String, List<Outcome>>> outcomes =
        judged.stream()
            .collect(
                Collectors.groupingBy(
                    j -> j.rule().id(),
                    Collectors.groupingBy(
                        j -> j.subject().path(),
                        TreeMap::new,
                        Collectors.mapping(Judged::outcome, Collectors.toList()))));
    List<FileTally> tallies = new ArrayList<>();
    for (ActiveRule rule : rules) {
      outcomes
          .getOrDefault(rule.id(), Map.of("", List.of()))
          .forEach((path, all) -> tallies.add(new FileTally(path, tally(rule, all))));
    }
    return tallies;
  }

  private static Tally tally(ActiveRule rule, List<Outcome> outcomes) {
    return new Tally(
        rule.id(),
        (int) outcomes.stream().filter(Outcome.Holds.class::isInstance).count(),
        (int) outcomes.stream().filter(Outcome.Broken.class::isInstance).count(),
        (int) outcomes.stream().filter(Outcome.Unchecked.class::isInstance).count());
  }
}
