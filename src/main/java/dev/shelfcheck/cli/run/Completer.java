package dev.shelfcheck.cli.run;

import dev.shelfcheck.api.Audited;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.disk.WholeFile;
import dev.shelfcheck.fix.Edits;
import dev.shelfcheck.fix.NewFindings;
import dev.shelfcheck.fix.UnifiedDiff;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.write.Completion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is to be filled in on its way into lists: read back, checked, and only then written. */
public final class Completer {
  private final Terminal terminal;
  private final Shelfcheck shelfcheck;
  private final Library library;
  private final boolean dryRun;
  private final Audited before;

  /**
   * For the lists of a library, which are judged as they are first.
   *
   * @param dryRun whether nothing is written
   */
  public Completer(Terminal terminal, Shelfcheck shelfcheck, Library library, boolean dryRun) {
    this.terminal = terminal;
    this.shelfcheck = shelfcheck;
    this.library = library;
    this.dryRun = dryRun;
    this.before = shelfcheck.audit(library);
  }

  /**
   * Fills in what is read back as meant and brings no finding.
   *
   * @param lacking how many entries lack something
   * @param unanswered how many entries lack something and could not be looked up
   * @return the exit code
   */
  public int complete(List<Incomplete.ListCompletions> lists, long lacking, long unanswered)
      throws IOException {
    int filled = 0;
    int refused = 0;
    for (Incomplete.ListCompletions list : lists) {
      List<Completion> kept =
          harmless(list.document(), readable(list.document(), list.completions()));
      filled += kept.size();
      refused += list.completions().size() - kept.size();
      if (!kept.isEmpty()) {
        deliver(list.document(), kept);
      }
    }
    terminal.err().println("shelfcheck: " + words(filled, refused, lacking, unanswered));
    return filled == 0 && unanswered > 0 ? ExitCode.UNCHECKED : ExitCode.CLEAN;
  }

  private String words(int filled, int refused, long lacking, long unanswered) {
    long unknown = lacking - unanswered - refused - filled;
    return (dryRun ? "to be completed: " : "completed: ")
        + filled
        + " of "
        + lacking
        + " entries that lack what most of their list tell"
        + said(refused, "would be read otherwise, or bring findings")
        + said(unknown, "not known either, or the list does not show where it goes")
        + said(unanswered, "not looked up: give --catalogue DIR, or --online");
  }

  private static String said(long number, String why) {
    return number > 0 ? "; " + number + " " + why : "";
  }

  private static String text(Document document, List<Completion> completions) {
    return Edits.apply(
        document.source().text(),
        completions.stream()
            .flatMap(c -> c.replacements().stream())
            .map(c -> new Edit(document.path(), c.span(), c.replacement()))
            .toList());
  }

  /** Those that are read as meant, once what is not has been left out. */
  private List<Completion> readable(Document document, List<Completion> completions) {
    List<Completion> left = new ArrayList<>(completions);
    while (!left.isEmpty()) {
      Document changed = ReadBack.reread(shelfcheck, library, document, text(document, left));
      List<Completion> wrong =
          left.stream().filter(c -> !new CompletedReading(document, changed).isAsMeant(c)).toList();
      if (wrong.isEmpty()) {
        return left;
      }
      left.removeAll(wrong);
    }
    return left;
  }

  /** Those that bring no finding, found by halving. */
  private List<Completion> harmless(Document document, List<Completion> some) {
    if (some.isEmpty() || isHarmless(document, some)) {
      return some;
    }
    if (some.size() == 1) {
      return List.of();
    }
    int half = some.size() / 2;
    List<Completion> first = harmless(document, some.subList(0, half));
    List<Completion> both = new ArrayList<>(first);
    both.addAll(harmless(document, some.subList(half, some.size())));
    return isHarmless(document, both) ? both : first;
  }

  private boolean isHarmless(Document document, List<Completion> some) {
    String text = text(document, some);
    CompletedReading reading =
        new CompletedReading(document, ReadBack.reread(shelfcheck, library, document, text));
    Audited after = before.with(Map.of(document.path(), text));
    return reading.keepsOthers(some) && NewFindings.of(before.audit(), after.audit()).isEmpty();
  }

  private void deliver(Document document, List<Completion> completions) throws IOException {
    String text = text(document, completions);
    if (dryRun) {
      new PatchOutput(terminal)
          .print(UnifiedDiff.of(document.path(), document.source().text(), text));
      return;
    }
    WholeFile.write(shelfcheck.rules().project().folder().resolve(document.path()), text);
    for (Completion completion : completions) {
      int start = document.entries().get(completion.entry()).span().start();
      terminal
          .out()
          .println(
              Shown.line(document.path())
                  + ":"
                  + document.position(start).line()
                  + ": "
                  + Shown.line(String.join(", ", completion.facts()))
                  + ": "
                  + completion.work().title());
    }
  }
}
