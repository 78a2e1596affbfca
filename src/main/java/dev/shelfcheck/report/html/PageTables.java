package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.history.Trend;
import java.util.List;
import java.util.Optional;

/**
 * The tables of an audit page.
 *
 * @param todo what to do first
 * @param sections of the list
 * @param rules what each found
 * @param hosts what their links answered
 * @param witnesses who was asked for works
 * @param causes why something could not be checked
 */
public record PageTables(
    List<TodoRow> todo,
    List<SectionRow> sections,
    List<RuleRow> rules,
    List<HostRow> hosts,
    List<WitnessRow> witnesses,
    List<CauseRow> causes) {
  static PageTables of(
      Audit audit, Setting setting, Optional<Forge> forge, Trend trend, AnsweredLinks asked) {
    return new PageTables(
        TodoRow.of(audit, setting, trend),
        SectionRow.of(audit, forge),
        RuleRow.of(audit, setting),
        HostRow.of(audit, asked),
        WitnessRow.of(audit),
        CauseRow.of(audit));
  }
}
