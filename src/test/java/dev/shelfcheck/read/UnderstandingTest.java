package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Layout;
import dev.shelfcheck.model.Understanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How well each of the forms is understood: what is in doubt, what else could be the title, after
 * which template the entries are written and why the title's slot is the title's; {@code
 * -Dgoldens.write=true} writes it anew.
 */
class UnderstandingTest {
  private static final Path GOLDEN = Path.of("src/test/resources/forms/understood.txt");

  @Test
  void eachFormIsUnderstoodAsBefore() throws IOException {
    String understood =
        FormsTest.read().stream().map(UnderstandingTest::render).collect(Collectors.joining());
    if (Boolean.getBoolean("goldens.write")) {
      Files.writeString(GOLDEN, understood);
    }
    List<String> expected = Files.readAllLines(GOLDEN);
    List<String> read = understood.lines().toList();
    for (int i = 0; i < Math.min(expected.size(), read.size()); i++) {
      assertEquals(expected.get(i), read.get(i), "line " + (i + 1) + " of " + GOLDEN);
    }
    assertEquals(expected.size(), read.size());
  }

  private static String render(WrittenForm writtenForm) {
    List<Entry> entries = new MarkdownReader().read("list.md", writtenForm.text()).entries();
    String heads =
        entries.stream()
            .flatMap(e -> e.claim().understanding().layout().stream())
            .distinct()
            .map(UnderstandingTest::render)
            .collect(Collectors.joining());
    return "# "
        + writtenForm.kind()
        + ": "
        + writtenForm.text().lines().findFirst().orElse("")
        + "\n"
        + heads
        + entries.stream().map(UnderstandingTest::render).collect(Collectors.joining());
  }

  private static String render(Layout layout) {
    return "layout %d of %d: %s; %s%n"
        .formatted(layout.number(), layout.members(), layout.template(), layout.why());
  }

  private static String render(Entry entry) {
    Understanding u = entry.claim().understanding();
    String others =
        u.alternatives().stream()
            .map(a -> a.slot() + " " + a.title().value())
            .collect(Collectors.joining(" | "));
    List<String> doubtful = u.doubtful().stream().map(Enum::name).sorted().toList();
    return doubtful.isEmpty() && others.isEmpty()
        ? ""
        : "  %s %s or %s%n".formatted(entry.title().orElse("-"), doubtful, others);
  }
}
