package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.FleetStanding;
import java.util.List;

/**
 * A title on which lists disagree.
 *
 * @param title as the first of them has it
 * @param places where each says what
 * @param more how many places are left out
 */
public record DisputeCard(String title, String words, List<DisputeLine> places, long more) {
  public DisputeCard {
    places = List.copyOf(places);
  }

  /** A line of a list, and the identifier that stands there. */
  public record DisputeLine(String list, int line, String identifier) {}

  static DisputeCard of(FleetStanding.Dispute dispute) {
    return new DisputeCard(
        ShortLine.of(dispute.title()),
        ShortLine.of(dispute.words()),
        dispute.places().stream()
            .map(
                p ->
                    new DisputeLine(ShortLine.of(p.list()), p.line(), ShortLine.of(p.identifier())))
            .toList(),
        dispute.more());
  }
}
