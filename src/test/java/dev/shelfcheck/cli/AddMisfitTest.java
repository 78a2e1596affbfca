package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What could not stand like its neighbours is not written: the reason is said, the list is left.
 */
class AddMisfitTest {
  private static final String WORKS =
      """
      {"id":"arxiv:2405.00077","title":"Whispering Reeds in the Evening Wind","authors":["Li Wei"],"year":2024,"as_of":"2026-11-22"}
      {"id":"arxiv:2404.00011","title":"Ferns at Night","authors":[],"year":2024,"as_of":"2026-11-22"}
      {"id":"arxiv:2404.00022","title":"Reeds and Ferns","authors":["Tara Koval","Jon K. Petrov","et al."],"year":2024,"as_of":"2026-11-22"}
      """;

  @TempDir private Path folder;

  /** A list, and the reason why a work has no place in a section of it. */
  private record Misfit(String work, String section, String list, String reason) {
    @Override
    public String toString() {
      return reason;
    }
  }

  static Stream<Misfit> misfits() throws IOException {
    try (var in = AddMisfitTest.class.getResourceAsStream("misfits.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^=== ")).skip(1).map(AddMisfitTest::read);
    }
  }

  private static Misfit read(String text) {
    String[] head = text.split("\n", 2);
    String[] named = head[0].split(" ", 2);
    String[] parts = head[1].split("(?m)^--- ", 2);
    return new Misfit(named[0], named[1], parts[0], parts[1].strip());
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void itIsSaidAndNothingIsWritten(Misfit misfit) throws IOException {
    CommandLineHarness here = new CommandLineHarness(folder);
    here.write("works.jsonl", WORKS);
    here.write("list.md", misfit.list());
    String add =
        "add " + misfit.work() + " --catalogue @works.jsonl --section " + misfit.section() + " ";
    CommandLineHarness.Ran ran = here.run(add + "@list.md");
    assertEquals(1, ran.code(), ran::toString);
    assertTrue(
        ran.err().startsWith("shelfcheck: nothing is written, for " + misfit.reason() + "\n"),
        ran::toString);
    assertEquals(misfit.list(), here.read("list.md"));
    CommandLineHarness.Ran forced = here.run(add + "--force --dry-run @list.md");
    assertTrue(forced.code() == 0 || !forced.err().contains(misfit.reason()), forced::toString);
  }
}
