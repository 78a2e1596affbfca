package dev.shelfcheck.cli;

import com.google.gson.JsonPrimitive;
import dev.shelfcheck.cli.terminal.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A short session of {@code server --stdio} as editors have it, whose words reach nobody: what Java
 * loads meanwhile is what the launcher prepares an editor's next starts with.
 */
final class EditorPractice {
  /** Seconds that a list may take to be checked; what is not met by then is loaded later. */
  private static final int LONGEST = 120;

  private static final String LAST_ASKED = "\"id\":\"outline\"";

  private static final String BEFORE =
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"capabilities":{"workspace":\
      {"didChangeWatchedFiles":{"dynamicRegistration":true}}}}}
      {"jsonrpc":"2.0","method":"initialized","params":{}}
      {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":\
      {"uri":FILE,"languageId":"markdown","version":1,"text":TEXT}}}
      {"jsonrpc":"2.0","id":"hover","method":"textDocument/hover","params":\
      {"textDocument":{"uri":FILE},"position":{"line":8,"character":6}}}
      {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":\
      {"uri":FILE,"version":2},"contentChanges":[{"range":{"start":{"line":8,"character":3},\
      "end":{"line":8,"character":3}},"text":"The "}]}}
      {"jsonrpc":"2.0","id":"actions","method":"textDocument/codeAction","params":\
      {"textDocument":{"uri":FILE},"range":{"start":{"line":0,"character":0},\
      "end":{"line":30,"character":0}},"context":{"diagnostics":[]}}}
      {"jsonrpc":"2.0","id":"outline","method":"textDocument/documentSymbol","params":\
      {"textDocument":{"uri":FILE}}}
      """;

  private static final String AFTER =
      """
      {"jsonrpc":"2.0","id":"end","method":"shutdown"}
      {"jsonrpc":"2.0","method":"exit"}
      """;

  private EditorPractice() {}

  /**
   * Runs the session.
   *
   * @param words the name of a list, which stands on standard input
   */
  public static void main(String[] words) throws IOException {
    Locale.setDefault(Locale.ROOT);
    String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    String before =
        BEFORE
            .replace("FILE", json(Path.of(words[0]).toUri().toString()))
            .replace("TEXT", json(text));
    CountDownLatch answered = new CountDownLatch(1);
    Main.process(
        new SequenceInputStream(
            Collections.enumeration(List.of(messages(before), after(answered)))),
        heard(answered),
        OutputStream.nullOutputStream(),
        new Main.Readers(false, false),
        "server",
        "--stdio");
    System.exit(ExitCode.CLEAN);
  }

  private static String json(String text) {
    return new JsonPrimitive(text).toString();
  }

  /** A message a line, as the protocol has them. */
  private static InputStream messages(String lines) {
    StringBuilder all = new StringBuilder();
    lines
        .lines()
        .forEach(
            l ->
                all.append("Content-Length: ")
                    .append(l.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n\r\n")
                    .append(l));
    return new ByteArrayInputStream(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The end, which an editor says when it has been answered. */
  private static InputStream after(CountDownLatch answered) {
    return new FilterInputStream(messages(AFTER)) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
          return answered.await(LONGEST, TimeUnit.SECONDS) ? super.read(bytes, offset, length) : -1;
        } catch (InterruptedException e) {
          return -1;
        }
      }
    };
  }

  private static OutputStream heard(CountDownLatch answered) {
    StringBuilder all = new StringBuilder();
    return new OutputStream() {
      @Override
      public void write(int b) {
        all.append((char) b);
        if (b == '}' && all.indexOf(LAST_ASKED) >= 0) {
          answered.countDown();
        }
      }
    };
  }
}
