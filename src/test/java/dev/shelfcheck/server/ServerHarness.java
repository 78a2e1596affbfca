package dev.shelfcheck.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server in this process, and callers as the launcher is one. */
public final class ServerHarness implements Closeable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path file;
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private final AtomicBoolean abandoned = new AtomicBoolean();

  /** What a run printed, and how it ended; a code of -1 says that it must be done elsewhere. */
  public record Heard(int code, String out, String err) {}

  private ServerHarness(Path file) {
    this.file = file;
  }

  /** Serves in this process until it is closed. */
  public static ServerHarness serving(Path file, ServedRuns runs) throws Exception {
    return serving(file, runs, new StartingPoint(List.of()), Duration.ofMinutes(5));
  }

  public static ServerHarness serving(
      Path file, ServedRuns runs, StartingPoint ground, Duration idle) throws Exception {
    ServerHarness harness = new ServerHarness(file);
    CountDownLatch begun = new CountDownLatch(1);
    SocketServer.ServerNotice place = new SocketServer.ServerNotice(file, "/launcher", "a key");
    SocketServer server =
        new SocketServer(place, idle, ground, runs, () -> harness.abandoned.set(true));
    Thread thread = new Thread(() -> harness.serve(server, begun), "server");
    thread.setDaemon(true);
    thread.start();
    begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return harness;
  }

  private void serve(SocketServer server, CountDownLatch begun) {
    try {
      ended.complete(server.serve(begun::countDown));
    } catch (IOException | RuntimeException e) {
      ended.completeExceptionally(e);
    } finally {
      begun.countDown();
    }
  }

  /** Why it ended, once it has. */
  public String ended() throws Exception {
    return ended.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  boolean isRunning() {
    return !ended.isDone();
  }

  /** Whether the process would have been ended with what it did. */
  boolean isAbandoned() {
    return abandoned.get();
  }

  Sign sign() throws IOException {
    return Sign.parse(Files.readString(file)).orElseThrow();
  }

  /** A caller who has said nothing yet. */
  Socket caller() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), sign().port());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    return socket;
  }

  /** A caller who was let in. */
  Socket guest() throws IOException {
    Socket socket = caller();
    say(socket, sign().secret() + "\n");
    if (!line(socket.getInputStream()).equals(sign().countersign())) {
      throw new IOException("the server did not say its countersign");
    }
    return socket;
  }

  static void say(Socket socket, String words) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(words.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** What the launcher sends. */
  static String request(
      String folder, Map<String, String> environment, String input, String... arguments) {
    StringBuilder said = new StringBuilder("run\0" + folder + "\0false\0false\0");
    said.append(arguments.length).append('\0');
    for (String argument : arguments) {
      said.append(argument).append('\0');
    }
    said.append(environment.size()).append('\0');
    environment.forEach((name, value) -> said.append(name + "=" + value).append('\0'));
    said.append(input.getBytes(StandardCharsets.UTF_8).length).append('\0').append(input);
    return said.toString();
  }

  /** One run from this process's folder. */
  public Heard run(Map<String, String> environment, String input, String... arguments)
      throws IOException {
    try (Socket socket = guest()) {
      String here = Path.of("").toAbsolutePath().toString();
      say(socket, request(here, environment, input, arguments));
      return heard(socket.getInputStream());
    }
  }

  static Heard heard(InputStream in) throws IOException {
    StringBuilder out = new StringBuilder();
    StringBuilder err = new StringBuilder();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String[] words = line.split(" ", 2);
      switch (words[0]) {
        case "x" -> {
          return new Heard(Integer.parseInt(words[1]), utf8(out), utf8(err));
        }
        case "c" -> {
          return new Heard(-1, utf8(out), words[1]);
        }
        default ->
            (words[0].equalsIgnoreCase("o") ? out : err)
                .append(piece(in, words[0], Integer.parseInt(words[1])));
      }
    }
    throw new IOException("the server left in the middle: " + out + err);
  }

  private static String piece(InputStream in, String kind, int length) throws IOException {
    String text = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    boolean escaped = kind.equals("O") || kind.equals("E");
    return escaped ? text.replace("\\0000", "\0").replace("\\\\", "\\") : text;
  }

  private static String utf8(StringBuilder latin) {
    return new String(
        latin.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** A line; empty at the end. */
  static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.append((char) b);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file); // which ends it
  }
}
