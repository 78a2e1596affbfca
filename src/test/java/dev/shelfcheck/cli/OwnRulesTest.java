package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of src/docs/own-rules.md, from its page to its finding. */
class OwnRulesTest {
  private static final Pattern PAGE = Pattern.compile("(?ms)^````markdown\\n(.*?)^````$");
  private static final Pattern CONFIG = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");

  @TempDir private Path folder;
  private String page = "";

  @BeforeEach
  void example() throws IOException {
    String doc = Files.readString(Path.of("src/docs/own-rules.md"));
    page = first(PAGE, doc);
    here().write("house-rules/venue-with-year.md", page);
    here().write(".shelfcheck.yml", first(CONFIG, doc));
  }

  private static String first(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    assertTrue(m.find());
    return m.group(1);
  }

  private CommandLineHarness here() {
    return new CommandLineHarness(folder);
  }

  @Test
  void itsExamplesComeOutAsMarked() {
    assertEquals(
        "0\n@house-rules/venue-with-year.md: 2 examples, all as marked\n",
        here().run("rule test @house-rules").toString());
  }

  @Test
  void aRepositoryThatNamesTheFolderHasTheRule() throws IOException {
    here()
        .write(
            "README.md",
            """
            # List

            ## Papers

            | Title | Venue |
            |---|---|
            | [SparseGPT: Massive Models Pruned](https://arxiv.org/abs/2301.00774) | ICML |
            """);
    CommandLineHarness.Ran ran = here().run("check --fail-on warning @README.md");
    assertEquals(1, ran.code(), ran::toString);
    assertTrue(ran.out().contains("the venue ICML has no year"), ran::toString);
    assertTrue(ran.out().contains("venue-with-year"), ran::toString);
  }

  @Test
  void anExampleThatDoesNotComeOutIsTold() throws IOException {
    here().write("house-rules/venue-with-year.md", page.replace("has no year -->", "is odd -->"));
    CommandLineHarness.Ran ran = here().run("rule test @house-rules");
    assertEquals(1, ran.code());
    assertTrue(
        ran.out().startsWith("@house-rules/venue-with-year.md: example 1 (Broken) did not say"),
        ran::toString);
    here().write("house-rules/venue-with-year.md", page.replace("## Holds", "## Fine"));
    assertTrue(
        here().run("rule test @house-rules").out().contains("has no example under ## Holds"));
  }

  @Test
  void whatIsNoPageIsAnError() throws IOException {
    assertEquals(
        "2\nshelfcheck: @nowhere.md does not exist\n",
        here().run("rule test @nowhere.md").toString());
    here().write("house-rules/venue-with-year.md", page.replaceAll("(?s)declares:.*?---", "---"));
    assertEquals(
        "2\nshelfcheck: @house-rules/venue-with-year.md:1: it declares no rule, and none is built"
            + " in for venue-with-year\n",
        here().run("rule test @house-rules").toString());
  }
}
