package dev.shelfcheck.source.http;

import dev.shelfcheck.thread.DaemonThreads;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on the loopback interface that behaves as a test wants, bytes and all. */
public final class Loopback implements AutoCloseable {
  /** What a path does with a request; it may leave the connection in any state. */
  public interface Behaviour {
    void answer(Seen request, OutputStream out) throws IOException, InterruptedException;
  }

  /**
   * One request as it arrived.
   *
   * @param headers by name in lower case
   * @param nanos when, on this machine's monotonic clock
   */
  public record Seen(String method, String path, Map<String, String> headers, long nanos) {}

  private final ServerSocket server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(new DaemonThreads("loopback"));
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger peak = new AtomicInteger();

  public Loopback() {
    this("127.0.0.1", 0);
  }

  public Loopback(String address, int port) {
    try {
      server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(InetAddress.getByName(address), port), 500);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** What a path does, or, with a trailing slash, every path below it that has nothing nearer. */
  public Loopback on(String path, Behaviour behaviour) {
    behaviours.put(path, behaviour);
    return this;
  }

  /** A whole response, {@code headers} as {@code Name: value} lines. */
  public static Behaviour status(int status, String body, String... headers) {
    return (request, out) -> write(out, status, body, headers);
  }

  /** One behaviour for the first visits, one each, and the last one for all that follow. */
  public static Behaviour visits(Behaviour... each) {
    AtomicInteger visit = new AtomicInteger();
    return (request, out) ->
        each[Math.min(visit.getAndIncrement(), each.length - 1)].answer(request, out);
  }

  public static void write(OutputStream out, int status, String body, String... headers)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    if (!String.join("\n", headers).toLowerCase(Locale.ROOT).contains("content-type")) {
      head.append("Content-Type: text/html; charset=utf-8\r\n");
    }
    head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    out.write(bytes);
    out.flush();
  }

  public String url(String path) {
    return "http://" + server.getInetAddress().getHostAddress() + ":" + port() + path;
  }

  public int port() {
    return server.getLocalPort();
  }

  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  public List<Seen> seen(String path) {
    return seen.stream().filter(s -> s.path().equals(path)).toList();
  }

  public int connections() {
    return connections.get();
  }

  public int peak() {
    return peak.get();
  }

  /** Begins to count anew. */
  public void forget() {
    seen.clear();
    peak.set(0);
    connections.set(0);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        threads.execute(() -> serve(socket));
      } catch (IOException | RejectedExecutionException e) {
        return; // the end of the test, for one who came at the last moment too
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String line = in.readLine();
      while (line != null) {
        answer(line, in, socket.getOutputStream());
        line = in.readLine();
      }
    } catch (IOException | InterruptedException e) {
      return; // a client that left, or the end of the test
    }
  }

  private void answer(String line, BufferedReader in, OutputStream out)
      throws IOException, InterruptedException {
    String[] words = line.split(" ");
    Map<String, String> headers = new TreeMap<>();
    for (String h = in.readLine(); h != null && !h.isEmpty(); h = in.readLine()) {
      int colon = h.indexOf(':');
      headers.put(h.substring(0, colon).toLowerCase(Locale.ROOT), h.substring(colon + 1).strip());
    }
    in.skip(Long.parseLong(headers.getOrDefault("content-length", "0")));
    Seen request = new Seen(words[0], words[1], Map.copyOf(headers), System.nanoTime());
    seen.add(request);
    peak.accumulateAndGet(inside.incrementAndGet(), Math::max);
    try {
      behaviour(words[1]).answer(request, out);
    } finally {
      inside.decrementAndGet();
    }
  }

  private Behaviour behaviour(String target) {
    String path = target.replaceFirst("\\?.*", "");
    while (!behaviours.containsKey(path) && path.length() > 1) {
      path = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }
    return behaviours.getOrDefault(path, status(404, "nothing here"));
  }

  /** Ends the connection without an answer. */
  public static Behaviour hangUp() {
    return (request, out) -> {
      throw new IOException("hung up");
    };
  }
}
