package dev.shelfcheck.audit;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.rule.Severity;
import java.util.List;

/**
 * The finished record of a run.
 *
 * @param broken sorted by file, place, rule
 * @param unchecked sorted likewise
 * @param tallies by rule, alphabetical, rules that looked at nothing included
 * @param answers to all that was asked
 * @param excused what is broken, known and put up with, sorted likewise
 */
public record Audit(
    Library library,
    List<Broken> broken,
    List<Unchecked> unchecked,
    List<Tally> tallies,
    Answers answers,
    List<Excused> excused) {
  public Audit {
    excused = List.copyOf(excused);
    broken = List.copyOf(broken);
    unchecked = List.copyOf(unchecked);
    tallies = List.copyOf(tallies);
  }

  /** A record without exceptions. */
  public Audit(
      Library library,
      List<Broken> broken,
      List<Unchecked> unchecked,
      List<Tally> tallies,
      Answers answers) {
    this(library, broken, unchecked, tallies, answers, List.of());
  }

  public int holds() {
    return tallies.stream().mapToInt(Tally::holds).sum();
  }

  /** The same record without what a reader did not ask to see; tallies count everything still. */
  public Audit atLeast(Severity least) {
    return with(broken.stream().filter(b -> b.severity().atLeast(least)).toList(), excused);
  }

  /** The same record with other findings and exceptions. */
  public Audit with(List<Broken> otherBroken, List<Excused> otherExcused) {
    return new Audit(library, otherBroken, unchecked, tallies, answers, otherExcused);
  }

  public long count(Severity severity) {
    return broken.stream().filter(b -> b.severity() == severity).count();
  }
}
