package dev.shelfcheck.audit;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A list's health: 100 where nothing is broken. Each entry loses what its worst finding weighs
 * (error 1, warning 0.4, advice 0.05), a finding outside any entry counts as an entry of its own;
 * the score is the share of entries not lost, in percent. What could not be checked takes nothing
 * away.
 *
 * @param points 0 to 100
 * @param lost the weights, summed
 * @param entries counted
 */
public record Score(int points, double lost, int entries) {
  /** The points of a list in which nothing is wrong. */
  public static final int MOST = 100;

  /** Of an entry, by a warning: two of them and a half are as bad as a wrong statement. */
  private static final double WARNING = 0.4;

  /** Of an entry, by advice: twenty pieces are as bad as a wrong statement. */
  private static final double ADVICE = 0.05;

  /** What sums of binary fractions may lack of a whole point. */
  private static final double ROUNDING = 1e-6;

  /** The formula, for people. */
  public static final String FORMULA =
      "100 × (1 − lost ÷ entries). An entry loses what its worst finding weighs: an error 1, a"
          + " warning 0.4, advice 0.05. A finding outside any entry counts as one more entry. What"
          + " could not be checked takes nothing away.";

  /** The score of an audit. */
  public static Score of(Audit audit) {
    Map<String, Double> worst = new HashMap<>();
    for (ReportedFinding broken : audit.broken()) {
      Stream.concat(
              Stream.of(broken.finding().subject()),
              broken.finding().related().stream().map(r -> r.subject()))
          .forEach(s -> worst.merge(place(s), weight(broken.severity()), Math::max));
    }
    double lost = worst.values().stream().mapToDouble(w -> w).sum();
    int entries = audit.library().documents().mapToInt(d -> d.entries().size()).sum();
    int outside =
        (int) worst.keySet().stream().filter(k -> k.lastIndexOf('@') > k.lastIndexOf('#')).count();
    int all = Math.max(1, entries + outside);
    return new Score(
        (int) Math.max(0, Math.floor(MOST * (1 - lost / all) + ROUNDING)), lost, entries);
  }

  /**
   * Whether an audit tells a list's health: not where it asked and nobody answered, since then only
   * what the list itself shows was judged.
   */
  public static boolean isTold(Audit audit) {
    return audit.unchecked().stream().noneMatch(u -> u.cause() == Cause.NO_NETWORK)
        && (audit.unchecked().stream().noneMatch(u -> u.cause().outage())
            || audit.answers().asMap().values().stream().anyMatch(a -> a instanceof Answer.Known));
  }

  private static String place(Subject subject) {
    return subject.index() >= 0
        ? subject.path() + "#" + subject.index()
        : subject.path() + "@" + subject.span().start();
  }

  private static double weight(Severity severity) {
    return switch (severity) {
      case ERROR -> 1;
      case WARNING -> WARNING;
      case ADVICE -> ADVICE;
    };
  }
}
