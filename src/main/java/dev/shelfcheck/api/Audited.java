package dev.shelfcheck.api;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.engine.AuditSeries;
import dev.shelfcheck.fix.Mended;
import dev.shelfcheck.fix.Mending;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.Revision;
import dev.shelfcheck.report.CleanWriter;
import dev.shelfcheck.report.Hidden;
import dev.shelfcheck.report.Report;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.ci.Formats;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Lists that were looked at: the audit, its fixes and its reports. It asks its sources again for
 * what changed texts need, so it is over when they are closed.
 */
public final class Audited {
  private final RulesInForce rules;
  private final Library library;
  private final AuditSeries series;
  private final Audit audit;
  private final DocumentReader markdown;

  /**
   * Lists that were looked at.
   *
   * @param markdown reads their texts as they change
   */
  Audited(
      RulesInForce rules,
      Library library,
      AuditSeries series,
      Audit audit,
      DocumentReader markdown) {
    this.rules = rules;
    this.library = library;
    this.series = series;
    this.audit = audit;
    this.markdown = markdown;
  }

  /** The rules that judged it. */
  public RulesInForce rules() {
    return rules;
  }

  /** What was judged. */
  public Library library() {
    return library;
  }

  /** What holds, what is broken, and what could not be checked. */
  public Audit audit() {
    return audit;
  }

  /**
   * The same lists with some texts changed; what did not change is neither read nor judged again.
   *
   * @param texts by path; paths that no list has are passed over
   */
  public Audited with(Map<String, String> texts) {
    Library changed = Inputs.revising(library, rules.project(), markdown).with(texts);
    Audit now = series.audit(changed);
    series.keepOnly(changed);
    return new Audited(rules, changed, series, now, markdown);
  }

  /** The texts with all safe fixes in them that bring no new finding; nothing is written. */
  public Mended fixes() {
    return fixes(
        b ->
            b.finding().fix().filter(f -> f.applicability() == Fix.Applicability.SAFE).isPresent());
  }

  /** The texts with the fixes of some findings in them; nothing is written. */
  public Mended fixes(Predicate<ReportedFinding> wanted) {
    Revision revision = Inputs.revising(library, rules.project());
    return new Mending(texts -> series.audit(revision.with(texts)), wanted).mend(audit);
  }

  /**
   * The audit, advice included, in one of the formats of {@code --format}.
   *
   * @throws IllegalArgumentException where there is no such format
   */
  public String report(String format) {
    return report(format, Severity.ADVICE);
  }

  /**
   * The findings of a severity or more; those left out are counted.
   *
   * @throws IllegalArgumentException where there is no such format
   */
  public String report(String format, Severity least) {
    Report report = Formats.builtIn().get(format);
    if (report == null) {
      throw new IllegalArgumentException(
          "there is no format '" + format + "', only " + Formats.builtIn().keySet());
    }
    Audit told = audit.gathered();
    Audit shown = told.atLeast(least);
    StringBuilder text = new StringBuilder();
    try {
      report.write(shown, setting(false, Hidden.between(told, shown)), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringBuilder throws none
    }
    return CleanWriter.clean(text.toString());
  }

  /**
   * What a report may know beside the audit.
   *
   * @param colour whether its target shows colours
   * @param hidden what it leaves out
   */
  public Setting setting(boolean colour, Hidden hidden) {
    return new Setting(Shelfcheck.version(), rules.today(), rules.cards(), colour, hidden);
  }
}
