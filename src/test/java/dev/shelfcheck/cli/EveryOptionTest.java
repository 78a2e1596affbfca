package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.Version;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every option of every command, as {@code every-option.txt} puts it to use: the run ends with the
 * code and says the words, and without the option in brackets something is different.
 */
@SuppressWarnings("StringConcatToTextBlock") // a list of one line reads best as one
@Tag("slow")
class EveryOptionTest {
  /** Runs wait for hosts' paces far more than they work. */
  private static final int SIDE_BY_SIDE = 16;

  private static final Map<String, Future<OptionWorld.Outcome>> runs = new LinkedHashMap<>();

  @TempDir private static Path folder;
  private static final ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE);

  private static final BlockingQueue<WireMockServer> servers = new LinkedBlockingQueue<>();

  /** Begins every run of the table, each in a world of its own and with a server for itself. */
  @BeforeAll
  static void begin() throws Exception {
    Path place = Files.createDirectory(folder.resolve("template")).toRealPath();
    OptionWorld template = OptionWorld.made(place);
    for (int i = 0; i < SIDE_BY_SIDE; i++) {
      servers.add(OptionWorld.server());
    }
    Set<String> commands = new LinkedHashSet<>();
    for (Row row : rows().toList()) {
      commands.add(row.with());
      if (!row.lone()) {
        commands.add(row.without());
      }
    }
    for (String command : commands) {
      Path world = folder.resolve("world" + runs.size());
      runs.put(command, workers.submit(() -> run(template, command, world)));
    }
  }

  private static OptionWorld.Outcome run(OptionWorld template, String command, Path world)
      throws Exception {
    WireMockServer server = servers.take();
    try {
      return template.run(command, world, server);
    } finally {
      servers.add(server);
    }
  }

  @AfterAll
  static void close() {
    workers.shutdownNow();
    servers.forEach(WireMockServer::stop);
  }

  /**
   * A line of the table.
   *
   * @param lone whether there is nothing to compare it with
   */
  record Row(String command, int code, String words, boolean lone) {
    static Stream<Row> of(String line) {
      boolean lone = line.startsWith("~");
      String[] halves = line.substring(lone ? 1 : 0).split("=>", 2);
      String[] result = halves[1].split("\\|", 2);
      String[] parts = halves[0].split("::", 2);
      List<String> commands =
          parts.length == 1
              ? List.of(parts[0].strip())
              : Arrays.stream(parts[0].split(",")).map(c -> c.strip() + parts[1]).toList();
      return commands.stream()
          .map(c -> new Row(c, Integer.parseInt(result[0].strip()), result[1].strip(), lone));
    }

    String with() {
      return command.replaceAll("[\\[\\]]", "");
    }

    String without() {
      return command.replaceAll("\\[[^\\]]*\\] ?", "");
    }

    /** The command and the option in brackets. */
    String tested() {
      String option = command.replaceAll(".*\\[(--[a-z-]+).*", "$1");
      return Stream.of(command.split(" "))
              .takeWhile(w -> w.matches("[a-z]+"))
              .limit(2)
              .collect(Collectors.joining(" "))
          + " "
          + option;
    }
  }

  static Stream<Row> rows() throws IOException {
    try (InputStream in = EveryOptionTest.class.getResourceAsStream("every-option.txt")) {
      assertNotNull(in);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(l -> !l.isBlank() && !l.startsWith("#"))
              .flatMap(Row::of)
              .toList()
              .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void doesWhatItSays(Row row) throws Exception {
    OptionWorld.Outcome with = outcome(row.with());
    assertEquals(row.code(), with.code(), with::said);
    assertTrue(with.said().contains(row.words()), () -> row + "\n" + with.said());
    if (!row.lone()) {
      assertNotEquals(outcome(row.without()), with, "the option changes nothing");
    }
  }

  private static OptionWorld.Outcome outcome(String command) throws Exception {
    return Objects.requireNonNull(runs.get(command)).get();
  }

  @Test
  void noneIsLeftOutAndNoneIsMadeUp() throws IOException {
    Set<String> tested = rows().map(Row::tested).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(String.join("\n", there(line(), "")), String.join("\n", tested));
  }

  private static CommandLine line() {
    return Main.commands(terminal(new StringWriter())).all();
  }

  private static Set<String> there(CommandLine line, String name) {
    Set<String> options = new TreeSet<>();
    for (OptionSpec option : line.getCommandSpec().options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        options.add(name + " " + option.longestName());
      }
    }
    line.getSubcommands().forEach((sub, l) -> options.addAll(there(l, (name + " " + sub).strip())));
    return options;
  }

  static Stream<String> commands() {
    List<String> names = new ArrayList<>();
    gather(line(), "", names);
    return names.stream();
  }

  private static void gather(CommandLine line, String name, List<String> names) {
    names.add(name);
    line.getSubcommands().forEach((sub, l) -> gather(l, (name + " " + sub).strip(), names));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpAndVersion(String command) {
    for (String option : List.of("--help", "-h", "--version", "-V")) {
      StringWriter said = new StringWriter();
      String[] words = (command + " " + option).strip().split(" ");
      assertEquals(ExitCode.CLEAN, Main.run(terminal(said), words), said::toString);
      String expected =
          option.startsWith("--h") || option.equals("-h")
              ? "Usage: shelfcheck" + (command.isEmpty() ? "" : " ") + command
              : "shelfcheck " + Version.number();
      assertTrue(said.toString().startsWith(expected), () -> command + option + said);
    }
  }

  private static Terminal terminal(StringWriter said) {
    return new Terminal(
        new ByteArrayInputStream(new byte[0]),
        new PrintWriter(said),
        new PrintWriter(said),
        Map.of(),
        Clock.systemUTC(),
        false);
  }
}
