package dev.shelfcheck.source.http;

import dev.shelfcheck.source.http.HttpReply.HeaderFields;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a response asks to wait: Retry-After in seconds or as a date (RFC 9110, section 10.2.3),
 * and the RateLimit fields where nothing remains (IETF draft ratelimit-headers, its older three
 * fields and its newer single one; the X- forms, whose reset may be a time of day in epoch
 * seconds).
 */
final class RetryAfter {
  private static final Pattern NEW_FORM = Pattern.compile("(?:^|[;,\\s])r=0(?:\\D.*)?");
  private static final Pattern NEW_RESET = Pattern.compile("[;,\\s]t=(\\d+)");
  private static final Pattern OLD_REMAINING = Pattern.compile("remaining=0(?:\\D|$)");
  private static final Pattern OLD_RESET = Pattern.compile("reset=(\\d+)");

  /** So many seconds are no wait of thirty years but a time of day since 2001. */
  private static final long EPOCH_LIKE = 1_000_000_000L;

  /** Seconds of more digits are no wait: those of thirty years have nine. */
  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /** The wait a response asks for, absent where it asks for none. */
  static Optional<Duration> of(HeaderFields headers, Instant now) {
    return headers
        .first("retry-after")
        .flatMap(v -> retryAfter(v.strip(), headers, now))
        .or(() -> exhausted(headers, now))
        .map(d -> d.isNegative() ? Duration.ZERO : d);
  }

  private static Optional<Duration> retryAfter(String value, HeaderFields headers, Instant now) {
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    Instant serverNow = headers.first("date").flatMap(RetryAfter::date).orElse(now);
    return date(value).map(until -> Duration.between(serverNow, until));
  }

  private static Optional<Instant> date(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> exhausted(HeaderFields headers, Instant now) {
    for (String prefix : new String[] {"ratelimit-", "x-ratelimit-"}) {
      if (headers.first(prefix + "remaining").map(String::strip).orElse("").equals("0")) {
        return headers.first(prefix + "reset").flatMap(v -> reset(v.strip(), now));
      }
    }
    return headers.first("ratelimit").flatMap(RetryAfter::combined);
  }

  private static Optional<Duration> reset(String value, Instant now) {
    if (!value.matches("\\d{1,12}")) {
      return Optional.empty();
    }
    long seconds = Long.parseLong(value);
    return Optional.of(
        seconds >= EPOCH_LIKE
            ? Duration.between(now, Instant.ofEpochSecond(seconds))
            : Duration.ofSeconds(seconds));
  }

  private static Optional<Duration> combined(String value) {
    if (NEW_FORM.matcher(value).find()) {
      return seconds(NEW_RESET.matcher(value));
    }
    return OLD_REMAINING.matcher(value).find()
        ? seconds(OLD_RESET.matcher(value))
        : Optional.empty();
  }

  private static Optional<Duration> seconds(Matcher m) {
    return m.find() && m.group(1).length() <= MOST_DIGITS
        ? Optional.of(Duration.ofSeconds(Long.parseLong(m.group(1))))
        : Optional.empty();
  }
}
