package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.source.links.hosts.Exclusions;
import dev.shelfcheck.source.links.hosts.HostRules;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How links are checked.
 *
 * @param rules of hosts
 * @param exclusions what is not asked at all
 * @param archive asked for copies of what is dead
 * @param userAgent as the gate's
 * @param today the date that evidence bears
 * @param oneList whether links asked together are one list's, so that many different ones sent to
 *     one page tell something of it
 */
public record LinkSettings(
    HostRules rules,
    Exclusions exclusions,
    Optional<Wayback> archive,
    String userAgent,
    LocalDate today,
    boolean oneList) {
  /** How the links of one list are checked. */
  public LinkSettings(
      HostRules rules,
      Exclusions exclusions,
      Optional<Wayback> archive,
      String userAgent,
      LocalDate today) {
    this(rules, exclusions, archive, userAgent, today, true);
  }

  /** What a page's own host says of it today, as evidence. */
  Evidence evidence(String url) {
    String host = WebAddress.parse(url).map(WebAddress::host).orElse(url);
    return new Evidence(host, today, Evidence.Provenance.LIVE);
  }
}
