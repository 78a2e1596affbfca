package dev.shelfcheck.server;

import dev.shelfcheck.disk.BoundedFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A warm process of this user, as another of his processes finds and asks it. */
public final class Neighbour {
  /** IPv4's address of a machine for itself (RFC 1122, 3.2.1.3). */
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  /** It is on this machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Bytes of a sign, or of what a server answers first, with room to spare. */
  private static final int ANSWER = 4096;

  private static final String ENDING = ".server";

  private final Path file;
  private final Sign sign;

  private Neighbour(Path file, Sign sign) {
    this.file = file;
    this.sign = sign;
  }

  /** Those that a folder tells of, the oldest first, whether or not they are still there. */
  public static List<Neighbour> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(ENDING))
          .sorted(Comparator.comparing(Neighbour::begun))
          .flatMap(f -> of(f).stream())
          .toList();
    }
  }

  private static FileTime begun(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0); // gone, meanwhile
    }
  }

  private static Optional<Neighbour> of(Path file) {
    try {
      return Sign.parse(BoundedFile.text(file, ANSWER)).map(sign -> new Neighbour(file, sign));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The file that tells of it. */
  public Path file() {
    return file;
  }

  /** For whom it works: tool, Java and folder. */
  public String key() {
    return sign.key();
  }

  /** Its process's number. */
  public long process() {
    return sign.process();
  }

  /** How it stands, in words; absent where it is gone. */
  public Optional<String> state() {
    return ask("status");
  }

  /** Tells it to end; whether it heard. */
  public boolean stop() {
    return ask("stop").isPresent();
  }

  private Optional<String> ask(String wish) {
    try (Socket socket = new Socket()) {
      InetAddress loopback = InetAddress.getByAddress(LOOPBACK);
      socket.connect(
          new InetSocketAddress(loopback, sign.port()), Math.toIntExact(PATIENCE.toMillis()));
      Intake intake = new Intake(socket, PATIENCE, ANSWER);
      say(socket, sign.secret() + "\n");
      if (!text(intake).equals(sign.countersign())) {
        return Optional.empty();
      }
      say(socket, wish + "\0");
      return Optional.of(text(intake));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String text(Intake intake) throws IOException {
    return new String(intake.until('\n'), StandardCharsets.UTF_8);
  }

  private static void say(Socket socket, String words) throws IOException {
    socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
  }
}
