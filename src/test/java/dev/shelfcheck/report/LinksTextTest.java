package dev.shelfcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What became of links, as people read it. */
class LinksTextTest {
  private static LinkLine line(String verdict, String url, String reason, String... places) {
    Optional<String> to =
        verdict.equals("moved") ? Optional.of("https://new.example/") : Optional.empty();
    Optional<String> copy =
        verdict.equals("dead") ? Optional.of("https://archive.example/1") : Optional.empty();
    return new LinkLine(verdict, url, 0, reason, to, copy, List.of(places));
  }

  private static String said(Manner.Detail detail) {
    StringWriter said = new StringWriter();
    List<LinkLine> lines =
        List.of(
            line("alive", "https://a.example/1", "200 OK", "a.md:1:1"),
            line("unchecked", "https://c.example/1", "403 Forbidden", "a.md:2:1"),
            line("unchecked", "https://c.example/2", "403 Forbidden", "a.md:3:1"),
            line("moved", "https://b.example/1", "301", "a.md:4:1"),
            line("dead", "https://a.example/2", "404", "1:1", "2:1", "3:1", "4:1"),
            line("dead", "gone.md", "no such file\u202e", "a.md:6:1"));
    new LinksText(lines, detail, new PrintWriter(said)).write();
    return said.toString();
  }

  @Test
  void quietIsWhatIsToBeMendedAlone() {
    String whole = said(Manner.Detail.NORMAL);
    String quiet = said(Manner.Detail.QUIET);
    assertEquals(whole.substring(0, whole.indexOf("Could not be checked")), quiet);
  }

  @Test
  void verboseNamesEachThatCouldNotBeChecked() {
    String said = said(Manner.Detail.VERBOSE);
    assertEquals(
        """
        Could not be checked: nobody's fault until it lasts
          c.example
            https://c.example/1  403 Forbidden
              in a.md:2:1
            https://c.example/2  403 Forbidden
              in a.md:3:1
        """,
        said.substring(said.indexOf("Could not be checked"), said.indexOf("\n6 links")));
  }

  @Test
  void theDeadComeFirstAndTheSumsLast() {
    assertEquals(
        """
        Dead: mend these first
          a.example
            https://a.example/2  404
              archived copy https://archive.example/1
              in 1:1, 2:1, 3:1 and 1 more
          this repository
            gone.md  no such file\\u202E
              archived copy https://archive.example/1
              in a.md:6:1

        Moved for good: link the new address
          b.example
            https://b.example/1  301
              now https://new.example/
              in a.md:4:1

        Could not be checked: nobody's fault until it lasts
          c.example: 403 Forbidden (2 links)

        6 links to 4 hosts: 2 dead, 1 moved, 1 alive, 2 could not be checked
        """,
        said(Manner.Detail.NORMAL));
  }
}
