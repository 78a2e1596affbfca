package dev.shelfcheck.report.history;

import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.model.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A finding of an earlier audit.
 *
 * @param title of its entry, empty where it had none
 * @param identifiers it is about, canonical
 * @param words what it said
 */
public record Past(
    String fingerprint, String rule, String title, List<String> identifiers, String words) {
  public Past {
    identifiers = List.copyOf(identifiers);
  }

  static Past of(ReportedFinding broken) {
    return new Past(
        broken.fingerprint(),
        broken.rule().value(),
        title(broken),
        identifiers(broken),
        broken.finding().message().what());
  }

  /**
   * Whether a finding under another fingerprint is this one gone on: a group of entries that gained
   * or lost a member, still about the same title or identifier.
   */
  boolean goesOnAs(ReportedFinding broken) {
    return broken.rule().value().equals(rule)
        && !broken.finding().related().isEmpty()
        && ((!title.isEmpty() && title.equals(title(broken)))
            || identifiers(broken).stream().anyMatch(identifiers::contains));
  }

  /** Its entry's title, else what it said. */
  String named() {
    return title.isEmpty() ? words : title;
  }

  private static String title(ReportedFinding broken) {
    return broken.finding().subject().entry().flatMap(e -> e.title()).orElse("");
  }

  private static List<String> identifiers(ReportedFinding broken) {
    return broken.finding().identifiers().stream()
        .map(Identifier::canonical)
        .collect(Collectors.toList());
  }
}
