package dev.shelfcheck.ask;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a web address. Only what a server or the name system said is here; silence is an
 * {@link Answer.Unknown}.
 *
 * @param verdict alive, moved or dead
 * @param status the last HTTP status, 0 where no server was reached (no such name)
 * @param reason in words: "404 Not Found, confirmed by a second request"
 * @param finalUrl where a permanent move leads
 * @param rot a suspicion in words where the page answers but is no longer what was linked
 * @param failures on how many different days it failed since it was last alive
 * @param firstFailure the first of those days
 * @param lastAlive when it was last seen alive
 * @param hostAnswers whether its host answered for other pages
 * @param archived an archived copy
 */
public record LinkReport(
    Verdict verdict,
    int status,
    String reason,
    Optional<String> finalUrl,
    Optional<String> rot,
    int failures,
    Optional<LocalDate> firstFailure,
    Optional<LocalDate> lastAlive,
    boolean hostAnswers,
    Optional<String> archived) {
  /** The three things a link can be known to be. */
  public enum Verdict {
    ALIVE,
    MOVED,
    DEAD
  }
}
