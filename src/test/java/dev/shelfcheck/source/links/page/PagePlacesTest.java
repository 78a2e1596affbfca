package dev.shelfcheck.source.links.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.ask.Landing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A place is missing only where the page's own text settles it. */
class PagePlacesTest {
  private static final String BOOK =
      "<h1 id=intro>Introduction</h1><p>Words</p><h2 id='end'>The end</h2>";

  private static Landing of(String html, String fragment) {
    return new PagePlaces(html).of(fragment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "<h2 id=\"pruning\">P</h2> ~ pruning",
        "<h2 id='pruning'>P</h2> ~ pruning",
        "<h2 id=pruning>P</h2> ~ pruning",
        "<H2 CLASS=a ID = \"pruning\">P</H2> ~ pruning",
        "<h2 class=\"a\"id=\"pruning\">P</h2> ~ pruning",
        "<a name=\"pruning\"></a> ~ pruning",
        "<p title=it's id=pruning> ~ pruning",
        "<h2 id=\"user-content-pruning\">P</h2> ~ pruning",
        "<h2 id=\"pruning\">P</h2> ~ user-content-pruning",
        "<h2 id=\"中文\">P</h2> ~ %E4%B8%AD%E6%96%87",
        "<h2 id=\"%E4%B8%AD\">P</h2> ~ %E4%B8%AD",
        "<h2 id=\"a b\">P</h2> ~ a%20b",
        "<h2 id=\"q&amp;a\">P</h2> ~ q&a",
        "<h2 id=\"c++\">P</h2> ~ c++",
        "<h2 id=\"50%\">P</h2> ~ 50%",
        "<h2\tid=\"pruning\"\t>P</h2> ~ pruning"
      })
  void aPlaceIsFound(String html, String fragment) {
    assertEquals(Landing.THERE, of(BOOK + html, fragment));
    assertEquals(Landing.THERE, of(html, fragment), "whatever else the page has");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>On pruning, a word.</p>",
        "<h2 id=Pruning>Pruning</h2>",
        "<h2 id=pruning-2>Pruning</h2>",
        "<h2 class=pruning-title id=x>Pruning</h2>",
        "<a href='/pruning'>its own page</a>"
      })
  void aPlaceIsMissing(String html) {
    assertEquals(Landing.MISSING, of(BOOK + html, "pruning"));
  }

  /** None of these pages may be accused: a browser may find the place. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='#pruning'>a tab</a>",
        "<a href=\"/book#pruning\">the contents know it</a>",
        "<li data-tab=pruning>P</li>",
        "<script>{\"anchor\":\"pruning\"}</script>",
        "<script>{\\\"anchor\\\":\\\"pruning\\\"}</script>",
        "<h2>Pruning</h2>",
        "<h2 class=a><em>Pruning</em> </h2>",
        "<h2>\nPruning &amp;</h2>",
        "<script>addEventListener('hashchange', go)</script>",
        "<script>go(window.location.hash)</script>",
        "<script>anchors.add()</script>",
        "<meta http-equiv=\"refresh\" content=\"0; url=/new\">",
        "<script>location.replace('/new')</script>",
        "<frameset><frame src=a></frameset>"
      })
  void doubtIsNoAbsence(String html) {
    assertEquals(Landing.SCRIPTED, of(BOOK + html, "pruning"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>No place at all</p>",
        "<div id=root></div><script src=app.js></script>",
        "<div id=\"__next\"><div id=main></div></div>",
        "<meta name=viewport><div id=app></div><h5 class=modal-title id=modalLabel>Log in</h5>",
        "<form><input name=q id=q></form><div id=content></div>"
      })
  void pagesThatScriptsBuildAreLeftAlone(String html) {
    assertEquals(Landing.SCRIPTED, of(html, "pruning"));
  }

  @Test
  void lettersThatWereNotUnderstoodAreNoAbsence() {
    assertEquals(Landing.UNREAD, of(BOOK + "<h2 id=\"\uFFFD\uFFFD\">P</h2>", "%E4%B8%AD"));
    assertEquals(Landing.UNREAD, of(BOOK + "<h2 id=\"&#x4e2d;\">P</h2>", "%E4%B8%AD"));
    assertEquals(Landing.MISSING, of(BOOK, "%E4%B8%AD"));
  }

  @Test
  void longAndBrokenPagesAreReadAllTheSame() {
    String tail = "<p class=\"unclosed ".repeat(20_000) + "<i id='last'>";
    assertEquals(Landing.THERE, of(BOOK + tail, "last"));
    assertEquals(Landing.MISSING, of(BOOK + tail + "<b>\"</b>", "pruning"));
  }
}
