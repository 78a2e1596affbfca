package dev.shelfcheck.engine;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.model.Library;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Runs rules over a library: check, ask, judge, make the lists' own exceptions, record. */
public final class Auditor {
  private final List<ActiveRule> rules;
  private final Asker asker;

  /** Judges by some rules, whose questions are put to an asker's sources. */
  public Auditor(List<ActiveRule> rules, Asker asker) {
    this.rules = rules.stream().sorted(Comparator.comparing(ActiveRule::id)).toList();
    this.asker = asker;
  }

  /** Judges a library. */
  public Audit audit(Library library) {
    return inspect(library).audit();
  }

  /** The audit with every look that led to it. */
  public Inspection inspect(Library library) {
    return series().inspect(library);
  }

  /** For a library that is looked at more than once. */
  public AuditSeries series() {
    return new AuditSeries(rules, asker, Optional.empty());
  }

  /**
   * The same, where what earlier runs judged is not judged again.
   *
   * @param keeping what they kept, and this one keeps
   */
  public AuditSeries series(Keeping keeping) {
    return new AuditSeries(rules, asker, Retained.of(keeping, asker));
  }
}
