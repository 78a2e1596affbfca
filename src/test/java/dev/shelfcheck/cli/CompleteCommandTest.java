package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What entries lack is filled in as their list writes it, and nothing else changes. */
class CompleteCommandTest {
  private static final String WORKS =
      """
      {"id":"arxiv:2303.00001","title":"Weighing Pebbles by Ear","authors":["Ida Noor","Otto Birk"],"year":2023,"venue":"ICML 2023","doi":"10.1234/pebbles","as_of":"2026-11-22"}
      {"id":"arxiv:2403.00002","title":"Sorting Clouds by Size","authors":["Petra Rock"],"year":2024,"venue":"Advances in Neural Information Processing Systems","as_of":"2026-11-22"}
      {"id":"arxiv:2403.00003","title":"Drawing Maps of Ponds","authors":["Gia Sorrel"],"year":2024,"as_of":"2026-11-22"}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void catalogue() throws IOException {
    here().write("works.jsonl", WORKS);
  }

  private CommandLineHarness here() {
    return new CommandLineHarness(folder);
  }

  /** A list, and the same completed. */
  private record Case(String name, String list, String completed) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (var in = CompleteCommandTest.class.getResourceAsStream("completions.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^=== ")).skip(1).map(CompleteCommandTest::read);
    }
  }

  private static Case read(String text) {
    String[] head = text.split("\n", 2);
    String[] parts = head[1].split("(?m)^---\n", 2);
    return new Case(head[0], list(parts[0]), list(parts[1]));
  }

  private static String list(String entries) {
    return "# List\n\n## Papers\n\n" + entries.stripTrailing() + "\n";
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsLackingIsFilledIn(Case layout) throws IOException {
    for (String end : List.of("\n", "\r\n")) {
      String list = layout.list().replace("\n", end);
      String completed = layout.completed().replace("\n", end);
      here().write("list.md", list);
      CommandLineHarness.Ran shown =
          here().run("complete @list.md --catalogue @works.jsonl --dry-run");
      assertEquals(0, shown.code(), shown::toString);
      assertEquals(list, here().read("list.md"), "--dry-run changes nothing");
      CommandLineHarness.Ran ran = here().run("complete @list.md --catalogue @works.jsonl");
      assertEquals(0, ran.code(), ran::toString);
      assertEquals(completed, here().read("list.md"), ran::toString);
      assertEquals(shown.out().isEmpty(), list.equals(completed), shown::toString);
      here().run("complete @list.md --catalogue @works.jsonl");
      assertEquals(completed, here().read("list.md"), "a second time there is nothing to do");
    }
  }

  @Test
  void itSaysWhatItFilledInAndWhatNobodyCouldSay() throws IOException {
    here().write("list.md", cases().findFirst().orElseThrow().list());
    CommandLineHarness.Ran silent = here().run("complete @list.md --offline");
    assertEquals(ExitCode.UNCHECKED, silent.code(), silent::toString);
    assertTrue(silent.err().contains("2 not looked up"), silent::toString);
    CommandLineHarness.Ran ran = here().run("complete @list.md --catalogue @works.jsonl");
    assertTrue(
        ran.out().contains("list.md:8: venue ICML, year 2023: Weighing Pebbles by Ear"),
        ran::toString);
    assertTrue(ran.err().contains("completed: 2 of 2 entries"), ran::toString);
    assertFalse(ran.err().contains("not looked up"), ran::toString);
  }
}
