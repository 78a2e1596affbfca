package dev.shelfcheck.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.audit.FleetStanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of very many lists, and the pages behind it. */
class StandingPagesTest {
  @TempDir Path folder;

  @Test
  void anIndexAndItsPages() throws IOException {
    assertEquals(6, new StandingPages(StandingSample.of(1001, 1001, 501)).write(folder));

    assertEquals(
        List.of(
            "index.html",
            "lists-0001.html",
            "lists-0002.html",
            "lists-0003.html",
            "works-0001.html",
            "works-0002.html"),
        files());
    String index = page("index.html");
    assertTrue(index.contains("901 of 1\u202F001 lists have no error"), index);
    assertTrue(index.contains("All 1\u202F001, page by page</a>"), index);
    assertTrue(index.contains("The 100 with the most errors."), index);
    assertTrue(index.contains("501 of 123\u202F456 works"), index);
    assertTrue(index.contains("2 lists could not be judged"), index);
    assertTrue(index.contains("slow/&lt;b&gt;list&lt;/b&gt;.md"), index);
    assertTrue(
        index.contains("aria-label=\"Health 100 of 100, of the list in the middle\""), index);
    assertTrue(index.contains("Lists by their health: 0 of 0–9, "), index);
    assertTrue(index.contains("10 of 40–49, "), index);
    assertTrue(index.contains("951 of 90–100\""), index);
    assertTrue(index.contains("<summary>Sparse Gates <span class=\"faint\">2 lists give"), index);
    assertTrue(index.contains("and 3 more places"), index);
    assertEquals(100, rows(index, "owner-"));
    assertEquals(50, rows(index, "arxiv.org/abs/"));
  }

  @Test
  void aPageLeadsToItsNeighbours() throws IOException {
    new StandingPages(StandingSample.of(1001, 1001, 0)).write(folder);

    String second = page("lists-0002.html");
    assertTrue(second.contains("Lists 501–1\u202F000 of 1\u202F001"), second);
    assertTrue(second.contains("<a rel=\"prev\" href=\"lists-0001.html\">"), second);
    assertTrue(second.contains("<a rel=\"next\" href=\"lists-0003.html\">"), second);
    assertEquals(500, rows(second, "owner-"));
    String last = page("lists-0003.html");
    assertEquals(1, rows(last, "owner-"));
    assertFalse(last.contains("rel=\"next\""), last);
  }

  @Test
  void listsThatAreLeftOutAreTold() throws IOException {
    new StandingPages(StandingSample.of(2000, 600, 0)).write(folder);

    String index = page("index.html");
    assertTrue(index.contains("The first 600 of 2\u202F000, page by page"), index);
    assertTrue(index.contains("The table <code>lists</code> of the run has all."), index);
  }

  @Test
  void whatNobodyToldIsNoHealth() throws IOException {
    new StandingPages(StandingSample.of(5, 5, 0)).write(folder);

    assertTrue(
        Pattern.compile(
                "owner-3/README\\.md</td><td class=\"n health\"><svg class=\"mini untold\".*?</svg>"
                    + " \\?</td>")
            .matcher(page("index.html"))
            .find());
  }

  @Test
  void aFleetOfNothing() throws IOException {
    FleetStanding nothing =
        new FleetStanding(
            "none",
            "0.1.0",
            LocalDate.of(2026, 11, 22),
            new FleetStanding.Totals(
                new FleetStanding.ListTotals(0, 0, 0, Collections.nCopies(101, 0L)),
                0,
                new FleetStanding.Severities(0, 0, 0),
                0,
                0,
                0,
                0,
                0),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertEquals(1, new StandingPages(nothing).write(folder));

    assertTrue(page("index.html").contains("0 of 0 lists have no error"));
    assertTrue(page("index.html").contains("Health not known"));
  }

  @Test
  void whatStrangersWroteIsShortAndPlain() throws IOException {
    FleetStanding sample = StandingSample.of(0, 0, 0);
    FleetStanding hostile =
        new FleetStanding(
            sample.run(),
            sample.version(),
            sample.today(),
            sample.totals(),
            List.of(
                new FleetStanding.ScoredList(
                    "<script>alert(1)</script>\u202E" + "x".repeat(5000),
                    Optional.of(1),
                    1,
                    new FleetStanding.Severities(1, 0, 0),
                    0,
                    List.of())),
            List.of(),
            List.of(),
            List.of(
                new FleetStanding.Widely(
                    "javascript:alert(1)", "\"><b>", 2, Optional.empty(), List.of())),
            List.of());

    new StandingPages(hostile).write(folder);

    String index = page("index.html");
    assertTrue(index.contains("&lt;script&gt;alert(1)&lt;/script&gt;\\u202Ex"), index);
    assertFalse(index.contains("x".repeat(201)), index);
    assertFalse(index.contains("href=\"javascript:"), index);
    assertFalse(index.contains("\"><b>"), index);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private String page(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private static long rows(String page, String sign) {
    return page.lines()
        .filter(l -> l.startsWith("<tr>") || l.contains("<tbody><tr>"))
        .filter(l -> l.contains(sign))
        .count();
  }
}
