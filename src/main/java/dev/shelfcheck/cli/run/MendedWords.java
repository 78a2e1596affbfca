package dev.shelfcheck.cli.run;

import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.fix.Mended;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said of a mending: what was left, what was done, and what another option would do.
 *
 * @param written whether files were changed
 */
record MendedWords(Mended mended, boolean written) {
  /** In lines, without the tool's name. */
  List<String> lines() {
    Stream<String> offers = Stream.of(unsafe(), advice()).filter(words -> !words.isEmpty());
    return Stream.of(warnings().stream(), Stream.of(done()), offers)
        .flatMap(lines -> lines)
        .toList();
  }

  /** What was not done although it was asked for. */
  List<String> warnings() {
    Stream<String> left = mended.refused().stream().map(MendedWords::left);
    Stream<String> unsettled =
        mended.settled() ? Stream.empty() : Stream.of("ten passes were not enough; run it again");
    return Stream.concat(left, unsettled).toList();
  }

  private static String left(ReportedFinding broken) {
    return "left "
        + broken.finding().subject().path()
        + ":"
        + broken.finding().subject().start().line()
        + " as it is: its fix would break something else ["
        + broken.rule()
        + "]";
  }

  private String done() {
    int fixes = mended.applied().size();
    if (fixes == 0) {
      return "nothing to fix";
    }
    return count(fixes, "fix", "fixes")
        + (written ? " written in " : " to write in ")
        + count(mended.after().size(), "file", "files")
        + (written ? "" : fixes == 1 ? "; --write writes it" : "; --write writes them");
  }

  private String unsafe() {
    List<ReportedFinding> more = open(b -> applicability(b) == Fix.Applicability.UNSAFE);
    return more.isEmpty()
        ? ""
        : more.size()
            + " more may change what is meant; --unsafe "
            + more.stream()
                .map(ReportedFinding::rule)
                .map(RuleId::value)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","))
            + " takes them in";
  }

  private String advice() {
    List<ReportedFinding> more =
        open(
            b ->
                b.severity() == Severity.ADVICE
                    && applicability(b) == Fix.Applicability.SAFE
                    && !mended.refused().contains(b));
    return more.isEmpty()
        ? ""
        : count(more.size(), "more mends", "more mend")
            + " what is only advice; --advice takes them in";
  }

  private List<ReportedFinding> open(Predicate<ReportedFinding> wanted) {
    return mended.audit().broken().stream()
        .filter(b -> b.finding().fix().filter(f -> !f.edits().isEmpty()).isPresent())
        .filter(wanted)
        .toList();
  }

  private static Fix.Applicability applicability(ReportedFinding broken) {
    return broken.finding().fix().orElseThrow().applicability();
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
