package dev.shelfcheck.server;

import dev.shelfcheck.disk.PrivateFile;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One caller at the door. Until he has said the secret he is told nothing, not even that he is
 * wrong; he may say little, and not for long.
 */
final class Visit {
  /** A caller on this machine says the secret at once. */
  private static final Duration TO_INTRODUCE = Duration.ofSeconds(2);

  /** The secret and the end of its line, with room. */
  private static final int INTRODUCTION = 64;

  /** Standard input through a slow shell. */
  private static final Duration TO_ASK = Duration.ofSeconds(20);

  /** Arguments and environment as large as Linux allows, and standard input. */
  private static final int REQUEST = 8 << 20;

  /** A run that is told to stop has this long to do so. */
  private static final Duration TO_STOP = Duration.ofSeconds(1);

  private final SocketServer server;
  private final Socket socket;
  private final Sign sign;
  private final PrivateFile file;

  Visit(SocketServer server, Socket socket, Sign sign, PrivateFile file) {
    this.server = server;
    this.socket = socket;
    this.sign = sign;
    this.file = file;
  }

  /**
   * Hears a caller to the end.
   *
   * @param introduced is told when it is known whether he may come in
   */
  void receive(Runnable introduced) {
    try (socket) {
      Intake intake;
      boolean known;
      try {
        intake = new Intake(socket, TO_INTRODUCE, INTRODUCTION);
        known = isKnown(intake.until('\n'));
      } finally {
        introduced.run();
      }
      if (known) {
        say(sign.countersign() + "\n");
        intake.allow(TO_ASK, REQUEST);
        serve(intake);
      }
    } catch (IOException e) {
      return; // he left, or said what cannot be understood; he runs by himself
    }
  }

  private boolean isKnown(byte[] said) {
    Optional<String> trouble = file.trouble();
    trouble.ifPresent(server::end); // whoever else could read the file knows the secret, too
    byte[] secret = sign.secret().getBytes(StandardCharsets.US_ASCII);
    return trouble.isEmpty() && MessageDigest.isEqual(said, secret);
  }

  private void say(String line) throws IOException {
    socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
  }

  private void serve(Intake intake) throws IOException {
    switch (intake.word()) {
      case "run" -> run(intake);
      case "status" -> say(server.state() + "\n");
      case "stop" -> {
        server.end("it was told to stop");
        say("stopped\n");
      }
      default -> say("c another version\n");
    }
  }

  private void run(Intake intake) throws IOException {
    Request request = Request.heard(intake);
    Outbox outbox = new Outbox(socket.getOutputStream());
    Optional<String> stale = server.ground().trouble();
    stale.ifPresent(server::end);
    Optional<String> no =
        stale
            .or(() -> elsewhere(request))
            .or(() -> server.runs().refusal(request))
            .or(() -> server.begin() ? Optional.empty() : Optional.of("at work for another"));
    if (no.isPresent()) {
      outbox.decline(no.get());
    } else {
      run(request, outbox, intake);
    }
  }

  private Optional<String> elsewhere(Request request) {
    return server.ground().isHere(request.folder())
        ? Optional.empty()
        : Optional.of("called in another folder");
  }

  /** Does the run beside, so that a caller who goes away is noticed. */
  private void run(Request request, Outbox outbox, Intake intake) {
    Thread run = new Thread(() -> answer(request, outbox), "run");
    run.setDaemon(true);
    run.start();
    intake.waitForEnd();
    run.interrupt();
    try {
      run.join(TO_STOP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (run.isAlive()) {
      server.abandon(); // as Ctrl-C would have ended its own process
    }
  }

  private OptionalInt done(Request request, Outbox outbox) {
    try {
      return server.runs().run(request, outbox.out(), outbox.err(request.watched()));
    } finally {
      server.done(); // before the caller hears of it: he may call again at once
    }
  }

  private void answer(Request request, Outbox outbox) {
    try {
      OptionalInt code = done(request, outbox);
      if (code.isPresent()) {
        outbox.end(code.getAsInt());
      } else {
        server.end("a run failed");
        outbox.decline("failed here");
      }
      socket.shutdownOutput();
      socket.shutdownInput(); // wakes the one who waits for the caller's end
    } catch (IOException e) {
      return; // nobody hears it
    }
  }
}
