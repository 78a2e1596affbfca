package dev.shelfcheck.source.registry;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.AclId;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.OpenReviewId;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No outage is ever an answer, and each is named. */
class RegistryFaultsTest {
  private static final WorkById ARXIV = new WorkById(ArxivId.parse("2205.14135").orElseThrow());
  private static final WorkById DOI = new WorkById(Doi.parse("10.1145/3292500").orElseThrow());
  private static final WorkById REVIEW =
      new WorkById(OpenReviewId.parse("rJXMpikCZ").orElseThrow());
  private static final WorkById ACL = new WorkById(AclId.parse("P18-1001").orElseThrow());
  private static final WorkById PUBMED = new WorkById(new RegistryId(Registry.PUBMED, "31452104"));
  private static final WorksByTitle TITLE =
      new WorksByTitle("Attention Is All You Need", List.of("Vaswani"));
  private static World world;

  @BeforeAll
  static void open() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @BeforeEach
  void calm() {
    world.calm();
  }

  private static void silent(Question<?> question, Cause cause, String words) {
    Answer<?> answer = world.answer(question);
    Answer.Unknown<?> silence = assertInstanceOf(Answer.Unknown.class, answer);
    assertEquals(cause + " " + words, silence.cause() + " " + silence.detail());
  }

  private static void noSuch(WorkById question, String by) {
    Answer.Known<?> known = assertInstanceOf(Answer.Known.class, world.answer(question));
    assertEquals(new Holding.NoSuch(), known.value());
    assertEquals(by, known.evidence().get(0).source());
  }

  /** The DOI exists, whoever describes it. */
  private static void existing() {
    world.says(Desk.DOI_ORG, json(200, "{\"responseCode\":1,\"handle\":\"10.1145/3292500\"}"));
  }

