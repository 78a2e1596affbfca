package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.disk.CallerEnvironment;
import dev.shelfcheck.server.ServerHarness;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A warm process says what a process of its own says, to the byte, or nothing. */
class WarmRunsTest {
  private static final String LIST =
      """
      ## Papers

      - [Quest: Query-Aware Sparsity](https://arxiv.org/abs/2406.10774)
      - [Alpha study of graphs](https://arxiv.org/abs/2406.10774)
      - [Straße und Öl](http://example.org/a b) 种番茄
      """;

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>(System.getenv());
  private ServerHarness server;

  @BeforeEach
  void serve() throws Exception {
    environment
        .keySet()
        .removeAll(List.of("CI", "NO_COLOR", "GITHUB_STEP_SUMMARY", Terminal.ONLINE));
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
    server = ServerHarness.serving(folder.resolve("own/one.server"), new WarmRuns(System.getenv()));
    Files.writeString(folder.resolve("list.md"), LIST);
    Files.writeString(folder.resolve("good.md"), LIST.replaceAll(".*Alpha.*\n|.*Straße.*\n", ""));
    Files.writeString(folder.resolve("bad.yml"), "rules:\n  no-such-rule: off\n");
    Files.writeString(
        folder.resolve("works.jsonl"),
        "{\"id\":\"2406.10774\",\"title\":\"Quest: Query-Aware Sparsity for"
            + " Models\",\"authors\":[\"Ann Noor\"],\"year\":2024}\n");
    Files.writeString(folder.resolve("torn.jsonl"), "{\"id\":");
  }

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  private ServerHarness.Heard cold(String input, String... arguments) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Main.Readers readers = new Main.Readers(false, false);
    int code =
        CallerEnvironment.in(
            environment,
            () ->
                Main.process(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    out,
                    err,
                    readers,
                    arguments));
    return new ServerHarness.Heard(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String[] words(String command) {
    return List.of(command.split(" ")).stream()
        .map(w -> w.replace("@", folder + "/"))
        .toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check @list.md",
        "check @good.md",
        "check @list.md --advice --no-config",
        "check @list.md --format json --today 2026-11-22",
        "check @list.md --format jsonl",
        "check @list.md --format sarif",
        "check @list.md --format github",
        "check @list.md --format junit",
        "check @list.md --format csv",
        "check @list.md --format concise --color always",
        "check @list.md --format nonsense",
        "check @list.md --catalogue @works.jsonl --advice",
        "check @list.md --catalogue @torn.jsonl",
        "check @list.md --catalogue @nowhere",
        "check @list.md --config @bad.yml",
        "check @list.md --select duplicate-work",
        "check @list.md --select no-such-rule",
        "check @list.md --fail-on never --statistics",
        "check @list.md --strict --offline",
        "check @list.md --since HEAD",
        "check @nowhere.md",
        "check @nope[",
        "check -- @list.md @good.md",
        "check - --stdin-filename some.md",
        "check --patch @list.md",
        "check -q @list.md",
        "check -v @list.md",
        "check --fail-on advice --exit-zero @list.md",
        "entries @list.md",
        "entries @list.md --format json",
        "sections @list.md",
        "rules",
        "rules --format json"
      })
  void warmAndColdAreTheSameToTheByte(String command) throws Exception {
    ServerHarness.Heard cold = cold(LIST, words(command));
    assertTrue(cold.code() >= 0 && cold.code() < ExitCode.BUG, cold::toString);
    assertFalse(cold.out().isEmpty() && cold.err().isEmpty());
    assertEquals(cold, server.run(environment, LIST, words(command)));
    assertEquals(cold, server.run(environment, LIST, words(command)));
  }

  @Test
  void environmentIsTheCallers() throws Exception {
    for (Map<String, String> more :
        List.of(
            Map.of("FORCE_COLOR", "1"),
            Map.of("FORCE_COLOR", "1", "NO_COLOR", "1"),
            Map.of("FORCE_COLOR", "1", "FORCE_HYPERLINK", "1"),
            Map.of("PRE_COMMIT", "1"),
            Map.of("CI", "true"),
            Map.of("GITHUB_WORKSPACE", folder.toString(), "GITHUB_ACTIONS", "true"),
            Map.of("SHELFCHECK_OFFLINE", "1"),
            Map.of("PATH", "/nowhere"),
            Map.of("GIT_DIR", "/nowhere"),
            Map.of("GIT_CEILING_DIRECTORIES", Path.of("").toAbsolutePath().toString()))) {
      environment.putAll(more);
      for (String command : List.of("check @list.md", "check --since HEAD @list.md")) {
        assertEquals(
            cold("", words(command)), server.run(environment, "", words(command)), more::toString);
      }
      environment.keySet().removeAll(more.keySet());
      environment.put("PATH", System.getenv("PATH"));
    }
  }

  @Test
  void anotherPathIsAnotherGit() throws Exception {
    environment.put("PATH", "/nowhere");
    ServerHarness.Heard heard = server.run(environment, "", words("check --since HEAD @list.md"));
    assertTrue(heard.err().contains("there is no git to run"), heard::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audit @list.md",
        "links @list.md",
        "fix --write @list.md",
        "baseline @list.md",
        "init",
        "catalogue build",
        "explain duplicate-work",
        "server --stop",
        "check --fix @list.md",
        "check --diff @list.md",
        "check --online @list.md",
        "check --plan @list.md",
        "check --plugin @a.jar @list.md",
        "check --output json=@a.json @list.md",
        "check --record @r @list.md",
        "check --replay @r @list.md",
        "check --evidence @e @list.md",
        "check --nonsense @list.md",
        "check --help",
        "check -h",
        "-V",
        "check https://example.org/list.md",
        "check some-owner/some-name"
      })
  void whatWritesOrReachesOutIsNotServed(String command) throws Exception {
    assertEquals(-1, server.run(environment, "", words(command)).code());
    try (var left = Files.list(folder)) {
      assertEquals(6, left.count());
    }
  }

  @Test
  void whatJavaHearsAtItsStartAloneIsNotServedToOthers() throws Exception {
    for (String name : List.of("TZ", "LC_ALL", "LD_PRELOAD", "JAVA_TOOL_OPTIONS")) {
      environment.put(name, "Asia/Kathmandu");
      assertEquals(-1, server.run(environment, "", words("check @list.md")).code(), name);
      environment.keySet().remove(name);
      if (System.getenv(name) != null) {
        environment.put(name, System.getenv(name));
      }
    }
    environment.put(Terminal.ONLINE, "1");
    assertEquals(-1, server.run(environment, "", words("check @list.md")).code());
    environment.remove(Terminal.ONLINE);
    environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
    assertEquals(-1, server.run(environment, "", words("check @list.md --format github")).code());
    assertFalse(Files.exists(folder.resolve("summary")));
  }
}
