package dev.shelfcheck.report;

import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The audit for a terminal: by file, each finding with its places, then one summary. */
public final class TextReport implements Report {
  /** More places of one finding fill a screen; the other formats have all. */
  private static final int PLACES = 8;

  private final boolean links;

  /** A report without links. */
  public TextReport() {
    this(false);
  }

  /**
   * A report.
   *
   * @param links whether the terminal knows links, so that a file's name leads to the file
   */
  public TextReport(boolean links) {
    this.links = links;
  }

  @Override
  public void write(Audit audit, Setting setting, Appendable out) throws IOException {
    Paint paint = new Paint(setting.colour(), links);
    boolean brief = setting.manner().overview();
    StringBuilder findings = new StringBuilder();
    if (!brief || audit.broken().size() <= Overview.MANY) {
      findings(audit, setting, paint, brief ? findings : out);
    }
    if (brief && Overview.isBetter(audit, findings)) {
      Overview.write(audit, paint, out);
    } else {
      out.append(findings);
    }
    if (setting.manner().detail() != Manner.Detail.QUIET) {
      new Summary(audit, setting, paint).write(out);
    }
  }

  private void findings(Audit audit, Setting setting, Paint paint, Appendable out)
      throws IOException {
    List<ReportedFinding> shown = setting.manner().gravest(audit.broken());
    String file = "";
    for (ReportedFinding broken : shown) {
      String path = Shown.line(broken.finding().subject().path());
      if (!path.equals(file)) {
        out.append(file.isEmpty() ? "" : "\n").append(heading(broken, path, paint)).append('\n');
        file = path;
      }
      finding(broken, paint, out);
    }
    int rest = audit.broken().size() - shown.size();
    if (rest > 0) {
      out.append(String.format(Locale.ROOT, "\nand %,d more\n", rest));
    }
    if (!audit.broken().isEmpty()) {
      out.append('\n');
    }
  }

  /** What could not be checked and why, a line a cause. */
  public static void silences(Audit audit, Appendable out) throws IOException {
    new Silences(audit.unchecked(), new Paint(false, false)).write(out);
  }

  /** Its colours and links are escapes; every foreign word is {@link Shown}. */
  @Override
  public boolean cleansItself(Setting setting) {
    return setting.colour() || links;
  }

  private static String heading(ReportedFinding broken, String path, Paint paint) {
    try {
      Path file = Path.of(broken.finding().subject().path()).toAbsolutePath().normalize();
      return paint.link(file.toUri().toASCIIString(), paint.strong(path));
    } catch (InvalidPathException e) { // a name that the locale cannot write
      return paint.strong(path);
    }
  }

  private static void finding(ReportedFinding broken, Paint paint, Appendable out)
      throws IOException {
    Finding finding = broken.finding();
    Message message = finding.message();
    out.append("  ")
        .append(finding.subject().start().line() + ":" + finding.subject().start().column())
        .append("  ")
        .append(severity(broken.severity(), paint))
        .append("  ")
        .append(Shown.line(message.what()))
        .append("  ")
        .append(paint.faint("[" + broken.rule() + "]"))
        .append('\n');
    CodeFrame frame = new CodeFrame(paint);
    frame.write(finding.subject(), "", out);
    for (Related related : finding.related().stream().limit(PLACES).toList()) {
      related(finding, related, frame, paint, out);
    }
    if (finding.related().size() > PLACES) {
      out.append("         │ and " + (finding.related().size() - PLACES) + " more places\n");
    }
    note("why", message.why(), paint, out);
    note("do", message.todo(), paint, out);
    note("source", witnesses(finding), paint, out);
  }

  private static void related(
      Finding finding, Related related, CodeFrame frame, Paint paint, Appendable out)
      throws IOException {
    if (!related.subject().path().equals(finding.subject().path())) {
      out.append(paint.faint("         ┆ in " + Shown.line(related.subject().path()) + "\n"));
    }
    frame.write(related.subject(), "", out);
  }

  private static void note(String label, String text, Paint paint, Appendable out)
      throws IOException {
    if (!text.isEmpty()) {
      out.append(paint.faint("         = " + label + ": ")).append(Shown.line(text)).append('\n');
    }
  }

  private static String witnesses(Finding finding) {
    return finding.evidence().stream()
        .map(TextReport::witness)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String witness(Evidence evidence) {
    String differs = evidence.differs().map(words -> ", which says " + words).orElse("");
    boolean own = evidence.provenance() == Evidence.Provenance.LOCAL;
    String source = own ? "the list's own files" : evidence.source();
    return source + " (" + evidence.when() + ")" + differs;
  }

  private static String severity(Severity severity, Paint paint) {
    return switch (severity) {
      case ERROR -> paint.error("error");
      case WARNING -> paint.warning("warning");
      case ADVICE -> paint.advice("advice");
    };
  }
}