  private static ResponseDefinitionBuilder page(int status) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "text/html")
        .withBody("<!DOCTYPE html><title>Making sure you're not a bot!</title>");
  }

  private static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }

  @Test
  void whatNobodyHoldsDoesNotExistOnlyByItsOwnRegistry() {
    noSuch(ARXIV, "arXiv");
    noSuch(DOI, "doi.org");
    noSuch(ACL, "ACL Anthology");
  }

  @Test
  void arxivIsAskedTwiceBeforeAnIdDoesNotExist() {
    noSuch(ARXIV, "arXiv");
    assertEquals(2, world.requests(Desk.ARXIV).size());
  }

  @Test
  void aServerErrorIsSilence() {
    world.says(Desk.ARXIV, aResponse().withStatus(503));
    silent(ARXIV, Cause.SERVER_ERROR, "arXiv: it answered 503");
  }

  @Test
  void aRateLimitIsSilence() {
    world.says(Desk.ARXIV, aResponse().withStatus(429));
    silent(ARXIV, Cause.RATE_LIMITED, "arXiv: it answered 429");
  }

  @Test
  void arxivsErrorEntryIsSilence() {
    world.says(
        Desk.ARXIV,
        "application/atom+xml",
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/api/errors#x</id>\
        <title>Error</title><summary>incorrect id format</summary></entry></feed>\
        """);
    silent(ARXIV, Cause.GARBLED, "arXiv: an error: incorrect id format");
  }

  @Test
  void aFeedThatNamesMoreThanItCarriesIsSilence() {
    world.says(
        Desk.ARXIV,
        "application/atom+xml",
        """
        <feed xmlns="http://www.w3.org/2005/Atom" \
        xmlns:o="http://a9.com/-/spec/opensearch/1.1/"><o:totalResults>7</o:totalResults></feed>\
        """);
    silent(ARXIV, Cause.GARBLED, "arXiv: an answer shorter than it says");
  }

  @Test
  void aFeedCutShortIsSilence() {
    world.says(
        Desk.ARXIV,
        "application/atom+xml",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://arxiv.org/abs/2205");
    silent(ARXIV, Cause.GARBLED, "arXiv: XML that is damaged, cut short or an HTML page");
  }

  @Test
  void aFeedWithEntitiesOfItsOwnIsRefused() {
    world.says(
        Desk.ARXIV,
        "application/atom+xml",
        "<!DOCTYPE feed [<!ENTITY x SYSTEM"
            + " \"file:///etc/passwd\">]><feed><title>&x;</title></feed>");
    silent(ARXIV, Cause.GARBLED, "arXiv: XML that is damaged, cut short or an HTML page");
  }

  @Test
  void anotherWorkThanAskedForIsNoAnswer() {
    world.says(
        Desk.ARXIV,
        "application/atom+xml",
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/1706.03762v7</id>\
        <title>Attention Is All You Need</title></entry></feed>\
        """);
    noSuch(ARXIV, "arXiv");
  }

  @Test
  void anHtmlPageWithStatus200IsAWall() {
    world.says(Desk.DBLP, page(200));
    silent(TITLE, Cause.WALL, "DBLP: an HTML page came where data was due");
  }

  @Test
  void anHtmlPageInDisguiseIsAWall() {
    existing();
    world.says(Desk.CROSSREF, "application/json", "<html><body>Please wait</body></html>");
    silent(DOI, Cause.WALL, "Crossref: an HTML page came where data was due");
  }

  @Test
  void aChallengeIsAWall() {
    String challenge = "{\"name\":\"ChallengeRequiredError\",\"message\":\"x\",\"status\":403}";
    world.says(Desk.OPENREVIEW, json(403, challenge));
    silent(REVIEW, Cause.WALL, "OpenReview: it answered 403");
  }

  @Test
  void aForumThatIsHiddenIsSilence() {
    silent(REVIEW, Cause.UNDECIDED, "OpenReview: it shows no such forum to everybody");
  }

  @Test
  void aForumThatIsNotThereDoesNotExist() {
    world.says(Desk.OPENREVIEW_V1, json(200, "{\"notes\":[]}"));
    String gone = "{\"name\":\"NotFoundError\",\"message\":\"x\",\"status\":404}";
    world.saysTo(Desk.OPENREVIEW, ".*notes\\?id=.*", json(404, gone));
    noSuch(REVIEW, "OpenReview");
  }

  @Test
  void aQuotaBodyIsSilence() {
    existing();
    world.says(Desk.CROSSREF, json(200, "{\"status\":\"failed\",\"message-type\":\"rate-limit\"}"));
    silent(DOI, Cause.GARBLED, "Crossref: no list \"message.items\" where one was due");
  }

  @Test
  void jsonCutShortIsSilence() {
    existing();
    world.says(Desk.CROSSREF, json(200, "{\"status\":\"ok\",\"message\":{\"items\":[{\"DOI\":"));
    silent(DOI, Cause.GARBLED, "Crossref: JSON that is damaged or cut short");
  }

  @Test
  void aDoiThatExistsUndescribedIsSilence() {
    existing();
    silent(DOI, Cause.NOT_HELD, "Crossref does not hold it");
  }

  @Test
  void anotherHandleThanAskedForDeniesNothing() {
    world.says(Desk.DOI_ORG, json(404, "{\"responseCode\":100,\"handle\":\"10.1/other\"}"));
    silent(DOI, Cause.NOT_HELD, "Crossref does not hold it");
  }

  @Test
  void oneAgencysOutageLeavesTheDoiOpenButDoiOrgMayStillDenyIt() {
    world.says(Desk.CROSSREF, aResponse().withStatus(500));
    noSuch(DOI, "doi.org");
  }

  @Test
  void aTimeoutIsSilence() {
    world.answer(ACL); // the server is warm
    world.says(Desk.ACL, aResponse().withStatus(200).withFixedDelay(3000));
    Answer<Holding> answer = world.answer(ACL, Duration.ofMillis(400));
    Answer.Unknown<?> silence = assertInstanceOf(Answer.Unknown.class, answer);
    assertEquals(Cause.TIMEOUT, silence.cause());
  }

  @Test
  void aBrokenConnectionIsSilence() {
    world.says(Desk.ACL, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    Answer<?> answer = world.answer(ACL);
    Answer.Unknown<?> silence = assertInstanceOf(Answer.Unknown.class, answer);
    assertEquals(Cause.NETWORK, silence.cause());
  }

  @Test
  void theWrongNumberOfPapersIsSilenceAndSpoilsNothing() {
    world.says(Desk.SEMANTIC_SCHOLAR, json(200, "[null,null]"));
    world.holds(Desk.ARXIV, Paper.of("arxiv:2101.00001", "A Paper"));
    WorkById held = new WorkById(ArxivId.parse("2101.00001").orElseThrow());
    assertInstanceOf(Answer.Known.class, world.answer(held));
  }

  @Test
  void pubMedSaysOnlyInWordsThatANumberIsUnknown() {
    world.says(
        Desk.PUBMED,
        json(
            200,
            "{\"result\":{\"uids\":[\"31452104\"],\"31452104\":{\"uid\":\"31452104\",\"error\":\"cannot"
                + " get document summary\"}}}"));
    noSuch(PUBMED, "PubMed");
    world.says(Desk.PUBMED, json(200, "{\"error\":\"API rate limit exceeded\"}"));
    silent(PUBMED, Cause.GARBLED, "PubMed: no \"result\" where one was due");
  }

  @Test
  void aTitleIsNowhereOnlyWhereEverySearchAnswered() {
    assertEquals(List.of(), assertInstanceOf(Answer.Known.class, world.answer(TITLE)).value());
    world.says(Desk.DBLP, aResponse().withStatus(500));
    silent(TITLE, Cause.SERVER_ERROR, "DBLP: it answered 500");
  }

  @Test
  void aRegistryThatFailsIsNotAskedForEver() {
    world.says(Desk.DBLP, page(200));
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
    assertTrue(world.requests(Desk.DBLP).size() <= 2, world.requests(Desk.DBLP).size() + "");
  }

  @Test
  void oneBadIdInABatchIsSingledOut() {
    world.holds(Desk.ARXIV, Paper.of("arxiv:2102.00001", "A Paper"));
    world.saysTo(
        Desk.ARXIV,
        ".*2102\\.00002.*",
        aResponse()
            .withHeader("Content-Type", "application/atom+xml")
            .withBody(
                "<feed"
                    + " xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://arxiv.org/api/errors#1</id><title>Error</title></entry></feed>"));
    RegistrySettings settings = world.settings(java.util.Map.of(), java.util.Optional.empty());
    WorkById good = new WorkById(ArxivId.parse("2102.00001").orElseThrow());
    WorkById bad = new WorkById(ArxivId.parse("2102.00002").orElseThrow());
    try (var gate = world.gate(settings)) {
      var answers =
          world
              .registries(settings, gate, dev.shelfcheck.source.store.Notebook.blank())
              .answer(List.of(good, bad));
      assertInstanceOf(Answer.Known.class, answers.to(good));
      assertInstanceOf(Answer.Unknown.class, answers.to(bad));
    }
  }
}
