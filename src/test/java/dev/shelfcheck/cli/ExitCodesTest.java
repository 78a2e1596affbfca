package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process ends with, one run for each code there is. */
@SuppressWarnings("StringConcatToTextBlock") // a list of one line reads best as one
class ExitCodesTest {
  private static final String GOOD =
      "- [Quest: Query-Aware Sparsity](https://arxiv.org/abs/2406.10774)\n";
  private static final String BAD =
      GOOD + "- [Alpha study of graph attention](https://arxiv.org/abs/2406.10774)\n";

  @TempDir private Path folder;

  /** A clock that breaks, as our own mistakes do. */
  private static final class Broken extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      throw new IllegalStateException("the clock has stopped");
    }
  }

  private String said = "";

  private int code(Clock clock, String list, String... words) {
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            Map.of(),
            clock,
            false);
    int code = Main.run(terminal, words);
    said = err.toString();
    return code;
  }

  private int code(String list, String... words) {
    return code(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC), list, words);
  }

  @Test
  void everyCodeIsReached() throws IOException, IllegalAccessException {
    Set<Integer> reached = new TreeSet<>();
    reached.add(code(GOOD, "check", "-"));
    reached.add(code(BAD, "check", "-"));
    reached.add(code(GOOD, "check", "nowhere.md"));
    reached.add(unchecked());
    reached.add(code(new Broken(), GOOD, "check", "-"));
    assertTrue(said.contains("a bug of ours") && said.contains("the clock has stopped"), said);
    Set<Integer> there = new TreeSet<>();
    for (Field field : ExitCode.class.getDeclaredFields()) {
      if (field.getType() == int.class) {
        there.add(field.getInt(null));
      }
    }
    assertEquals(there, reached);
  }

  /** A witness that holds the identifier but does not tell enough to decide. */
  private int unchecked() throws IOException {
    CommandLineHarness here = new CommandLineHarness(folder);
    here.write(
        "works.jsonl",
        "{\"id\": \"arxiv:2406.10774\", \"title\": \"Quest: Query-Aware Sparsity\", \"year\":"
            + " 2024}\n");
    here.write("list.md", GOOD.replace("774)", "774), 2024, ICML 2024"));
    String catalogue = folder.resolve("works.jsonl").toString();
    String list = folder.resolve("list.md").toString();
    assertEquals(0, code("", "check", "--catalogue", catalogue, list), () -> said);
    return code("", "check", "--strict", "--catalogue", catalogue, list);
  }

  @Test
  void whatIsMisspeltGetsItsSuggestion() {
    assertEquals(ExitCode.USAGE, code("", "chekc"));
    assertTrue(said.contains("there is no command 'chekc'; did you mean 'check'?"), said);
    assertEquals(ExitCode.USAGE, code("", "check", "--qiet"));
    assertTrue(said.contains("did you mean '--quiet'?"), said);
    assertEquals(ExitCode.USAGE, code("", "check", "--fail-on", "eror"));
    assertTrue(said.contains("only error, warning, advice, never; did you mean 'error'?"), said);
    assertEquals(ExitCode.USAGE, code("", "explain", "mojibak"));
    assertTrue(said.contains("did you mean 'mojibake'?"), said);
    assertEquals(ExitCode.USAGE, code(""));
    assertTrue(said.startsWith("Usage: shelfcheck"), said);
  }
}
