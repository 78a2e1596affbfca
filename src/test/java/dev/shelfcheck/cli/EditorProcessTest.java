package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.RunningClasses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process that serves an editor: it ends when its editor does, however that comes, and says
 * nothing on standard output but the protocol.
 */
@Tag("slow")
class EditorProcessTest {
  /** A loaded machine takes its time. */
  private static final int SECONDS = 60;

  private static final String BEGIN =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":%d,"capabilities":{}}}\
      """;
  private static final String OPEN =
      """
      {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":\
      {"uri":"file:///list.md","languageId":"markdown","version":1,"text":"- [](x)\\n%s"}}}\
      """;
  private static final String ASK =
      """
      {"jsonrpc":"2.0","id":%d,"method":"%s","params":{"textDocument":{"uri":"file:///list.md"}}}\
      """;
  private static final String END =
      """
      {"jsonrpc":"2.0","id":9,"method":"shutdown"}\
      """;
  private static final String EXIT =
      """
      {"jsonrpc":"2.0","method":"exit"}\
      """;

  /** Characters of a message longer than any list: it is taken, and what it asks for refused. */
  private static final int HUGE = 20_000_000;

  @TempDir private Path home;

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx512m",
        "-cp",
        RunningClasses.path(),
        Main.class.getName(),
        "server",
        "--stdio");
  }

  private Session session(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(home.resolve("err").toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_CACHE_HOME", home.toString());
    return new Session(builder.start());
  }

  /** A server, and the other ends of its streams. */
  private static final class Session implements AutoCloseable {
    private final Process process;
    private final OutputStream to;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final CompletableFuture<Void> silent;

    Session(Process process) {
      this.process = process;
      this.to = process.getOutputStream();
      this.silent = CompletableFuture.runAsync(this::listen);
    }

    private void listen() {
      try (InputStream in = process.getInputStream()) {
        byte[] some = new byte[1 << 16];
        for (int n = in.read(some); n >= 0; n = in.read(some)) {
          synchronized (said) {
            said.write(some, 0, n);
            said.notifyAll();
          }
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    void say(String... contents) throws IOException {
      for (String content : contents) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        raw("Content-Length: " + bytes.length + "\r\n\r\n");
        to.write(bytes);
      }
      to.flush();
    }

    void raw(String text) throws IOException {
      to.write(text.getBytes(StandardCharsets.UTF_8));
      to.flush();
    }

    /** Waits until it has said something. */
    void hear(String words) throws InterruptedException {
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      synchronized (said) {
        while (!said.toString(StandardCharsets.UTF_8).contains(words)) {
          long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
          assertTrue(left > 0, () -> "never said: " + words + ", but " + said);
          said.wait(left);
        }
      }
    }

    int code() throws InterruptedException {
      assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), "the server still runs");
      return process.exitValue();
    }

    /** All that was said, which is messages of the protocol and nothing between them. */
    String protocol() throws Exception {
      silent.get(SECONDS, TimeUnit.SECONDS);
      byte[] all = said.toByteArray();
      StringBuilder contents = new StringBuilder();
      int at = 0;
      while (at < all.length) {
        String rest = new String(all, at, all.length - at, StandardCharsets.ISO_8859_1);
        int body = rest.indexOf("\r\n\r\n") + "\r\n\r\n".length();
        assertTrue(rest.startsWith("Content-Length: "), rest);
        int length =
            Integer.parseInt(rest.substring("Content-Length: ".length(), rest.indexOf('\r')));
        String content = new String(all, at + body, length, StandardCharsets.UTF_8);
        assertTrue(content.startsWith("{") && content.endsWith("}"), content);
        contents.append(content).append('\n');
        at += body + length;
      }
      assertEquals(all.length, at);
      return contents.toString();
    }

    @Override
    public void close() throws IOException {
      List<ProcessHandle> all = process.descendants().toList();
      process.destroyForcibly();
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void whateverIsSaidOnlyTheProtocolIsAnswered() throws Exception {
    try (Session editor = session(command())) {
      editor.say(BEGIN.formatted(ProcessHandle.current().pid()), "{\"jsonrpc\":", "moss", "[]");
      editor.say(OPEN.formatted(""), ASK.formatted(2, "moss/measure"));
      editor.say(OPEN.formatted("x".repeat(HUGE)), ASK.formatted(3, "textDocument/hover"));
      editor.say(ASK.formatted(4, "textDocument/documentSymbol"));
      editor.hear("\"id\":4");
      editor.say(END, ASK.formatted(5, "textDocument/hover"));
      editor.hear("\"id\":9");
      editor.say(EXIT);
      assertEquals(0, editor.code());
      String said = editor.protocol();
      assertTrue(said.contains("-32601") && said.contains("\"id\":5"), said);
      assertEquals("", Files.readString(home.resolve("err")));
    }
  }

  @Test
  void anEditorThatClosesItsEndLeavesNoServer() throws Exception {
    for (String last : List.of("", "Content-Length: 500\r\n\r\n{\"jsonrpc\"", "Content-Le")) {
      try (Session editor = session(command())) {
        editor.say(BEGIN.formatted(ProcessHandle.current().pid()), OPEN.formatted(""));
        editor.hear("publishDiagnostics");
        editor.raw(last);
        editor.to.close();
        assertEquals(1, editor.code(), last);
        editor.protocol();
      }
    }
  }

  @Test
  void anExitWithoutShutdownEndsItAtOnce() throws Exception {
    try (Session editor = session(command())) {
      editor.say(BEGIN.formatted(ProcessHandle.current().pid()), OPEN.formatted(""), EXIT);
      assertEquals(1, editor.code());
      editor.protocol();
    }
  }

  /**
   * The other end of its input stays open, as where a second program of the editor inherited it.
   */
  @Test
  void anEditorThatIsKilledLeavesNoServer() throws Exception {
    String server = command().stream().map(w -> "'" + w + "'").collect(Collectors.joining(" "));
    try (Session editor = session(List.of("sh", "-c", "exec 3<&0; " + server + " <&3 & wait"))) {
      editor.say(BEGIN.formatted(editor.process.pid()));
      editor.hear("\"id\":1");
      Optional<ProcessHandle> java = editor.process.children().findFirst();
      assertTrue(java.orElseThrow().isAlive());
      editor.process.destroyForcibly().waitFor();
      java.get().onExit().get(SECONDS, TimeUnit.SECONDS);
      editor.protocol();
    }
  }
}
