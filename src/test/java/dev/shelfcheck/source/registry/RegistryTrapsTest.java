package dev.shelfcheck.source.registry;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Isbn;
import dev.shelfcheck.model.OpenReviewId;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.store.Notebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What single registries are known to do, documented or seen by others. */
class RegistryTrapsTest {
  private static final WorkById ARXIV = new WorkById(ArxivId.parse("2205.14135").orElseThrow());
  private static final WorkById DOI = new WorkById(Doi.parse("10.1145/3292500").orElseThrow());
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

  private static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }

  private static void silent(Question<?> question, Cause cause, String words) {
    silent(world.answer(question), cause, words);
  }

  private static void silent(Answer<?> answer, Cause cause, String words) {
    Answer.Unknown<?> silence = assertInstanceOf(Answer.Unknown.class, answer);
    assertEquals(cause + " " + words, silence.cause() + " " + silence.detail());
  }

  /** The DOI exists, whoever describes it. */
  private static void existing() {
    world.says(
        RegistryEndpoint.DOI_ORG, json(200, "{\"responseCode\":1,\"handle\":\"10.1145/3292500\"}"));
  }

  private static <A> Answer<A> withKeys(Question<A> question) {
    RegistrySettings settings =
        world.settings(Map.of(RegistryEndpoint.OPENALEX, new Secret("k")), Optional.empty());
    try (HttpGate gate = world.gate(settings)) {
      return world
          .registries(settings, gate, Notebook.blank())
          .answer(List.of(question))
          .to(question);
    }
  }

  @Test
  void arxivsDefaultOfTenCutsNoListShort() {
    List<WorkById> questions =
        IntStream.rangeClosed(1, 25)
            .mapToObj(i -> new WorkById(ArxivId.parse("2301." + (10000 + i)).orElseThrow()))
            .toList();
    questions.forEach(
        q ->
            world.holds(
                RegistryEndpoint.ARXIV, Paper.of(q.identifier().canonical(), "Paper " + q)));
    RegistrySettings settings = world.settings(Map.of(), Optional.empty());
    try (HttpGate gate = world.gate(settings)) {
      var answers = world.registries(settings, gate, Notebook.blank()).answer(questions);
      questions.forEach(q -> assertInstanceOf(Answer.Known.class, answers.to(q)));
    }
    assertEquals(1, world.requests(RegistryEndpoint.ARXIV).size());
  }

  @Test
  void arxivsRefusalOfASliceIsSilence() {
    world.says(RegistryEndpoint.ARXIV, aResponse().withStatus(400));
    silent(ARXIV, Cause.GARBLED, "arXiv: it answered 400");
  }

  @Test
  void crossrefsBlockIsSilence() {
    existing();
    world.says(RegistryEndpoint.CROSSREF, aResponse().withStatus(403));
    silent(DOI, Cause.WALL, "Crossref: it answered 403");
  }

  @Test
  void crossrefsRateLimitIsSilence() {
    existing();
    world.says(
        RegistryEndpoint.CROSSREF, aResponse().withStatus(429).withHeader("Retry-After", "3600"));
    silent(DOI, Cause.RATE_LIMITED, "Crossref: it answered 429");
  }

  @Test
  void aDoiThatCrossrefLacksMayBeAnotherAgencys() {
    world.says(
        RegistryEndpoint.DATACITE,
        json(
            200,
            """
            {"data":[{"id":"10.5281/zenodo.1","attributes":{"doi":"10.5281/zenodo.1",
              "titles":[{"title":"A Data Set"}],"creators":[{"name":"Lovelace, Ada"}],
              "publicationYear":2020}}]}\
            """));
    WorkById asked = new WorkById(Doi.parse("10.5281/ZENODO.1").orElseThrow());
    Answer.Known<?> known = assertInstanceOf(Answer.Known.class, world.answer(asked));
    assertEquals("DataCite", known.evidence().get(0).source());
  }

  @Test
  void openAlexsSpentCreditIsSilence() {
    world.says(
        RegistryEndpoint.OPENALEX,
        json(
            429, "{\"error\":\"Rate limit exceeded\",\"retryAfter\":3600,\"creditsRemaining\":0}"));
    silent(withKeys(TITLE), Cause.RATE_LIMITED, "OpenAlex: it answered 429");
  }

  @Test
  void semanticScholarsCrowdedPoolSpoilsNothing() {
    world.holds(RegistryEndpoint.ARXIV, Paper.of("arxiv:2205.14135", "FlashAttention"));
    world.says(RegistryEndpoint.SEMANTIC_SCHOLAR, aResponse().withStatus(429));
    Answer.Known<?> known = assertInstanceOf(Answer.Known.class, world.answer(ARXIV));
    assertEquals(1, known.evidence().size());
  }

  @Test
  void dblpsWallIsAWallWhateverItsStatus() {
    world.says(
        RegistryEndpoint.DBLP,
        aResponse()
            .withStatus(500)
            .withHeader("Content-Type", "text/html")
            .withBody("<!doctype html><title>Making sure you're not a bot!</title>"));
    silent(TITLE, Cause.SERVER_ERROR, "DBLP: it answered 500");
  }

  @Test
  void openReviewsVenueMayBeAList() {
    world.says(
        RegistryEndpoint.OPENREVIEW,
        json(
            200,
            """
            {"notes":[{"id":"rJXMpikCZ","forum":"rJXMpikCZ","content":{
              "title":{"value":"Graph Attention"},"authors":{"value":["Ada Lovelace"]},
              "venue":{"value":["ICLR 2018","Poster"]}}}],"count":1}\
            """));
    WorkById asked = new WorkById(OpenReviewId.parse("rJXMpikCZ").orElseThrow());
    Answer.Known<?> known = assertInstanceOf(Answer.Known.class, world.answer(asked));
    Holding.Held held = assertInstanceOf(Holding.Held.class, known.value());
    assertEquals("Graph Attention", held.work().title());
  }

  @Test
  void aDepositThatHalLacksMayBeJoinedToAnother() {
    WorkById asked = new WorkById(new RegistryId(Registry.HAL, "hal-01234567"));
    silent(asked, Cause.NOT_HELD, "HAL does not hold it");
  }

  @Test
  void aBookThatOpenLibraryLacksMayWellExist() {
    WorkById asked = new WorkById(Isbn.parse("9780262035613").orElseThrow());
    silent(asked, Cause.NOT_HELD, "Open Library does not hold it");
  }
}
