package dev.shelfcheck.server.editor;

import dev.shelfcheck.audit.FileTally;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.rule.Severity;
import java.util.List;

/**
 * What the checks of a file came to, for an editor that shows it beside the problems; its fields
 * are named as the notification's are.
 *
 * @param broken warnings and errors
 * @param advice what an editor shows as hints
 * @param unchecked of those that were asked
 * @param unasked whether there was nobody to ask about works and links
 */
record CheckOutcomes(
    String uri, int broken, int advice, int holds, int unchecked, boolean unasked) {
  static CheckOutcomes of(CheckedFile checked) {
    List<ReportedFinding> findings = checked.findings();
    int advice = (int) findings.stream().filter(b -> b.severity() == Severity.ADVICE).count();
    List<FileTally> tallies =
        checked.audit().counts().stream()
            .filter(t -> t.path().equals(checked.check().path()))
            .toList();
    return new CheckOutcomes(
        checked.file().uri(),
        findings.size() - advice,
        advice,
        tallies.stream().mapToInt(t -> t.tally().holds()).sum(),
        tallies.stream().mapToInt(t -> t.tally().unchecked()).sum(),
        !checked.check().asks());
  }
}
