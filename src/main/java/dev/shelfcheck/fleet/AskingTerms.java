package dev.shelfcheck.fleet;

import dev.shelfcheck.api.Pages;
import java.io.Serializable;
import java.time.Duration;
import java.util.Set;

/**
 * How pages are asked for, wherever it is done.
 *
 * @param userAgent says who asks
 * @param timeout of one request
 * @param allowed hosts that may be reached although their addresses are private
 * @param slice how long one host is asked before what it said is kept
 */
record AskingTerms(String userAgent, Duration timeout, Set<String> allowed, Duration slice)
    implements Serializable {
  AskingTerms {
    allowed = Set.copyOf(allowed);
  }

  Pages.Manners manners() {
    return new Pages.Manners(userAgent, timeout, allowed);
  }

  /** How many of its pages one host is asked for in a round. */
  long pagesOfHost() {
    return Pages.pace(slice);
  }
}
