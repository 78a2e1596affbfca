package dev.shelfcheck.report.history;

import dev.shelfcheck.audit.Broken;

/**
 * A finding of an earlier audit.
 *
 * @param title of its entry, empty where it had none
 * @param words what it said
 */
public record Past(String fingerprint, String rule, String title, String words) {
  static Past of(Broken broken) {
    return new Past(
        broken.fingerprint(),
        broken.rule().value(),
        broken.finding().subject().entry().flatMap(e -> e.title()).orElse(""),
        broken.finding().message().what());
  }
}
