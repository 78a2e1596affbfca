package dev.shelfcheck.cli;

import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.links.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How far a command has come, on standard error: one line that changes, or lines now and then. */
final class LinkProgress implements Progress {
  private static final Duration OFTEN = Duration.ofMillis(200);
  private static final Duration SELDOM = Duration.ofSeconds(15);

  private final Terminal terminal;
  private final HttpGate gate;
  private final Instant start;
  private Instant said;

  LinkProgress(Terminal terminal, HttpGate gate) {
    this.terminal = terminal;
    this.gate = gate;
    this.start = terminal.clock().instant();
    this.said = start;
  }

  @Override
  public synchronized void settled(int done, int total) {
    Clock clock = terminal.clock();
    Instant now = clock.instant();
    boolean live = terminal.interactive();
    boolean last = done == total;
    if (Duration.between(said, now).compareTo(live ? OFTEN : SELDOM) < 0 && !(live && last)) {
      return;
    }
    said = now;
    String text = words(done, total, Duration.between(start, now));
    if (live) {
      terminal.err().print("\r\u001b[K" + (last ? "" : text));
    } else {
      terminal.err().println(text);
    }
    terminal.err().flush();
  }

  private String words(int done, int total, Duration elapsed) {
    double rate = done * 1000.0 / Math.max(1, elapsed.toMillis());
    long left = Math.round((total - done) / Math.max(0.01, rate));
    long waiting = gate.hostsWaiting().join();
    return String.format(
        Locale.ROOT,
        "%d of %d links, %.0f a second, %d hosts waiting, about %d s left",
        done,
        total,
        rate,
        waiting,
        left);
  }
}
