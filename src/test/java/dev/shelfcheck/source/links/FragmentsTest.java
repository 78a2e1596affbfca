package dev.shelfcheck.source.links;

import static dev.shelfcheck.source.http.Loopback.status;
import static dev.shelfcheck.source.http.Loopback.visits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shelfcheck.source.http.Loopback;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fragments are looked for in pages that are read anyway. */
@Timeout(30)
class FragmentsTest {
  private static final String BOOK = "<h1 id=intro>Introduction</h1>" + "<p>Words</p>".repeat(9000);
  private static final String END = "<h2 id=end>The end</h2>";

  @TempDir private Path folder;
  private final Loopback server = new Loopback();

  @AfterEach
  void stop() {
    server.close();
  }

  private LinkRun run() {
    return new LinkRun(server, folder);
  }

  @Test
  void onePageIsAskedOnceAndReadToItsEnd() {
    server.on("/a", status(200, BOOK + END));
    String said = "end there, intro there, middle missing";
    assertEquals(said, run().lands(0, "/a#end", "/a#intro", "/a#middle"));
    assertEquals(1, server.seen().size());
    assertEquals("/a alive 200 OK", run().says("/a"));
    assertEquals(said, run().lands(1, "/a#end", "/a#intro", "/a#middle"), "from memory");
    assertEquals(1, server.seen().size());
  }

  @Test
  void aPageRememberedAsLivingIsReadOnceForItsPlaces() {
    server.on("/a", status(200, BOOK + END, "ETag: \"1\""));
    run().says("/a");
    assertEquals("middle missing", run().lands(1, "/a#middle"));
    assertEquals("middle missing", run().lands(1, "/a#middle"));
    assertEquals(2, server.seen().size());
    assertFalse(server.seen().get(1).headers().containsKey("if-none-match"));
  }

  @Test
  void whatIsMissingIsLookedForAgainAfterDays() {
    server.on("/a", visits(status(200, BOOK + END), status(200, BOOK + END + "<b id=middle>")));
    assertEquals("middle missing", run().lands(0, "/a#middle"));
    assertEquals("middle there", run().lands(4, "/a#middle"));
  }

  @Test
  void silenceAccusesNobodyAndIsLeftInPeace() {
    server.on("/wall", status(403, BOOK + END)).on("/gone", status(404, BOOK + END));
    String said = "x unchecked WALL, y unchecked UNDECIDED";
    assertEquals(said, run().lands(0, "/wall#x", "/gone#y"));
    int asked = server.seen().size();
    assertEquals(said, run().lands(0, "/wall#x", "/gone#y"));
    assertEquals(asked, server.seen().size());
  }

  @Test
  void anOutageAfterLifeIsAskedOncePerDay() {
    server.on("/a", visits(status(200, BOOK + END), status(403, "")));
    run().says("/a");
    assertEquals("x unchecked WALL", run().lands(1, "/a#x"));
    run().lands(1, "/a#x");
    assertEquals(2, server.seen().size());
  }

  @Test
  void whatIsNoWholeHtmlPageTellsNothing() {
    server.on("/pdf", status(200, BOOK + END, "Content-Type: application/pdf"));
    server.on("/text", status(200, BOOK + END, "Content-Type: text/plain"));
    server.on("/part", status(203, BOOK + END));
    server.on("/endless", status(200, END + BOOK + "x".repeat(RequestShape.WHOLE)));
    assertEquals(
        "x no_page, x no_page, x no_page, x unread",
        run().lands(0, "/pdf#x", "/text#x", "/part#x", "/endless#x"));
  }

  @Test
  void theWayIsFollowedUnlessItLeadsElsewhere() {
    server.on("/old/a", status(301, "", "Location: /new/a")).on("/new/a", status(200, BOOK + END));
    server.on("/old/b", status(302, "", "Location: /")).on("/", status(200, BOOK + END));
    assertEquals(
        "end there, x missing, x elsewhere", run().lands(0, "/old/a#end", "/old/a#x", "/old/b#x"));
  }

  @Test
  void aPageNobodyAsksForPlacesIsPeekedAtAsEver() {
    server.on("/a", status(200, BOOK + END));
    assertEquals("/a alive 200 OK", run().says("/a"));
    assertEquals("", run().lands(0, "/a#top"));
    assertEquals(1, server.seen().size());
  }
}
