package dev.shelfcheck.source.links.hosts;

import dev.shelfcheck.model.WebAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the links of one host are treated.
 *
 * @param host a name; its subdomains are meant too
 * @param treatment whether it is asked, and what is believed
 * @param accept statuses that count as alive
 * @param honestHead whether it answers HEAD as it answers GET, so that HEAD may be asked first
 * @param headers sent to it
 * @param interval between two requests at least, where it needs a longer one than others
 * @param timeout where it needs another one than others
 * @param reason in words, for people
 * @param until the last day the rule holds
 */
public record HostRule(
    String host,
    Treatment treatment,
    Set<Integer> accept,
    boolean honestHead,
    Map<String, String> headers,
    Optional<Duration> interval,
    Optional<Duration> timeout,
    String reason,
    Optional<LocalDate> until) {
  /** What is done with a host's links. */
  public enum Treatment {
    /** Asked, and believed. */
    ASKED,
    /** Asked, but only a yes is believed. */
    WARY,
    /** Never asked: it shows programs nothing. */
    CLOSED,
    /** Never asked and taken for alive. */
    TRUSTED
  }

  public HostRule {
    host = WebAddress.asciiHost(host);
    accept = Set.copyOf(accept);
    headers = Map.copyOf(headers);
  }

  /** The rule of a host that has no other. */
  static final HostRule PLAIN = of("", Treatment.ASKED, "");

  /** A rule that says no more than how a host is treated, and why. */
  public static HostRule of(String host, Treatment treatment, String reason) {
    return new HostRule(
        host,
        treatment,
        Set.of(),
        false,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        reason,
        Optional.empty());
  }

  /** What is sent to a host: headers go to the very host they were given for. */
  public Map<String, String> headersFor(String name) {
    return WebAddress.asciiHost(name).equals(host) ? headers : Map.of();
  }

  boolean covers(String name) {
    return name.equals(host) || name.endsWith("." + host);
  }

  /** Whether such a host is asked at all. */
  public boolean isAsked() {
    return treatment == Treatment.ASKED || treatment == Treatment.WARY;
  }

  /** Whether the rule has not run out. */
  public boolean holdsOn(LocalDate day) {
    return until.map(last -> !day.isAfter(last)).orElse(true);
  }
}
