package dev.shelfcheck.report.history;

import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.report.MarkdownText;
import dev.shelfcheck.report.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What changed since an earlier audit: the numbers, the rules, then finding by finding. */
public final class ChangeReport {
  /** More findings of one kind nobody reads in a summary; chosen. */
  private static final int MOST = 50;

  private final Change change;

  /** That of a change. */
  public ChangeReport(Change change) {
    this.change = change;
  }

  /** The numbers in a sentence. */
  public static String sentence(Change change) {
    List<String> counts = new ArrayList<>();
    counts.add(change.fresh().size() + " new");
    counts.add(change.fixed().size() + " fixed");
    counts.add(change.still().size() + " still there");
    if (!change.excused().isEmpty()) {
      counts.add(change.excused().size() + " put up with");
    }
    if (!change.unsure().isEmpty()) {
      counts.add(change.unsure().size() + " not to be checked this time");
    }
    return String.join(", ", counts)
        + (change.before().score().isPresent()
            ? "; health " + change.before().score().getAsInt() + " then, " + change.score() + " now"
            : "")
        + (change.before().advice() ? "" : "; advice left out, as in " + change.before().name());
  }

  /**
   * Writes text for a terminal.
   *
   * @throws IOException where the target cannot be written
   */
  public void text(Appendable out) throws IOException {
    out.append("since ").append(Shown.line(change.before().name())).append(": ");
    out.append(sentence(change)).append('\n');
    List<Change.RuleChange> rows = change.rows();
    if (!rows.isEmpty()) {
      out.append(String.format(Locale.ROOT, "  %-28s %6s %6s %6s %6s%n", HEADS));
    }
    for (Change.RuleChange row : rows) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %-28s %6d %6d %6d %6d%n",
              row.rule(),
              row.then(),
              row.now(),
              row.fresh(),
              row.fixed()));
    }
    findings("  ", Shown::line, out);
  }

  private static final Object[] HEADS = {"rule", "then", "now", "new", "fixed"};

  /**
   * Writes Markdown.
   *
   * @throws IOException where the target cannot be written
   */
  public void markdown(Appendable out) throws IOException {
    out.append("\n### Since ").append(MarkdownText.escape(change.before().name())).append("\n\n");
    out.append(MarkdownText.escape(sentence(change))).append("\n");
    List<Change.RuleChange> rows = change.rows();
    if (!rows.isEmpty()) {
      out.append("\n| rule | then | now | new | fixed |\n| --- | ---: | ---: | ---: | ---: |\n");
    }
    for (Change.RuleChange row : rows) {
      out.append("| " + row.rule() + " | " + row.then() + " | " + row.now() + " | ");
      out.append(row.fresh() + " | " + row.fixed() + " |\n");
    }
    out.append('\n');
    findings("- ", MarkdownText::escape, out);
  }

  private void findings(String lead, UnaryOperator<String> shown, Appendable out)
      throws IOException {
    for (ReportedFinding broken : change.fresh().stream().limit(MOST).toList()) {
      out.append(lead + "new: ")
          .append(shown.apply(broken.finding().subject().path()))
          .append(":" + broken.finding().subject().start().line() + " ")
          .append(shown.apply(broken.finding().message().what()))
          .append(" (" + broken.rule() + ")\n");
    }
    more(lead, change.fresh().size(), "new", out);
    past(lead, "fixed", change.fixed(), shown, out);
    past(lead, "put up with", change.excused(), shown, out);
    past(lead, "not to be checked this time", change.unsure(), shown, out);
  }

  private static void past(
      String lead, String what, List<Past> past, UnaryOperator<String> shown, Appendable out)
      throws IOException {
    for (Past p : past.stream().limit(MOST).toList()) {
      out.append(lead + what + ": ").append(shown.apply(p.named())).append(" (" + p.rule() + ")\n");
    }
    more(lead, past.size(), what, out);
  }

  private static void more(String lead, int count, String what, Appendable out) throws IOException {
    if (count > MOST) {
      out.append(lead + "and " + (count - MOST) + " more " + what + "\n");
    }
  }
}
