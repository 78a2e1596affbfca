package dev.shelfcheck.source.links;

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
 */
public record LinkSettings(
    HostRules rules,
    Exclusions exclusions,
    Optional<Wayback> archive,
    String userAgent,
    LocalDate today) {}
