package dev.shelfcheck.report;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings that a run made and was not asked to show.
 *
 * @param warnings left out under {@code --errors-only}
 * @param advice left out without {@code --advice}
 */
public record Hidden(int warnings, int advice) {
  public static final Hidden NONE = new Hidden(0, 0);

  /** What is in one audit and not in the other, which shows less. */
  public static Hidden between(Audit counted, Audit shown) {
    return new Hidden(
        fewer(counted, shown, Severity.WARNING), fewer(counted, shown, Severity.ADVICE));
  }

  private static int fewer(Audit counted, Audit shown, Severity severity) {
    return (int) (counted.count(severity) - shown.count(severity));
  }

  boolean isNone() {
    return equals(NONE);
  }

  /** As "2 warnings, 3 advice not shown"; says how advice is shown where it alone is left out. */
  String words() {
    List<String> parts = new ArrayList<>();
    if (warnings > 0) {
      parts.add(warnings + (warnings == 1 ? " warning" : " warnings"));
    }
    if (advice > 0) {
      parts.add(advice + " advice");
    }
    return String.join(", ", parts) + " not shown" + (warnings == 0 ? " (--advice)" : "");
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Hidden that && warnings == that.warnings && advice == that.advice;
  }

  @Override
  public int hashCode() {
    return 31 * warnings + advice;
  }
}
