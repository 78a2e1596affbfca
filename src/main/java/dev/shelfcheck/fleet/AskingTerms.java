package dev.shelfcheck.fleet;

import dev.shelfcheck.api.Pages;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How pages are asked for, wherever it is done.
 *
 * @param userAgent says who asks
 * @param timeout of one request
 * @param allowed hosts that may be reached although their addresses are private
 * @param forge the address of a forge's interface, which takes many repositories at once; empty
 *     where it is not used
 * @param token that the forge gave
 * @param slice how long one host is asked before what it said is kept
 */
record AskingTerms(
    String userAgent,
    Duration timeout,
    Set<String> allowed,
    String forge,
    String token,
    Duration slice)
    implements Serializable {
  AskingTerms {
    allowed = Set.copyOf(allowed);
  }

  Pages.Manners manners() {
    return new Pages.Manners(userAgent, timeout, allowed, interfaceOfForge());
  }

  private Optional<Pages.ForgeApi> interfaceOfForge() {
    return Optional.of(new Pages.ForgeApi(forge, token)).filter(f -> !forge.isEmpty());
  }

  /** The host that takes many pages in one request; empty where none does. */
  String forgeHost() {
    return interfaceOfForge().map(Pages.ForgeApi::host).orElse("");
  }

  @Override
  public String toString() {
    return userAgent; // a token is not shown
  }

  /** How many of its pages one host is asked for in a round. */
  long pagesOfHost() {
    return Pages.pace(slice);
  }
}
