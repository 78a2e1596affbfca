package dev.shelfcheck.api;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.disk.Drawer;
import dev.shelfcheck.engine.AuditSeries;
import dev.shelfcheck.engine.Auditor;
import dev.shelfcheck.engine.Inspection;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.kept.KeptReadings;
import java.util.Map;
import java.util.Set;

/**
 * Holds lists against rules, in this process: no file is read or written and no stream is printed
 * to unless a source that was handed over does so. Instances are immutable; one may serve many
 * libraries, one after another.
 *
 * @param rules what is said of lists, and on which day
 * @param sources who is asked
 */
public record Shelfcheck(RulesInForce rules, Sources sources) {
  /** This tool's version, as its jar tells. */
  public static String version() {
    String version = Shelfcheck.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0" : version;
  }

  /** Looks at some texts, each a list of its own unless the project's config says otherwise. */
  public Audited audit(Map<String, String> texts) {
    return audit(Inputs.texts(texts, rules.project(), Set.of()));
  }

  /** Looks at lists that were read. */
  public Audited audit(Library library) {
    return audit(library, new MarkdownReader());
  }

  /**
   * Looks at lists that are being edited.
   *
   * @param markdown reads their texts as they change: one that remembers, say
   */
  public Audited audit(Library library, DocumentReader markdown) {
    AuditSeries series = auditor().series();
    return new Audited(rules, library, series, series.audit(library), markdown);
  }

  /**
   * Looks at lists of which earlier runs have judged some; what is found there of judgments is no
   * older than anything it rests on. Its answers are those alone that had to be asked for.
   *
   * @param readings names readings, so that what was judged of one is found again
   * @param drawer where judgments are kept
   */
  public Audited audit(Library library, KeptReadings readings, Drawer drawer) {
    AuditSeries series = auditor().series(new KeptJudgments(rules, readings, drawer));
    Audit audit = series.audit(library);
    drawer.clear();
    return new Audited(rules, library, series, audit, new MarkdownReader());
  }

  /** Every single look at lists that were read, those that found nothing wrong included. */
  public Inspection inspect(Library library) {
    return auditor().inspect(library);
  }

  private Auditor auditor() {
    return new Auditor(rules.active(), sources.asker());
  }
}
