package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.api.Sources;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.server.editor.ListChecks;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After any edits an open list is found to be what it is when it is opened so. */
class EditedListsTest {
  /** Of each list; more where they are asked for. */
  private static final int EDITS = Integer.getInteger("edits", 25);

  /** Lists: twenty in all rooms. */
  private static final int OF_A_ROOM = 17;

  private static final long SEED = Long.getLong("edits.seed", 24);

  private static final Path WORKS = Path.of("fixtures/catalogue/works.jsonl");

  private static final List<String> PIECES =
      List.of(
          "\n",
          "- ",
          "[x](http://a.example/b)",
          "## Shore\n",
          "|",
          " 2020",
          "**",
          "](",
          "<!-- ",
          "<!-- shelfcheck-ignore: tried -->",
          "```\n",
          "[a]: https://arxiv.org/abs/2303.12712\n");

  @TempDir private Path folder;

  private static List<Path> lists() throws IOException {
    List<Path> lists = new ArrayList<>(List.of(Path.of("fixtures/every-rule/list.md")));
    for (String room : List.of("fixtures/reading-lists", "fixtures/layouts")) {
      try (Stream<Path> files = Files.walk(Path.of(room))) {
        files
            .filter(f -> f.toString().endsWith(".md"))
            .sorted()
            .limit(OF_A_ROOM)
            .forEach(lists::add);
      }
    }
    return lists;
  }

  private Terminal terminal() {
    return new Terminal(
        InputStream.nullInputStream(),
        new PrintWriter(Writer.nullWriter()),
        new PrintWriter(Writer.nullWriter()),
        Map.of("HOME", folder.toString(), "XDG_DATA_HOME", folder.toString()),
        Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
        false);
  }

  private Path begun() throws IOException {
    Files.copy(WORKS, folder.resolve("works.jsonl"));
    Files.writeString(folder.resolve(".shelfcheck.yml"), "sources:\n  catalogue: works.jsonl\n");
    return folder.resolve("README.md");
  }

  @Tag("slow")
  @Test
  void diagnosticsAreThoseOfAFullRun() throws IOException {
    Path file = begun();
    ListChecks lists = new EditorLists(terminal());
    for (Path list : lists()) {
      String text = Files.readString(list);
      Files.writeString(file, text);
      Random random = new Random(SEED + list.toString().hashCode());
      try (ListChecks.FileCheck open = lists.open(file, text)) {
        same(lists, file, text, open.audit(text));
        String whole = text;
        for (int i = 0; i < EDITS; i++) {
          // edits take more away than they put in: half a list is none in the end
          text = edited(text.length() * 2 < whole.length() ? whole : text, random);
          same(lists, file, text, open.audit(text));
        }
      }
    }
  }

  /** Without catalogue and memory rules that ask them are left aside, and nothing is missed. */
  @Test
  void diagnosticsAreThoseOfAllRulesWhereNobodyCanBeAsked() throws IOException {
    Path file = folder.resolve("README.md");
    LocalDate day = LocalDate.of(2026, 11, 22);
    Shelfcheck all = new Shelfcheck(new RulesInForce(day), Sources.none().thenFilesIn(folder, day));
    for (Path list : lists()) {
      String text = Files.readString(list);
      Files.writeString(file, text);
      try (ListChecks.FileCheck open = new EditorLists(terminal()).open(file, text)) {
        assertEquals(
            told(all.audit(Map.of(open.path(), text)).audit()),
            told(open.audit(text)),
            list::toString);
      }
    }
  }

  private static List<String> told(Audit audit) {
    return audit.broken().stream()
        .map(b -> b.rule() + " " + b.finding().subject().span() + " " + b.finding().message())
        .toList();
  }

  private static void same(ListChecks lists, Path file, String text, Audit audit)
      throws IOException {
    try (ListChecks.FileCheck other = lists.open(file, text)) {
      Audit expected = other.audit(text);
      assertEquals(expected.broken(), audit.broken(), () -> "broken in\n" + text);
      assertEquals(expected.unchecked(), audit.unchecked(), () -> "unchecked in\n" + text);
      assertEquals(expected.excused(), audit.excused(), () -> "excused in\n" + text);
      assertEquals(expected.tallies(), audit.tallies(), () -> "tallied in\n" + text);
    }
  }

  /** A text with some of it taken out, moved, or said twice, or something put in. */
  private static String edited(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(80));
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    int line = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
    int end = text.indexOf('\n', line) + 1;
    int other = text.indexOf('\n', random.nextInt(text.length())) + 1;
    String whole = text.substring(line, Math.max(line, end));
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, from) + text.substring(to);
      case 1 -> text.substring(0, line) + text.substring(Math.max(line, end));
      case 2 -> text.substring(0, other) + whole + text.substring(other);
      case 3 -> text.substring(0, line) + piece + text.substring(line);
      default -> text.substring(0, from) + piece + text.substring(from);
    };
  }
}
