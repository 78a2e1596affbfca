package dev.shelfcheck.source.registry;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.ArxivId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reply that is not what was asked for is silence, of the one question it concerns. */
class RegistryRepliesAmissTest extends Outages {
  @Test
  void arxivsErrorEntryIsSilence() {
    world.says(
        RegistryEndpoint.ARXIV,
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
        RegistryEndpoint.ARXIV,
        "application/atom+xml",
        """
        <feed xmlns="http://www.w3.org/2005/Atom" \
        xmlns:o="http://a9.com/-/spec/opensearch/1.1/"><o:totalResults>7</o:totalResults></feed>\
        """);
    silent(ARXIV, Cause.GARBLED, "arXiv: an answer shorter than it says");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<feed/>",
        "<feed><a><b/></a></feed>",
        "<feed><totalResults>none</totalResults></feed>"
      })
  void aFeedThatCountsNothingIsSilence(String feed) {
    world.says(RegistryEndpoint.ARXIV, "application/atom+xml", feed);
    silent(ARXIV, Cause.GARBLED, "arXiv: a feed that does not say how many works there are");
  }

  @Test
  void aFeedCutShortIsSilence() {
    world.says(
        RegistryEndpoint.ARXIV,
        "application/atom+xml",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://arxiv.org/abs/2205");
    silent(ARXIV, Cause.GARBLED, "arXiv: XML that is damaged, cut short or an HTML page");
  }

  @Test
  void aFeedWithEntitiesOfItsOwnIsRefused() {
    world.says(
        RegistryEndpoint.ARXIV,
        "application/atom+xml",
        "<!DOCTYPE feed [<!ENTITY x SYSTEM"
            + " \"file:///etc/passwd\">]><feed><title>&x;</title></feed>");
    silent(ARXIV, Cause.GARBLED, "arXiv: XML that is damaged, cut short or an HTML page");
  }

  @Test
  void anotherWorkThanAskedForIsNoAnswer() {
    world.says(
        RegistryEndpoint.ARXIV,
        "application/atom+xml",
        """
        <feed xmlns="http://www.w3.org/2005/Atom" \
        xmlns:o="http://a9.com/-/spec/opensearch/1.1/"><o:totalResults>1</o:totalResults>\
        <entry><id>http://arxiv.org/abs/1706.03762v7</id>\
        <title>Attention Is All You Need</title></entry></feed>\
        """);
    noSuch(ARXIV, "arXiv");
  }

  @Test
  void aForumThatIsHiddenIsSilence() {
    silent(REVIEW, Cause.UNDECIDED, "OpenReview: it shows no such forum to everybody");
  }

  @Test
  void aForumThatIsNotThereDoesNotExist() {
    world.says(RegistryEndpoint.OPENREVIEW_V1, json(200, "{\"notes\":[]}"));
    String gone = "{\"name\":\"NotFoundError\",\"message\":\"x\",\"status\":404}";
    world.saysTo(RegistryEndpoint.OPENREVIEW, ".*notes\\?id=.*", json(404, gone));
    noSuch(REVIEW, "OpenReview");
  }

  @Test
  void aDoiThatExistsUndescribedIsSilence() {
    existing();
    silent(DOI, Cause.NOT_HELD, "Crossref does not hold it");
  }

  @Test
  void anotherHandleThanAskedForDeniesNothing() {
    world.says(
        RegistryEndpoint.DOI_ORG, json(404, "{\"responseCode\":100,\"handle\":\"10.1/other\"}"));
    silent(DOI, Cause.NOT_HELD, "Crossref does not hold it");
  }

  @Test
  void oneAgencysOutageLeavesTheDoiOpenButDoiOrgMayStillDenyIt() {
    world.says(RegistryEndpoint.CROSSREF, aResponse().withStatus(500));
    noSuch(DOI, "doi.org");
  }

  @Test
  void theWrongNumberOfPapersIsSilenceAndSpoilsNothing() {
    world.says(RegistryEndpoint.SEMANTIC_SCHOLAR, json(200, "[null,null]"));
    world.holds(RegistryEndpoint.ARXIV, Paper.of("arxiv:2101.00001", "A Paper"));
    WorkById held = new WorkById(ArxivId.parse("2101.00001").orElseThrow());
    assertInstanceOf(Answer.Known.class, world.answer(held));
  }

  @Test
  void pubMedSaysOnlyInWordsThatANumberIsUnknown() {
    world.says(
        RegistryEndpoint.PUBMED,
        json(
            200,
            "{\"result\":{\"uids\":[\"31452104\"],\"31452104\":{\"uid\":\"31452104\",\"error\":\"cannot"
                + " get document summary\"}}}"));
    noSuch(PUBMED, "PubMed");
    world.says(RegistryEndpoint.PUBMED, json(200, "{\"error\":\"API rate limit exceeded\"}"));
    silent(PUBMED, Cause.GARBLED, "PubMed: no \"result\" where one was due");
  }

  @Test
  void oneBadIdInABatchIsSingledOut() {
    world.holds(RegistryEndpoint.ARXIV, Paper.of("arxiv:2102.00001", "A Paper"));
    world.saysTo(
        RegistryEndpoint.ARXIV,
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
