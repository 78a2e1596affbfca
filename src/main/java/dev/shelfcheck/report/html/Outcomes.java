package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;

/** The three outcomes, and their shares of a bar 1000 wide. */
public record Outcomes(long holds, long broken, long unchecked) {
  /** The narrowest part that is seen; two such may take that much each of the third. */
  private static final int LEAST = 4;

  /** The bar's length in the template's units. */
  private static final int WIDE = 1000;

  static Outcomes of(Audit audit) {
    return new Outcomes(audit.holds(), audit.broken().size(), audit.unchecked().size());
  }

  /** Of the bar, for the checks that hold. */
  public int holdsWide() {
    return wide(holds);
  }

  /** Of the bar, for the checks that found something. */
  public int brokenWide() {
    return wide(broken);
  }

  /** What is left of the bar: for the checks that could not be made. */
  public int uncheckedWide() {
    return WIDE - holdsWide() - brokenWide();
  }

  /** What is there is seen, however little. */
  private int wide(long count) {
    long all = Math.max(1, holds + broken + unchecked);
    return count == 0 ? 0 : (int) Math.max(LEAST, (WIDE - 2 * LEAST) * count / all);
  }
}
