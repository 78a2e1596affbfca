package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.FleetStanding;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Identifiers;
import java.util.List;

/**
 * A work that several curators list, in a line of a table.
 *
 * @param url empty where its identifier leads nowhere
 * @param title its identifier where it has none
 * @param year that most of those who give one give, and how many these are: {@code 2017 (3 of 4)};
 *     empty where there is none
 * @param topics that most of those who file it under a topic file it under
 */
public record WidelyRow(
    String identifier, String url, String title, int curators, String year, String topics) {
  static List<WidelyRow> of(List<FleetStanding.Widely> works) {
    return works.stream().map(WidelyRow::of).toList();
  }

  private static WidelyRow of(FleetStanding.Widely work) {
    String identifier = ShortLine.of(work.identifier());
    return new WidelyRow(
        identifier,
        Identifiers.parse(work.identifier()).map(Identifier::url).orElse(""),
        work.title().isEmpty() ? identifier : ShortLine.of(work.title()),
        work.curators(),
        work.year().map(y -> y.value() + " (" + y.by() + " of " + y.of() + ")").orElse(""),
        ShortLine.of(String.join(", ", work.topics())));
  }
}
