package dev.shelfcheck.source.store;

import dev.shelfcheck.ask.LinkHistory;
import dev.shelfcheck.ask.LinkReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is remembered of a web address over many runs.
 *
 * @param lastAlive when it last answered
 * @param failures when it was found dead since, the latest of each day (UTC)
 * @param finalUrl where its permanent move led then
 * @param mark by which its page is recognised, as it was then
 */
public record LinkMemory(
    Optional<Instant> lastAlive,
    NavigableSet<Instant> failures,
    Optional<String> finalUrl,
    PageMark mark) {
  public LinkMemory {
    failures = java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(failures));
  }

  /** On how many different days it was found dead since it was last alive. */
  public int failureDays() {
    return (int) failures.stream().map(LinkMemory::day).distinct().count();
  }

  /** The first of those days. */
  public Optional<LocalDate> firstFailure() {
    return failures.stream().findFirst().map(LinkMemory::day);
  }

  /** The day (UTC) on which it was last seen alive. */
  public Optional<LocalDate> lastAliveDay() {
    return lastAlive.map(LinkMemory::day);
  }

  /** A report of this address with the history remembered here. */
  public LinkReport complete(LinkReport report) {
    return report.with(new LinkHistory(failureDays(), firstFailure(), lastAliveDay()));
  }

  /** Both histories together: failures before the last sign of life are forgotten. */
  LinkMemory join(LinkMemory other) {
    Optional<Instant> alive = latest(lastAlive, other.lastAlive);
    NavigableSet<Instant> all = new TreeSet<>(failures);
    all.addAll(other.failures);
    alive.ifPresent(moment -> all.removeIf(failure -> !failure.isAfter(moment)));
    LinkMemory seen = lastAlive.equals(alive) ? this : other;
    return new LinkMemory(alive, latestOfEachDay(all), seen.finalUrl, seen.mark);
  }

  private static NavigableSet<Instant> latestOfEachDay(NavigableSet<Instant> moments) {
    NavigableSet<Instant> kept = new TreeSet<>();
    Optional<Instant> previous = Optional.empty();
    for (Instant moment : moments) {
      previous.filter(p -> day(p).equals(day(moment))).ifPresent(kept::remove);
      kept.add(moment);
      previous = Optional.of(moment);
    }
    return kept;
  }

  private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> two) {
    return one.isEmpty() || two.filter(one.get()::isBefore).isPresent() ? two : one;
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
