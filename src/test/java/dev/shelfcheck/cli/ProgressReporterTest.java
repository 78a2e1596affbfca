package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.cli.terminal.ProgressReporter;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.source.store.MovableClock;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of a run's progress, and to whom. */
class ProgressReporterTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final MovableClock clock = new MovableClock("2026-11-22T04:00:00Z");

  private ProgressReporter headway(Map<String, String> environment, boolean watched) {
    return new ProgressReporter(
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(err),
            environment,
            clock,
            false,
            watched));
  }

  /** A hundred links, ten a second. */
  private void run(ProgressReporter progressReporter) {
    progressReporter.phase("reading");
    for (int done = 0; done <= 100; done += 10) {
      progressReporter.at("asking links", "links", done, 100);
      clock.advance(Duration.ofSeconds(5));
    }
    progressReporter.close();
    progressReporter.at("asking links", "links", 100, 100);
  }

  private String said(Map<String, String> environment, boolean watched) {
    run(headway(environment, watched));
    assertEquals("", out.toString(), "progress is no output");
    return err.toString().replace("\r\u001b[K", "\n").replace(System.lineSeparator(), "\n");
  }

  @Test
  void aTerminalHasOneLineThatIsWipedInTheEnd() {
    assertEquals(
        """

        reading
        asking links: 0 of 100 links
        asking links: 10 of 100 links, 2.0 a second, about 45 s left
        asking links: 20 of 100 links, 2.0 a second, about 40 s left
        asking links: 30 of 100 links, 2.0 a second, about 35 s left
        asking links: 40 of 100 links, 2.0 a second, about 30 s left
        asking links: 50 of 100 links, 2.0 a second, about 25 s left
        asking links: 60 of 100 links, 2.0 a second, about 20 s left
        asking links: 70 of 100 links, 2.0 a second, about 15 s left
        asking links: 80 of 100 links, 2.0 a second, about 10 s left
        asking links: 90 of 100 links, 2.0 a second, about 5 s left
        asking links: 100 of 100 links, 2.0 a second, about 0 s left
        """,
        said(Map.of(), true));
  }

  @Test
  void ciHasALineNowAndThen() {
    assertEquals(
        """
        asking links: 30 of 100 links, 2.0 a second, about 35 s left
        asking links: 60 of 100 links, 2.0 a second, about 20 s left
        asking links: 90 of 100 links, 2.0 a second, about 5 s left
        """,
        said(Map.of("CI", "true"), false));
  }

  @Test
  void aPipeHasNothing() {
    assertEquals("", said(Map.of("CI", "false"), false));
  }

  @Test
  void aTimeLongLeftIsToldInMinutes() {
    ProgressReporter progressReporter = headway(Map.of(), true);
    progressReporter.at("asking arXiv", "identifiers", 0, 1000);
    clock.advance(Duration.ofSeconds(30));
    progressReporter.at("asking arXiv", "identifiers", 100, 1000);
    progressReporter.close();
    assertEquals(
        "asking arXiv: 100 of 1,000 identifiers, 3.3 a second, about 5 min left",
        err.toString().split("\r\u001b\\[K", -1)[2]);
  }
}
