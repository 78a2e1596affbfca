package dev.shelfcheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.api.Pages.LinkedPage;
import dev.shelfcheck.api.Pages.PageAnswer;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.source.http.Loopback;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages asked host by host, and remembered as lines. */
class PagesTest {
  private static final Pages.Manners MANNERS =
      new Pages.Manners(
          "shelfcheck-test",
          Duration.ofSeconds(2),
          Set.of("127.0.0.1", "127.0.0.2"),
          Optional.empty());

  private final Loopback one = new Loopback("127.0.0.1", 0);
  private final Loopback two = new Loopback("127.0.0.2", 0);

  @AfterEach
  void close() {
    one.close();
    two.close();
  }

  private static List<PageAnswer> ask(boolean elsewhere, List<LinkedPage> wanted) {
    return Pages.ask(wanted, List.of(), MANNERS, elsewhere);
  }

  private static LinkedPage at(Loopback server, String path, String... fragments) {
    return new LinkedPage(
        server.url(path), server.url("").replaceAll(".*/|:.*", ""), List.of(fragments));
  }

  private static List<String> outcomes(List<PageAnswer> answers) {
    return answers.stream().map(PageAnswer::outcome).toList();
  }

  private static List<String> lines(List<PageAnswer> answers) {
    return answers.stream().map(PageAnswer::line).filter(l -> !l.isEmpty()).toList();
  }

  @Test
  void pagesOfLinksEachOnceAndNoneOfWorks() {
    String list =
        """
        # Beans

        - [Growing Beans on Poles](https://arxiv.org/abs/2401.00001) ([notes](https://www.beans.example/poles#early))
        - [Beans of the World](https://beans.example/world), [again](https://www.beans.example/poles#late)
        """;

    assertEquals(
        List.of(
            new LinkedPage(
                "https://www.beans.example/poles", "beans.example", List.of("early", "late")),
            new LinkedPage("https://beans.example/world", "beans.example", List.of())),
        Pages.wanted(Inputs.texts(Map.of("beans.md", list))));
  }

  @Test
  void threeOutcomesAndSilence() {
    one.on("/here", Loopback.status(200, "<title>Here</title><p id=\"top-of-pole\">"))
        .on("/gone", Loopback.status(404, "no"))
        .on("/moved", Loopback.status(301, "", "Location: /here"))
        .on("/wall", Loopback.status(403, "no"));
    List<PageAnswer> answers =
        ask(
            false,
            List.of(
                at(one, "/here", "top-of-pole"),
                at(one, "/gone"),
                at(one, "/moved"),
                at(one, "/wall")));

    assertEquals(List.of("alive", "there", "dead", "moved", "unchecked"), outcomes(answers));
    assertEquals(5, lines(answers).size());
    assertEquals(
        List.of(one.url("/here")),
        answers.stream().map(PageAnswer::finalUrl).filter(u -> !u.isEmpty()).toList());
  }

  @Test
  void whatLeadsToAnotherHostIsLeftForWhoeverAsksAlone() {
    one.on(
        "/away", (request, out) -> Loopback.write(out, 302, "", "Location: " + two.url("/there")));
    two.on("/there", Loopback.status(200, "<title>There</title>"));
    List<LinkedPage> wanted = List.of(at(one, "/away"));

    List<PageAnswer> first = ask(false, wanted);
    assertEquals(List.of("unchecked"), outcomes(first));
    assertEquals(List.of(), lines(first));
    assertEquals(0, two.seen().size());
    assertTrue(Pages.due(wanted.get(0), lines(first)));

    List<PageAnswer> alone = ask(true, wanted);
    assertEquals(List.of("alive"), outcomes(alone));
    assertEquals(1, two.seen().size());
    assertFalse(Pages.due(wanted.get(0), lines(alone)));
  }

  @Test
  void manyListsPagesSentToOneSayNothingOfIt() {
    List<LinkedPage> wanted = new ArrayList<>();
    one.on("/home", Loopback.status(200, "<title>Home</title>"));
    for (String path : List.of("/a/1", "/b/2", "/c/3", "/d/4")) {
      one.on(path, Loopback.status(301, "", "Location: /home"));
      wanted.add(at(one, path));
    }

    List<PageAnswer> answers = ask(false, wanted);

    assertEquals(Set.of("moved"), Set.copyOf(outcomes(answers)));
    assertEquals(
        List.of(), lines(answers).stream().filter(l -> l.contains("different pages")).toList());
  }

  @Test
  void whatIsRememberedIsASourceOfItsOwnTime() {
    one.on("/here", Loopback.status(200, "<title>Here</title>"))
        .on("/gone", Loopback.status(410, ""));
    List<String> lines = lines(ask(false, List.of(at(one, "/here"), at(one, "/gone"))));
    List<String> old =
        lines.stream().map(l -> l.replaceAll("\\b20\\d\\d-", "2019-")).collect(Collectors.toList());
    LinkStatus gone = new LinkStatus(one.url("/gone"));
    LinkStatus never = new LinkStatus(one.url("/never"));

    var said = Pages.source(old).answer(List.of(gone, never));

    assertEquals(
        LinkReport.Verdict.DEAD, ((Answer.Known<LinkReport>) said.to(gone)).value().verdict());
    assertEquals(Cause.OFFLINE, ((Answer.Unknown<LinkReport>) said.to(never)).cause());
    assertTrue(Pages.due(at(one, "/gone"), old));
  }

  @Test
  void aForgesInterfaceTakesManyRepositoriesAtOnce() {
    one.on(
        "/graphql",
        Loopback.status(
            200,
            "{\"data\":{\"r0\":{\"nameWithOwner\":\"farm/beans\",\"isArchived\":false},"
                + "\"r1\":{\"nameWithOwner\":\"farm/peas\",\"isArchived\":true}}}",
            "Content-Type: application/json"));
    Pages.ForgeApi forge = new Pages.ForgeApi(one.url(""), "t0ken");
    Pages.Manners manners =
        new Pages.Manners(
            "shelfcheck-test", Duration.ofSeconds(2), MANNERS.allowed(), Optional.of(forge));
    List<LinkedPage> wanted =
        Stream.of(
                "https://github.com/farm/beans",
                "https://github.com/farm/pease",
                "https://github.com/farm/beans/wiki")
            .map(page -> new LinkedPage(page, "github.com", List.of()).by(manners))
            .toList();
    assertEquals(
        List.of("127.0.0.1", "127.0.0.1", "github.com"),
        wanted.stream().map(LinkedPage::host).toList());

    List<PageAnswer> answers = Pages.ask(wanted.subList(0, 2), List.of(), manners, false);

    assertEquals(List.of("alive", "moved"), outcomes(answers));
    assertEquals("https://github.com/farm/peas", answers.get(1).finalUrl());
    assertEquals(1, one.seen().size());
    assertFalse(Pages.due(wanted.get(0), lines(answers)));
    assertFalse(forge.toString().contains("t0ken"));
  }

  @Test
  void aHostIsAskedAsOftenAsItsPaceAllows() {
    assertEquals(100, Pages.pace(Duration.ofSeconds(10)));
    assertEquals(1, Pages.pace(Duration.ofMillis(1)));
  }
}
