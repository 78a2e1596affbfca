package dev.shelfcheck.source.registry;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.WorksByTitle;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No outage is ever an answer, and each is named. */
class RegistryFaultsTest extends Outages {
  @Test
  void whatNobodyHoldsDoesNotExistOnlyByItsOwnRegistry() {
    noSuch(ARXIV, "arXiv");
    noSuch(DOI, "doi.org");
    noSuch(ACL, "ACL Anthology");
  }

  @Test
  void arxivIsAskedTwiceBeforeAnIdDoesNotExist() {
    noSuch(ARXIV, "arXiv");
    assertEquals(2, world.requests(RegistryEndpoint.ARXIV).size());
  }

  @Test
  void aServerErrorIsSilence() {
    world.says(RegistryEndpoint.ARXIV, aResponse().withStatus(503));
    silent(ARXIV, Cause.SERVER_ERROR, "arXiv: it answered 503");
  }

  @Test
  void aRateLimitIsSilence() {
    world.says(RegistryEndpoint.ARXIV, aResponse().withStatus(429));
    silent(ARXIV, Cause.RATE_LIMITED, "arXiv: it answered 429");
  }

  @Test
  void anHtmlPageWithStatus200IsAWall() {
    world.says(RegistryEndpoint.DBLP, page(200));
    silent(TITLE, Cause.WALL, "DBLP: an HTML page came where data was due");
  }

  @Test
  void anHtmlPageInDisguiseIsAWall() {
    existing();
    world.says(
        RegistryEndpoint.CROSSREF, "application/json", "<html><body>Please wait</body></html>");
    silent(DOI, Cause.WALL, "Crossref: an HTML page came where data was due");
  }

  @Test
  void aChallengeIsAWall() {
    String challenge = "{\"name\":\"ChallengeRequiredError\",\"message\":\"x\",\"status\":403}";
    world.says(RegistryEndpoint.OPENREVIEW, json(403, challenge));
    silent(REVIEW, Cause.WALL, "OpenReview: ChallengeRequiredError");
  }

  @Test
  void aQuotaBodyIsSilence() {
    existing();
    world.says(
        RegistryEndpoint.CROSSREF,
        json(200, "{\"status\":\"failed\",\"message-type\":\"rate-limit\"}"));
    silent(DOI, Cause.GARBLED, "Crossref: no list \"message.items\" where one was due");
  }

  @Test
  void jsonCutShortIsSilence() {
    existing();
    world.says(
        RegistryEndpoint.CROSSREF,
        json(200, "{\"status\":\"ok\",\"message\":{\"items\":[{\"DOI\":"));
    silent(DOI, Cause.GARBLED, "Crossref: JSON that is damaged or cut short");
  }

  @Test
  void aTimeoutIsSilence() {
    world.answer(ACL); // the server is warm
    world.says(RegistryEndpoint.ACL, aResponse().withStatus(200).withFixedDelay(3000));
    Answer<Holding> answer = world.answer(ACL, Duration.ofMillis(400));
    Answer.Unknown<?> silence = assertInstanceOf(Answer.Unknown.class, answer);
    assertEquals(Cause.TIMEOUT, silence.cause());
  }

  @Test
  void aBrokenConnectionIsSilence() {
    world.says(RegistryEndpoint.ACL, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    Answer<?> answer = world.answer(ACL);
    Answer.Unknown<?> silence = assertInstanceOf(Answer.Unknown.class, answer);
    assertEquals(Cause.NETWORK, silence.cause());
  }

  @Test
  void aTitleIsNowhereOnlyWhereEverySearchAnswered() {
    assertEquals(List.of(), assertInstanceOf(Answer.Known.class, world.answer(TITLE)).value());
    world.says(RegistryEndpoint.DBLP, aResponse().withStatus(500));
    silent(TITLE, Cause.SERVER_ERROR, "DBLP: it answered 500");
  }

  @Test
  void aRegistryThatFailsIsNotAskedForEver() {
    world.says(RegistryEndpoint.DBLP, page(200));
    RegistrySettings settings = world.settings(java.util.Map.of(), java.util.Optional.empty());
    try (var gate = world.gate(settings)) {
      List<WorksByTitle> titles =
          java.util.stream.IntStream.range(0, 6)
              .mapToObj(i -> new WorksByTitle("A wholly unheard of title " + i, List.of()))
              .toList();
      var source = world.registries(settings, gate, dev.shelfcheck.source.store.Notebook.blank());
      var answers = source.answer(titles);
      titles.forEach(t -> assertInstanceOf(Answer.Unknown.class, answers.to(t)));
    }
    assertTrue(
        world.requests(RegistryEndpoint.DBLP).size() <= 2,
        world.requests(RegistryEndpoint.DBLP).size() + "");
  }
}
