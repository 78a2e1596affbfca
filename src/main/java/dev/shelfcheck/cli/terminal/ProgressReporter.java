package dev.shelfcheck.cli.terminal;

import dev.shelfcheck.source.http.HttpGate;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far a run has come, told on standard error in phases: on a terminal one line that changes, in
 * CI (where {@code CI} is set) a line now and then, elsewhere nothing.
 */
public final class ProgressReporter implements AutoCloseable {
  /** Between two lines. */
  private static final Duration SELDOM = Duration.ofSeconds(15);

  /** Of a second. */
  private static final double MILLISECONDS = 1000;

  /** From such a rate on tenths tell nothing. */
  private static final int FAST = 10;

  /** The one line is drawn anew at most five times a second, which eyes take for at once. */
  private static final Duration OFTEN = Duration.ofMillis(200);

  private static final String WIPED = "\r\u001b[K";

  private enum Voice {
    LIVE,
    LINES,
    QUIET
  }

  /**
   * A stretch of the run.
   *
   * @param all 0 where it cannot be counted
   */
  private record Phase(String words, String things, int done, int all, Instant since) {}

  private final Terminal terminal;
  private final Voice voice;
  private Phase phase;
  private Instant said;
  private final AtomicLong waiting = new AtomicLong();
  private Optional<HttpGate> watched = Optional.empty();
  private boolean closed;
  private final ScheduledThreadPoolExecutor redrawing = new ScheduledThreadPoolExecutor(0);

  /**
   * A reporter: of one line that is drawn anew where somebody watches, of a line now and then in
   * CI, else of nothing.
   */
  public ProgressReporter(Terminal terminal) {
    this.terminal = terminal;
    this.voice = terminal.watched() ? Voice.LIVE : terminal.inCi() ? Voice.LINES : Voice.QUIET;
    Instant now = terminal.clock().instant();
    this.phase = new Phase("", "", 0, 0, now);
    this.said = now.minus(OFTEN);
  }

  /** Counts the hosts that make a gate wait, and says so while nothing else happens. */
  public synchronized void watch(HttpGate gate) {
    if (voice == Voice.QUIET) {
      return;
    }
    watched = Optional.of(gate);
    if (voice == Voice.LIVE) {
      redrawing.setThreadFactory(ProgressReporter::daemon);
      var unused = redrawing.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "headway");
    thread.setDaemon(true);
    return thread;
  }

  /** A stretch that cannot be counted begins. */
  public void phase(String words) {
    at(words, "", 0, 0);
  }

  /**
   * So many things of a stretch are done.
   *
   * @param words what is being done: {@code asking arXiv}
   * @param things what is counted: {@code identifiers}
   */
  public synchronized void at(String words, String things, int done, int all) {
    Phase before = phase;
    boolean same = before.words().equals(words) && done >= before.done();
    Instant now = terminal.clock().instant();
    phase = new Phase(words, things, done, all, same ? before.since() : now);
    Duration quiet = Duration.between(said, now);
    boolean due = quiet.compareTo(voice == Voice.LIVE ? OFTEN : SELDOM) >= 0;
    if (due || (voice == Voice.LIVE && !same)) {
      say(now);
    }
  }

  /** Says again how it stands. */
  synchronized void tick() {
    if (voice == Voice.LIVE && !phase.words().isEmpty()) {
      say(terminal.clock().instant());
    }
  }

  private void say(Instant now) {
    if (voice == Voice.QUIET || closed) {
      return;
    }
    watched.ifPresent(this::count);
    said = now;
    if (voice == Voice.LIVE) {
      terminal.bareErr().print(WIPED);
      terminal.err().print(words(now));
    } else {
      terminal.err().println(words(now));
    }
    terminal.err().flush();
  }

  private void count(HttpGate gate) {
    var unused = gate.hostsWaiting().thenAccept(waiting::set);
  }

  private String words(Instant now) {
    Phase at = phase;
    StringBuilder text = new StringBuilder(at.words());
    if (at.all() > 0) {
      text.append(String.format(Locale.ROOT, ": %,d of %,d %s", at.done(), at.all(), at.things()));
      text.append(pace(at, Duration.between(at.since(), now)));
    }
    long hosts = waiting.get();
    if (hosts > 0) {
      text.append(", ").append(hosts).append(hosts == 1 ? " host" : " hosts").append(" waiting");
    }
    return text.toString();
  }

  /** The rate and the time left, once both can be told. */
  private static String pace(Phase at, Duration elapsed) {
    if (at.done() == 0 || elapsed.toSeconds() < 1) {
      return "";
    }
    double rate = at.done() * MILLISECONDS / elapsed.toMillis();
    long left = Math.round((at.all() - at.done()) / rate);
    return String.format(
        Locale.ROOT,
        rate < FAST ? ", %.1f a second, about %s left" : ", %.0f a second, about %s left",
        rate,
        RoundedTime.of(left));
  }

  /** Clears the line for what is printed beside the progress; the next step draws it again. */
  public synchronized void wipe() {
    if (voice == Voice.LIVE && !closed) {
      terminal.bareErr().print(WIPED);
      terminal.err().flush();
    }
  }

  /** Wipes the line and says nothing more; what is printed next begins a line. */
  @Override
  public synchronized void close() {
    redrawing.shutdownNow();
    if (!closed && voice == Voice.LIVE) {
      terminal.bareErr().print(WIPED);
      terminal.err().flush();
    }
    closed = true;
  }
}
