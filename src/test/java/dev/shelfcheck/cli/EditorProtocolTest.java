package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code shelfcheck server --stdio} does with what no well-made editor sends. */
class EditorProtocolTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final String BEGIN =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}\
      """;
  private static final String END =
      """
      {"jsonrpc":"2.0","id":9,"method":"shutdown"}\
      """;
  private static final String EXIT =
      """
      {"jsonrpc":"2.0","method":"exit"}\
      """;

  @TempDir private Path home;

  /** What a session of some bytes ends with, and what it said. */
  private record Ended(int code, String out, String err) {}

  private Ended session(String bytes) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            Map.of("HOME", home.toString(), "XDG_DATA_HOME", home.toString()),
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
            false);
    int code =
        Assertions.assertTimeoutPreemptively(
            LONGEST, () -> Main.run(terminal, "server", "--stdio"));
    return new Ended(code, out.toString(), err.toString());
  }

  private static String messages(String... contents) {
    StringBuilder all = new StringBuilder();
    for (String content : contents) {
      int length = content.getBytes(StandardCharsets.UTF_8).length;
      all.append("Content-Length: ").append(length).append("\r\n\r\n").append(content);
    }
    return all.toString();
  }

  @Test
  void aSessionInOrderEndsWell() {
    Ended ended = session(messages(BEGIN, END, EXIT));
    assertEquals(0, ended.code());
    assertTrue(ended.out().contains("\"id\":9"), ended.out());
  }

  @Test
  void anEditorThatGoesWithoutAWordLeavesNoServer() {
    assertEquals(1, session(messages(BEGIN)).code());
    assertEquals(1, session(messages(BEGIN, EXIT)).code());
    assertEquals(1, session("").code());
  }

  @Test
  void whatIsAskedOutOfOrderIsRefused() {
    String hover =
        """
        {"jsonrpc":"2.0","id":"early","method":"textDocument/hover","params":{}}\
        """;
    String again = BEGIN.replace("\"id\":1", "\"id\":2");
    String late = hover.replace("early", "late");
    Ended ended = session(messages(hover, BEGIN, again, END, late, EXIT));
    assertEquals(0, ended.code());
    assertTrue(ended.out().contains("-32002"), ended.out());
    assertTrue(ended.out().contains("initialize is said once"), ended.out());
    assertTrue(ended.out().contains("asked behind shutdown"), ended.out());
    assertTrue(ended.out().contains("\"id\":\"late\""), ended.out());
  }

  @Test
  void whatIsToldBeforeTheSessionBeginsIsLeftOut() {
    String open =
        """
        {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":\
        {"uri":"file:///list.md","languageId":"markdown","version":1,"text":"- [](x)"}}}\
        """;
    Ended ended = session(messages(open, BEGIN, END, EXIT));
    assertEquals(0, ended.code());
    assertTrue(!ended.out().contains("publishDiagnostics"), ended.out());
  }

  @Test
  void unknownMethodsAreSaidToBeUnknown() {
    String asked =
        """
        {"jsonrpc":"2.0","id":5,"method":"moss/measure","params":{}}\
        """;
    String told =
        """
        {"jsonrpc":"2.0","method":"$/moss","params":{}}\
        """;
    Ended ended = session(messages(BEGIN, told, asked, END, EXIT));
    assertEquals(0, ended.code());
    assertTrue(ended.out().contains("-32601"), ended.out());
  }

  @Test
  void whatIsNoJsonIsSaidAndTheSessionGoesOn() {
    Ended ended = session(messages(BEGIN, "{\"jsonrpc\":\"2.0\",\"id\":3,", "moss", END, EXIT));
    assertEquals(0, ended.code());
    assertTrue(ended.out().contains("\"id\":9"), ended.out());
  }

  @Test
  void aMessageTooLongEndsTheSessionAndTakesNoRoom() {
    for (String length : new String[] {"2147483647", "99999999999999999999", "-1", "moss"}) {
      Ended ended = session(messages(BEGIN) + "Content-Length: " + length + "\r\n\r\n{}");
      assertEquals(1, ended.code(), length);
    }
    assertEquals(1, session(messages(BEGIN) + "\r\n\r\n{}").code());
  }

  @Test
  void whoSpeaksAnotherProtocolIsToldSo() {
    Ended ended = session("moss ".repeat(100_000));
    assertEquals(2, ended.code());
    assertTrue(ended.err().contains("a message's header has more than"), ended.err());
  }

  @Test
  void nothingButTheProtocolStandsOnStandardOutput() {
    String out = session(messages("moss", BEGIN, "[]", "{}", END, EXIT)).out();
    int at = 0;
    while (at < out.length()) {
      assertTrue(out.startsWith("Content-Length: ", at), out.substring(at));
      int end = out.indexOf("\r\n\r\n", at);
      int length =
          Integer.parseInt(
              out.substring(at + "Content-Length: ".length(), out.indexOf("\r\n", at)));
      at = end + "\r\n\r\n".length() + length;
    }
    assertEquals(out.length(), at);
  }
}
