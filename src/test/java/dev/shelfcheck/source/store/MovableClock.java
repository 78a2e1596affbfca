package dev.shelfcheck.source.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test sets forward. */
public final class MovableClock extends Clock {
  private final Instant start;
  private volatile Duration since = Duration.ZERO;

  public MovableClock(String now) {
    this.start = Instant.parse(now);
  }

  public void advance(Duration time) {
    since = since.plus(time);
  }

  @Override
  public Instant instant() {
    return start.plus(since);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
