package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Cause;
import java.util.Optional;

/** What one reply says of a link. */
sealed interface ReplyVerdict {
  /** The page answers. */
  record Alive(Page page, Optional<String> movedTo) implements ReplyVerdict {}

  /**
   * The page is gone, if a second request says so too.
   *
   * @param status 0 where no server was reached
   * @param reason in words
   */
  record Gone(int status, String reason) implements ReplyVerdict {}

  /** The reply does not tell. */
  record Mute(Cause cause, String detail) implements ReplyVerdict {}
}
