package dev.shelfcheck.server;

import dev.shelfcheck.disk.PrivateFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A warm process's door: a port of the loopback address that the system chooses, told in a file
 * that this user alone can read. Runs are done one at a time; whoever comes meanwhile is told to
 * run by himself.
 */
public final class SocketServer {
  /** Between two looks at whether there is a reason to end. */
  private static final Duration TICK = Duration.ofSeconds(1);

  /** Callers that are heard at once; who asks for no run has said all within a second. */
  private static final int CALLERS = 8;

  /** IPv4's address of a machine for itself (RFC 1122, 3.2.1.3). */
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final ServerNotice place;
  private final Duration idle;
  private final StartingPoint ground;
  private final ServedRuns runs;
  private final Runnable abandon;
  private final Semaphore callers = new Semaphore(CALLERS);
  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicLong used = new AtomicLong(System.nanoTime());
  private final AtomicReference<@Nullable String> over = new AtomicReference<>();

  /**
   * Where it is told of.
   *
   * @param file may be known to its user's programs
   * @param launcher what it was started by
   * @param key for whom it works, in one line
   */
  public record ServerNotice(Path file, String launcher, String key) {}

  /**
   * A server; it hears nobody yet.
   *
   * @param idle after which it ends
   * @param abandon ends the process at once, with whatever it does
   */
  public SocketServer(
      ServerNotice place, Duration idle, StartingPoint ground, ServedRuns runs, Runnable abandon) {
    this.place = place;
    this.idle = idle;
    this.ground = ground;
    this.runs = runs;
    this.abandon = abandon;
  }

  /**
   * Serves.
   *
   * @param begun is told when callers are heard
   * @return why it ended, in words
   * @throws IOException where no port or no private file can be had
   */
  public String serve(Runnable begun) throws IOException {
    try (ServerSocket door = new ServerSocket(0, CALLERS, InetAddress.getByAddress(LOOPBACK))) {
      Sign sign = Sign.fresh(door.getLocalPort(), place);
      PrivateFile file = PrivateFile.write(place.file(), sign.text());
      try {
        begun.run();
        door.setSoTimeout((int) Math.min(TICK.toMillis(), Math.max(1, idle.toMillis())));
        while (reason(file, sign).isEmpty()) {
          hear(door, sign, file);
        }
        return reason(file, sign).orElse("");
      } finally {
        if (file.says(sign.text())) {
          file.remove();
        }
      }
    }
  }

  private void hear(ServerSocket door, Sign sign, PrivateFile file) throws IOException {
    Socket socket;
    try {
      socket = door.accept();
    } catch (SocketTimeoutException e) {
      return; // nobody came
    }
    if (!callers.tryAcquire()) {
      socket.close();
      return;
    }
    Visit visit = new Visit(this, socket, sign, file);
    Thread thread = new Thread(() -> visit.receive(callers::release), "visit");
    thread.setDaemon(true);
    thread.start();
  }

  /** Why it should end. */
  private Optional<String> reason(PrivateFile file, Sign sign) {
    Optional<String> told = Optional.ofNullable(over.get());
    if (told.isPresent()) {
      return told;
    }
    if (!busy.get() && System.nanoTime() - used.get() >= idle.toNanos()) {
      return Optional.of("nobody called for " + idle.toSeconds() + " s");
    }
    return ground
        .trouble()
        .or(file::trouble)
        .or(() -> file.says(sign.text()) ? Optional.empty() : Optional.of("another stands here"));
  }

  /** Ends it, once the run that is under way is over. */
  void end(String why) {
    over.compareAndSet(null, why);
  }

  StartingPoint ground() {
    return ground;
  }

  ServedRuns runs() {
    return runs;
  }

  /** Ends the process with the run that is under way. */
  void abandon() {
    abandon.run();
  }

  /** Whether a run may begin now; then it has to be {@link #done}. */
  boolean begin() {
    return over.get() == null && busy.compareAndSet(false, true);
  }

  void done() {
    used.set(System.nanoTime());
    busy.set(false);
  }

  /** How it stands, in one line. */
  String state() {
    Duration since = Duration.ofNanos(System.nanoTime() - used.get());
    return busy.get() ? "at work" : "idle for " + since.toSeconds() + " s";
  }
}
