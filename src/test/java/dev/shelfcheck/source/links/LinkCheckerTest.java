package dev.shelfcheck.source.links;

import static dev.shelfcheck.source.http.Loopback.status;
import static dev.shelfcheck.source.http.Loopback.visits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.pattern.ForeignPattern;
import dev.shelfcheck.source.http.Gates;
import dev.shelfcheck.source.http.Loopback;
import dev.shelfcheck.source.links.hosts.Exclusions;
import dev.shelfcheck.source.links.hosts.HostRule;
import dev.shelfcheck.source.links.hosts.HostRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class LinkCheckerTest {
  @TempDir private Path folder;
  private final Loopback server = new Loopback();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void pageThatAnswersIsAlive() {
    server.on("/a", status(200, "<title>A paper</title>"));
    assertEquals("/a alive 200 OK", run().says("/a"));
    assertEquals(1, server.seen().size());
  }

  @Test
  void aHostIsOneInItsOwnLettersAndInTheNameSystems() {
    HostRule own = HostRule.of("b\u00fccher.example", HostRule.Treatment.TRUSTED, "looked at");
    HostRules rules = HostRules.builtIn().under(List.of(own), LocalDate.of(2026, 11, 22));
    for (String host : List.of("B\u00fccher.example", "www.xn--bcher-kva.example")) {
      assertEquals(own, rules.of("https://" + host + "/a"));
    }
  }

  @Test
  void aPageIsOneQuestionInWhicheverLettersItsHostIsWritten() {
    String url = "https://xn--mnchen-3ya.example/\u00fc?q=m\u00fcnchen.example";
    for (String host :
        List.of("m\u00fcnchen.example", "M\u00dcNCHEN.Example", "xn--mnchen-3ya.example")) {
      String target = "https://" + host + "/\u00fc?q=m\u00fcnchen.example#a";
      assertEquals(url, LinkStatus.of(target).orElseThrow().url());
      assertEquals(new PageFragment(url, "a"), PageFragment.of(target).orElseThrow());
    }
    assertEquals(
        "https://m\u00fcnchen.example/a",
        WebAddress.inOwnLetters("https://xn--mnchen-3ya.example/a"));
    assertEquals("https://a.example/xn--x", WebAddress.inOwnLetters("https://a.example/xn--x"));
  }

  @Test
  void aHostIsExcludedInWhicheverLetters() {
    for (String pattern : List.of("m\u00fcnchen\\.example", "xn--mnchen-3ya")) {
      Exclusions exclusions =
          new Exclusions(List.of(new Exclusions.Exclusion(ForeignPattern.of(pattern), "here")));
      String url = LinkStatus.of("https://m\u00fcnchen.example/a").orElseThrow().url();
      assertEquals("excluded by here", exclusions.reason(url).orElse(""), pattern);
    }
  }

  @Test
  void temporaryRedirectMovesNothing() {
    server.on("/a", status(302, "", "Location: /b")).on("/b", status(200, ""));
    assertEquals("/a alive 200 OK", run().says("/a"));
  }

  @Test
  void permanentRedirectIsMoved() {
    server.on("/a", status(301, "", "Location: /b")).on("/b", status(308, "", "Location: /c"));
    server.on("/c", status(302, "", "Location: /d")).on("/d", status(200, ""));
    assertEquals("/a moved moved permanently -> /c", run().says("/a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta http-equiv="refresh" content="0; url=/gone">        | dead
          <META content='0;URL="/gone"' HTTP-EQUIV=Refresh>         | dead
          <meta http-equiv="refresh" content="0; url=/on">          | dead
          <meta http-equiv="refresh" content="0; url=/b">           | alive
          <meta http-equiv="refresh" content="0; url=/a?again">     | alive
          <meta http-equiv="refresh" content="600; url=/gone">      | alive
          <meta http-equiv="refresh" content="0; url=#top">         | alive
          <meta http-equiv="refresh" content="30">                  | alive
          <noscript><meta http-equiv="refresh" content="0; url=/gone"></noscript> | alive
          <!-- <meta http-equiv="refresh" content="0; url=/gone"> -->             | alive
          """)
  void aPageThatSendsItsReadersOnIsWhatItSendsThemTo(String head, String verdict) {
    String html = "Content-Type: text/html";
    server.on("/a", status(200, "<title>A page</title>" + head, html));
    server.on("/a?again", status(200, "<title>A page</title>" + head, html));
    server.on("/on", status(200, "<meta http-equiv=refresh content='1;url=/gone'>", html));
    server.on("/b", status(200, "<title>A paper</title>", html));
    server.on("/gone", status(404, ""));
    String says = run().says("/a");
    assertTrue(says.startsWith("/a " + verdict + " "), says);
    assertEquals(verdict.equals("dead"), says.contains("sends its readers on to"), says);
  }

  @ParameterizedTest
  @CsvSource({"404,404 Not Found", "410,410 Gone"})
  void goneIsDeadOnceConfirmed(int code, String words) {
    server.on("/a", status(code, ""));
    assertEquals("/a dead " + words + ", confirmed by a second request", run().says("/a"));
    List<String> agents =
        server.seen("/a").stream().map(s -> s.headers().get("user-agent")).toList();
    assertEquals(List.of("shelfcheck-test", "Mozilla/5.0 (compatible; shelfcheck-test)"), agents);
  }

  @Test
  void goneAtFirstAndThereAfterAllIsAlive() {
    server.on("/a", visits(status(404, ""), status(200, "")));
    assertEquals("/a alive 200 OK", run().says("/a"));
  }

  @Test
  void goneAtFirstAndSilentThenIsUnchecked() {
    server.on("/a", visits(status(404, ""), status(403, "")));
    assertEquals(
        "/a unchecked WALL first 404 Not Found, then, asked again, 403 Forbidden",
        run().says("/a"));
  }

  @Test
  void movedToNothingIsDead() {
    server.on("/a", status(301, "", "Location: /b"));
    assertEquals("/a dead 404 Not Found, confirmed by a second request", run().says("/a"));
  }

  @ParameterizedTest
  @CsvSource({
    "400,UNDECIDED 400 Bad Request",
    "401,WALL 401 Unauthorized",
    "403,WALL 403 Forbidden",
    "405,WALL 405 Method Not Allowed",
    "406,WALL 406 Not Acceptable",
    "451,WALL 451 Unavailable For Legal Reasons",
    "500,SERVER_ERROR 500 Internal Server Error",
    "503,SERVER_ERROR 503 Service Unavailable",
    "999,WALL 999 Request Denied",
    "418,UNDECIDED 418"
  })
  void refusalIsNeverGuilt(int code, String words) {
    server.on("/a", status(code, ""));
    assertEquals("/a unchecked " + words, run().says("/a"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 403, 404, 503})
  void challengePageSaysNothing(int code) {
    server.on("/a", status(code, "<title>Just a moment...</title>"));
    assertTrue(
        run().says("/a").endsWith(": a challenge page (\"Just a moment...\")"), run().says("/a"));
  }

  @Test
  void challengeHeaderSaysNothing() {
    server.on("/a", status(404, "", "cf-mitigated: challenge"));
    assertEquals(
        "/a unchecked WALL 404 Not Found: a challenge page (cf-mitigated)", run().says("/a"));
  }

  @Test
  void captchaInALivingPageIsNoWall() {
    server.on("/a", status(200, "<title>Contact</title><div class='g-recaptcha'></div>"));
    assertEquals("/a alive 200 OK", run().says("/a"));
  }

  @Test
  void connectionThatFailsIsUnchecked() {
    server.on("/a", Loopback.hangUp()).on("/b", (r, out) -> Thread.sleep(20_000));
    assertEquals(
        "/a unchecked NETWORK the connection was dropped\n"
            + "/b unchecked TIMEOUT no answer within 1.5 s",
        run().says("/a", "/b"));
  }

  @Test
  void hourOfWaitingIsUnchecked() {
    server.on("/a", status(429, "", "Retry-After: 3600"));
    assertEquals("/a unchecked RATE_LIMITED 429 Too Many Requests", run().says("/a"));
    assertEquals(1, server.seen().size());
  }

  @Test
  void redirectToMetadataIsUnchecked() {
    server.on("/a", status(301, "", "Location: http://169.254.169.254/x"));
    assertEquals(
        "/a unchecked NOT_ALLOWED its address 169.254.169.254 is not a public one"
            + " (at http://169.254.169.254/x)",
        run().says("/a"));
  }

  @Test
  void parkedDomainIsDead() {
    server.on("/a", status(200, "<html data-adblockkey='x'><title>a.org</title>"));
    assertEquals(
        "/a dead a parked domain: its page holds data-adblockkey=, confirmed by a second request",
        run().says("/a"));
  }

  @Test
  void hostThatAnswersForOthersIsSaidSo() {
    server.on("/a", status(404, "")).on("/b", status(200, ""));
    assertEquals(
        "/a dead 404 Not Found, confirmed by a second request (host answers)\n/b alive 200 OK",
        run().says("/a", "/b"));
  }

  @Test
  void frontPageIsSuspect() {
    server.on("/p/1", status(301, "", "Location: /")).on("/", status(200, ""));
    assertEquals(
        "/p/1 moved moved permanently -> / ROT it leads to the front page, /", run().says("/p/1"));
  }

  @Test
  void loginIsSuspect() {
    server.on("/p/1", status(302, "", "Location: /login?next=1")).on("/login", status(200, ""));
    assertEquals("/p/1 alive 200 OK ROT it leads to a login, /login?next=1", run().says("/p/1"));
  }

  @Test
  void manyPagesSentToOneAreSuspect() {
    server.on("/p/", status(301, "", "Location: /moved")).on("/moved", status(200, ""));
    assertTrue(
        java.util.regex.Pattern.matches(
            "(?s)(/p/\\d moved moved permanently -> /moved ROT 3 different pages of the list were"
                + " all sent to /moved\\n?){3}",
            run().says("/p/1", "/p/2", "/p/3")));
    server.on("/q/", status(301, "", "Location: /other")).on("/other", status(200, ""));
    assertTrue(!run().says("/q/1", "/q/2").contains("ROT"));
  }

  @Test
  void notFoundTitleIsSuspectWhereTheHostSaysItOfAnything() {
    server.on("/p/", status(200, "<title>Page not found | Site</title>"));
    assertEquals(
        "/p/1 alive 200 OK ROT its title is \"Page not found | Site\","
            + " as that of a page that cannot exist there",
        run().says("/p/1"));
    assertEquals(2, server.seen().size());
  }

  @Test
  void notFoundTitleOfARealPageIsNot() {
    server.on("/p/1", status(200, "<title>404 Not Found: a study of link rot</title>"));
    assertEquals("/p/1 alive 200 OK", run().says("/p/1"));
  }

  @Test
  void siblingIsAskedOncePerHost() {
    server.on("/p/", status(200, "<title>404</title>"));
    run().says("/p/1", "/p/2", "/p/3", "/p/4");
    assertEquals(5, server.seen().size());
  }

  @Test
  void excludedLinkIsNotAsked() {
    Exclusions none =
        new Exclusions(
            List.of(new Exclusions.Exclusion(ForeignPattern.of("/priv.*"), ".lycheeignore:1")));
    assertEquals(
        "/private unchecked NOT_ALLOWED excluded by .lycheeignore:1",
        run().run(0, none, HostRules.builtIn(), Gates.QUICK, "/private"));
    assertEquals(0, server.seen().size());
  }

  private LinkRun run() {
    return new LinkRun(server, folder);
  }
}
