package dev.shelfcheck.audit;

import dev.shelfcheck.model.Library;
import java.util.List;

/**
 * The finished record of a run.
 *
 * @param broken sorted by file, place, rule
 * @param unchecked sorted likewise
 * @param tallies by rule, alphabetical, rules that looked at nothing included
 */
public record Audit(
    Library library, List<Broken> broken, List<Unchecked> unchecked, List<Tally> tallies) {
  public Audit {
    broken = List.copyOf(broken);
    unchecked = List.copyOf(unchecked);
    tallies = List.copyOf(tallies);
  }

  public int holds() {
    return tallies.stream().mapToInt(Tally::holds).sum();
  }
}
