package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.shelfcheck.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** What an assistant is told by {@code shelfcheck mcp}, over its streams as it uses them. */
class McpCommandTest {
  private static final String BEGIN =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
      "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;

  private static final String LIST =
      """
      # Tuning

      - **A Sieve for Grains of Sand.** *Ida Noor, Otto Birk.* 2021. [[paper](https://arxiv.org/abs/2101.00011)]
      - **Weighing Pebbles Twice.** *Tara Koval, Ida Noor.* 2022. [[paper](https://arxiv.org/abs/2202.00012)]
      - **Counting Shells by Night.** *Otto Birk, Tara Koval.* 2023. [[paper](https://arxiv.org/abs/2303.00013)]
      """;

  /** The folder of this process, in which alone files are looked at. */
  @TempDir(factory = BelowTarget.class)
  private Path folder;

  /** Makes folders where the build keeps what it makes. */
  static final class BelowTarget implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
        throws IOException {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "mcp");
    }
  }

  /** What a session ended with. */
  private record Ended(int code, List<JsonObject> said, String err) {
    JsonObject answer(int id) {
      return said.stream()
          .filter(m -> m.has("id") && m.get("id").toString().equals(String.valueOf(id)))
          .findFirst()
          .orElseThrow(() -> new AssertionError(id + " was not answered: " + said));
    }

    JsonObject result(int id) {
      return answer(id).getAsJsonObject("result");
    }

    int error(int id) {
      return answer(id).getAsJsonObject("error").get("code").getAsInt();
    }

    String text(int id) {
      return result(id)
          .getAsJsonArray("content")
          .get(0)
          .getAsJsonObject()
          .get("text")
          .getAsString();
    }

    boolean failed(int id) {
      return result(id).get("isError").getAsBoolean();
    }
  }

  private Ended session(String lines, String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            Map.of("HOME", folder.toString(), "XDG_DATA_HOME", folder.toString()),
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
            false);
    String[] words = new String[options.length + 1];
    words[0] = "mcp";
    System.arraycopy(options, 0, words, 1, options.length);
    int code = Main.run(terminal, words);
    return new Ended(
        code,
        out.toString().lines().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList(),
        err.toString());
  }

  private static String call(int id, String tool, String arguments) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}%n"
        .formatted(id, tool, arguments);
  }

  /** The list's path from the folder of this process, its catalogue beside it. */
  private String list() throws IOException {
    Files.copy(Path.of("fixtures/catalogue/works.jsonl"), folder.resolve("works.jsonl"));
    Files.writeString(folder.resolve(".shelfcheck.yml"), "sources:\n  catalogue: works.jsonl\n");
    Files.writeString(folder.resolve("README.md"), LIST);
    return Path.of("").toRealPath().relativize(folder.toRealPath().resolve("README.md")).toString();
  }

  @Test
  void aSessionBeginsAndNamesItsTools() {
    Ended ended = session(BEGIN + "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}\n");
    assertEquals(0, ended.code());
    assertEquals("2025-06-18", ended.result(1).get("protocolVersion").getAsString());
    List<String> names =
        ended.result(2).getAsJsonArray("tools").asList().stream()
            .map(t -> t.getAsJsonObject().get("name").getAsString())
            .toList();
    assertEquals(List.of("check_list", "look_up_work", "add_entry", "explain_finding"), names);
    assertTrue(
        ended.result(2).getAsJsonArray("tools").asList().stream()
            .allMatch(
                t ->
                    t.getAsJsonObject()
                        .getAsJsonObject("annotations")
                        .get("readOnlyHint")
                        .getAsBoolean()));
  }

  @Test
  void aClientOfAnotherRevisionIsToldTheNewest() {
    Ended ended = session(BEGIN.replace("2025-06-18", "1999-01-01"));
    assertEquals("2025-11-25", ended.result(1).get("protocolVersion").getAsString());
  }

  @Test
  void aListIsChecked() throws IOException {
    String path = list();
    Files.writeString(
        folder.resolve("README.md"),
        LIST
            + "- **Moss.** *Ida Noor, Otto Birk.* 2024."
            + " [[paper](https://a.example/m?utm_source=x)]\n");
    Ended ended =
        session(
            BEGIN
                + call(2, "check_list", "{\"path\":\"" + path + "\"}")
                + call(3, "check_list", "{\"text\":\"- [](https://a.example/b)\"}")
                + call(4, "check_list", "{}"));
    assertTrue(ended.text(2).contains("utm_source"), ended.text(2));
    assertFalse(ended.failed(2));
    assertTrue(ended.text(3).contains("and no title"), ended.text(3));
    assertTrue(ended.failed(4));
  }

  @Test
  void aWorkIsLookedUpInTheCatalogueOfTheFolder() {
    Ended ended =
        session(
            BEGIN
                + call(2, "look_up_work", "{\"identifier\":\"2506.00799\"}")
                + call(3, "look_up_work", "{\"identifier\":\"moss\"}"));
    assertTrue(ended.text(2).contains("arxiv:2506.00799"), ended.text(2));
    assertTrue(ended.text(3).contains("names no work"), ended.text(3));
    assertTrue(ended.failed(3));
  }

  @Test
  void anEntryIsProposedAndWrittenOnlyWhereItMayBe() throws IOException {
    String path = list();
    String add =
        BEGIN + call(2, "add_entry", "{\"work\":\"2506.00799\",\"path\":\"" + path + "\"}");
    Ended shown = session(add);
    assertTrue(shown.text(2).contains("+- **Uni-LoRA: One Vector is All"), shown.text(2));
    assertEquals(LIST, Files.readString(folder.resolve("README.md")));
    Ended written = session(add, "--write");
    assertFalse(written.failed(2), written.text(2));
    assertTrue(Files.readString(folder.resolve("README.md")).contains("Uni-LoRA"));
    Ended again = session(add, "--write");
    assertTrue(again.failed(2));
    assertTrue(again.text(2).contains("listed already"), again.text(2));
  }

  @Test
  void aRuleAndALineAreExplained() throws IOException {
    String path = list();
    Ended ended =
        session(
            BEGIN
                + call(2, "explain_finding", "{\"rule\":\"duplicate-work\"}")
                + call(3, "explain_finding", "{\"path\":\"" + path + "\",\"line\":\"3\"}")
                + call(4, "explain_finding", "{\"rule\":\"moss\"}"));
    assertTrue(ended.text(2).contains("listed twice"), ended.text(2));
    assertTrue(ended.text(3).contains("A Sieve for Grains of Sand"), ended.text(3));
    assertTrue(ended.failed(4));
  }

  @Test
  void filesElsewhereAreNotLookedAt() {
    Ended ended =
        session(
            BEGIN
                + call(2, "check_list", "{\"path\":\"/etc/passwd\"}")
                + call(3, "check_list", "{\"path\":\"../../../../../../etc/passwd\"}")
                + call(4, "check_list", "{\"path\":\"--fix\"}")
                + call(5, "explain_finding", "{\"path\":\"/etc/passwd\",\"line\":\"1\"}")
                + call(6, "add_entry", "{\"work\":\"2506.00799\",\"path\":\"/etc/passwd\"}"));
    for (int id = 2; id <= 6; id++) {
      assertTrue(ended.failed(id), ended.text(id));
      assertFalse(ended.text(id).contains("root"), ended.text(id));
    }
  }

  @Test
  void whatIsNoRequestIsRefusedAndTheSessionGoesOn() {
    Ended ended =
        session(
            "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/list\"}\n"
                + BEGIN
                + "moss\n\n[]\n{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"moss/grow\"}\n"
                + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/moss\"}\n"
                + call(3, "moss", "{}")
                + call(4, "add_entry", "{\"path\":[]}")
                + "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"ping\"}");
    assertEquals(-32600, ended.error(7));
    assertEquals(-32601, ended.error(2));
    assertEquals(-32602, ended.error(3));
    assertEquals(-32602, ended.error(4));
    assertTrue(ended.answer(5).has("result"));
    assertEquals(2, ended.said().stream().filter(m -> m.get("id").isJsonNull()).count());
    assertEquals("", ended.err());
  }
}
