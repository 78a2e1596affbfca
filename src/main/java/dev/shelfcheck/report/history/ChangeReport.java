package dev.shelfcheck.report.history;

import dev.shelfcheck.audit.Broken;
import dev.shelfcheck.report.Shown;
import java.io.IOException;
import java.util.List;

/** What changed since an earlier audit, in text that reads as Markdown too. */
public final class ChangeReport {
  private static final int MOST = 50;

  /**
   * Writes the numbers, then what is new and what is fixed.
   *
   * @throws IOException where the target cannot be written
   */
  public void write(Change change, Appendable out) throws IOException {
    out.append(
        change.fresh().size()
            + " new, "
            + change.fixed().size()
            + " fixed, "
            + change.still().size()
            + " still there, "
            + change.unsure().size()
            + " not to be checked this time\n");
    fresh(change.fresh(), out);
    past("fixed", change.fixed(), out);
    past("not to be checked this time", change.unsure(), out);
  }

  private static void fresh(List<Broken> fresh, Appendable out) throws IOException {
    for (Broken broken : fresh.stream().limit(MOST).toList()) {
      out.append("- new: ")
          .append(Shown.line(broken.finding().subject().path()))
          .append(":" + broken.finding().subject().start().line() + " ")
          .append(Shown.line(broken.finding().message().what()))
          .append(" [" + broken.rule() + "]\n");
    }
    more(fresh.size(), "new", out);
  }

  private static void past(String what, List<Past> past, Appendable out) throws IOException {
    for (Past p : past.stream().limit(MOST).toList()) {
      out.append("- " + what + ": ")
          .append(Shown.line(p.title().isEmpty() ? p.words() : p.title()))
          .append(" [" + p.rule() + "]\n");
    }
    more(past.size(), what, out);
  }

  private static void more(int count, String what, Appendable out) throws IOException {
    if (count > MOST) {
      out.append("- and " + (count - MOST) + " more " + what + "\n");
    }
  }
}
