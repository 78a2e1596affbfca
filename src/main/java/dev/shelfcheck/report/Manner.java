package dev.shelfcheck.report;

import dev.shelfcheck.audit.ReportedFinding;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much a report for people says.
 *
 * @param detail around the findings
 * @param narrowed whether only what a change brings was asked for
 * @param most findings at most; the gravest are kept
 * @param overview whether many findings are told by what is most worth doing instead of one by one
 */
public record Manner(Detail detail, boolean narrowed, int most, boolean overview) {
  /** Everything, one by one. */
  public static final Manner WHOLE = new Manner(Detail.NORMAL, false, Integer.MAX_VALUE, false);

  /** The findings that are shown, in reading order. */
  List<ReportedFinding> gravest(List<ReportedFinding> all) {
    if (all.size() <= most) {
      return all;
    }
    Set<ReportedFinding> kept =
        all.stream()
            .sorted(Comparator.comparing(ReportedFinding::severity))
            .limit(most)
            .collect(Collectors.toSet());
    return all.stream().filter(kept::contains).toList();
  }

  /** How much is said around the findings. */
  public enum Detail {
    /** The findings alone. */
    QUIET,
    NORMAL,
    /** Every cause of what could not be checked as well. */
    VERBOSE
  }
}
