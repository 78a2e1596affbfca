package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.cli.CommandLineHarness.Ran;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code links}, from a list to its lines and its exit code. */
@Timeout(180)
class LinksCommandTest {
  @TempDir private Path folder;
  private final LinksRun run = new LinksRun(() -> folder);

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void oneLineForEachAddress() throws IOException {
    assertEquals(
        """
        1
        alive|/ok|200|200 OK||@list.md:1:7 @list.md:6:7|
        moved|/old|200|moved permanently|/ok|@list.md:2:7|
        dead|/gone|404|404 Not Found, confirmed by a second request||@list.md:3:7|
        unchecked|/wall|403|403 Forbidden||@list.md:4:7|
        alive|mailto:a@b.org|0|a well-formed mail address, not written to||@list.md:5:7|
        unchecked|gopher://x|0|links of the scheme gopher are not asked||@list.md:7:7|
        dead|missing.md|0|no such file||@list.md:8:7|
        """,
        run.links(
            "",
            "/ok",
            "/old",
            "/gone",
            "/wall",
            "mailto:a@b.org",
            "/ok#part",
            "gopher://x",
            "missing.md"));
  }

  @Test
  void jsonSaysTheSame() throws IOException {
    assertEquals(
        """
        0
        {"verdict":"alive","url":"/ok","status":200,"reason":"200 OK","places":["@list.md:1:7"]}
        {"verdict":"moved","url":"/old","status":200,"reason":"moved permanently",\
        "finalUrl":"/ok","places":["@list.md:2:7"]}
        """,
        run.links("--format json", "/ok", "/old"));
  }

  @Test
  void silenceFailsNothingUnlessItIsToldTo() throws IOException {
    assertTrue(run.links("", "/ok", "/wall").startsWith("0\n"));
    assertTrue(run.links("--strict", "/ok", "/wall").startsWith("3\n"));
    assertTrue(run.links("--strict", "/ok", "/wall", "/gone").startsWith("1\n"));
  }

  @Test
  void softRotIsDeadWhereAskedFor() throws IOException {
    assertTrue(run.links("", "/lost").startsWith("0\nmoved|/lost|"));
    assertTrue(run.links("--soft-rot", "/lost").startsWith("1\ndead|/lost|"));
  }

  @Test
  void secondRunAsksNothingAndSaysTheSame() throws IOException {
    String first = run.links("", "/ok", "/old", "/gone");
    run.server().forget();
    assertEquals(first, run.links("", "/ok", "/old", "/gone"));
    assertEquals(0, run.server().seen().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--offline", "SHELFCHECK_OFFLINE"})
  void offlineAsksNobodyAndLeavesNoTrace(String way) throws IOException {
    run.links("", "/ok", "/old");
    run.server().forget();
    if (!way.startsWith("--")) {
      run.environment().put(way, "1");
    }
    assertEquals(
        """
        0
        alive|/ok|200|200 OK||@list.md:1:7|
        moved|/old|200|moved permanently|/ok|@list.md:2:7|
        unchecked|/gone|0|not asked: this run is offline||@list.md:3:7|
        unchecked|https://arxiv.org/abs/1706.03762|0|arXiv: not asked: this run is offline||@list.md:4:7|
        """,
        run.links(
            way.startsWith("--") ? way : "",
            "/ok",
            "/old",
            "/gone",
            "https://arxiv.org/abs/1706.03762"));
    assertEquals(0, run.server().seen().size());
    run.environment().remove(way);
    assertTrue(run.links("", "/gone").startsWith("1\ndead|/gone|404|"));
  }

  @Test
  void badOptionIsAnErrorThatNamesIt() throws IOException {
    assertEquals(
        "2\nshelfcheck: --timeout soon: a time is a number and s, m or h, as in 5m\n",
        run.links("--timeout soon", "/ok"));
    assertEquals(
        "2\nshelfcheck: --budget 5: a time is a number and s, m or h, as in 5m\n",
        run.links("--budget 5", "/ok"));
  }

  @Test
  void privateHostIsNotAskedUnlessAllowed() throws IOException {
    run.list("/ok");
    Ran ran = run.command().run("links @list.md --no-config", "", run.environment());
    assertEquals(0, ran.code());
    assertTrue(ran.out().contains("its address 127.0.0.1 is not a public one"), ran.out());
    assertEquals(0, run.server().seen().size());
  }

  @Test
  void pageIsAskedOnceHoweverOftenItIsListed() throws IOException {
    run.links("", "/ok", "/ok", "/ok#a", "/ok#b", "/gone");
    assertEquals(1, run.server().seen("/ok").size());
    assertEquals(2, run.server().seen("/gone").size()); // it takes two to call a page dead
  }

  @Test
  void usedUpBudgetSaysWhatWasLeft() throws IOException {
    run.links("", "/ok");
    assertEquals(
        """
        0
        alive|/ok|200|200 OK||@list.md:1:7|
        unchecked|/gone|0|the run may ask no more||@list.md:2:7|
        """,
        run.links("--budget 0s", "/ok", "/gone"));
    assertEquals(0, run.server().seen("/gone").size());
  }
}
