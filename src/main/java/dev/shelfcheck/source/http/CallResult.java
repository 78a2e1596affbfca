package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;

/** How one exchange ended. */
sealed interface CallResult {
  /** A response came, its body as far as it was wanted. */
  record Answered(int status, HeaderFields headers, String body, boolean complete)
      implements CallResult {}

  /** The name system says that there is no such host. */
  record NoSuchName(String host) implements CallResult {}

  /**
   * No response came.
   *
   * @param again whether another try may end better
   * @param met whether somebody was met out there: who refuses a connection, drops it or cannot be
   *     trusted is reached all the same
   */
  record Failed(Cause cause, String detail, boolean again, boolean met) implements CallResult {
    /** An ask that is not let out. */
    static Failed refused(String detail) {
      return new Failed(Cause.NOT_ALLOWED, detail, false, false);
    }
  }

  /**
   * Nothing arrived there: the host asked for a wait while the connection got ready, or had closed
   * one that served before.
   */
  record Unsent() implements CallResult {}
}
