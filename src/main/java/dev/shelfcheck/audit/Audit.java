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
 */
public record Audit(
    Library library,
    List<Broken> broken,
    List<Unchecked> unchecked,
    List<Tally> tallies,
    Answers answers) {
  public Audit {
    broken = List.copyOf(broken);
    unchecked = List.copyOf(unchecked);
    tallies = List.copyOf(tallies);
  }

  public int holds() {
    return tallies.stream().mapToInt(Tally::holds).sum();
  }

  /** The same record without what a reader did not ask to see; tallies count everything still. */
  public Audit atLeast(Severity least) {
    return new Audit(
        library,
        broken.stream().filter(b -> b.severity().atLeast(least)).toList(),
        unchecked,
        tallies,
        answers);
  }

  public long count(Severity severity) {
    return broken.stream().filter(b -> b.severity() == severity).count();
  }
}
