package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.UncheckedSubject;
import dev.shelfcheck.report.Shown;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Why checks could not be made, by rule and cause, with one example's own words. */
public record CauseRow(String rule, String cause, int count, String example) {
  static List<CauseRow> of(Audit audit) {
    return audit.unchecked().stream()
        .collect(
            Collectors.groupingBy(
                u -> u.rule().value() + "\n" + u.cause().words(),
                TreeMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(CauseRow::row)
        .toList();
  }

  private static CauseRow row(List<UncheckedSubject> group) {
    UncheckedSubject first = group.get(0);
    return new CauseRow(
        first.rule().value(),
        first.cause().words(),
        group.size(),
        Shown.line(first.subject().path()) + ":" + first.subject().start().line());
  }
}
