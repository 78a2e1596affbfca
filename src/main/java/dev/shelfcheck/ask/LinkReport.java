package dev.shelfcheck.ask;

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
 * @param history what earlier runs know of it
 * @param hostAnswers whether its host answered for other pages
 * @param archived an archived copy
 */
public record LinkReport(
    Verdict verdict,
    int status,
    String reason,
    Optional<String> finalUrl,
    Optional<String> rot,
    LinkHistory history,
    boolean hostAnswers,
    Optional<String> archived) {
  /** RFC 9110, section 15.5.5. */
  private static final int NOT_FOUND = 404;

  /** RFC 9110, section 15.5.11. */
  private static final int GONE = 410;

  /** The three things a link can be known to be. */
  public enum Verdict {
    ALIVE,
    MOVED,
    DEAD
  }

  /** Whether the server said of this very page that it is not there. */
  public boolean isPageGone() {
    return status == NOT_FOUND || status == GONE;
  }

  /** The same with what earlier runs know. */
  public LinkReport with(LinkHistory known) {
    return new LinkReport(verdict, status, reason, finalUrl, rot, known, hostAnswers, archived);
  }

  /** The same with what other links of the run tell of it. */
  public LinkReport with(Optional<String> suspicion, boolean answers) {
    return new LinkReport(verdict, status, reason, finalUrl, suspicion, history, answers, archived);
  }

  /** The same with an archived copy, if there is one. */
  public LinkReport with(Optional<String> copy) {
    return new LinkReport(verdict, status, reason, finalUrl, rot, history, hostAnswers, copy);
  }
}
