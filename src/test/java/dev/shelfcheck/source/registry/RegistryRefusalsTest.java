package dev.shelfcheck.source.registry;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.OpenReviewId;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.store.Notebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Statuses and bodies of refusal, as recorded from the registries themselves. */
class RegistryRefusalsTest extends Outages {
  private static final String GONE =
      "{\"name\":\"NotFoundError\",\"message\":\"The Note was not found\",\"status\":404}";

  private static Answers answers(List<WorkById> questions) {
    RegistrySettings settings = world.settings(Map.of(), Optional.empty());
    try (HttpGate gate = world.gate(settings)) {
      return world.registries(settings, gate, Notebook.blank()).answer(questions);
    }
  }

  private static WorkById arxiv(int number) {
    return new WorkById(ArxivId.parse("2103." + (10000 + number)).orElseThrow());
  }

  private static WorkById forum(String id) {
    return new WorkById(OpenReviewId.parse(id).orElseThrow());
  }

  /** The error feed of April 2026, with its status. */
  private static ResponseDefinitionBuilder refusing(String id) {
    return aResponse()
        .withStatus(400)
        .withHeader("Content-Type", "application/atom+xml; charset=utf-8")
        .withBody(
            """
            <?xml version='1.0' encoding='UTF-8'?>
            <feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" \
            xmlns="http://www.w3.org/2005/Atom"><id>https://arxiv.org/</id>\
            <opensearch:totalResults>1</opensearch:totalResults><entry>\
            <id>https://arxiv.org/api/errors#incorrect_id_format_for_%1$s</id><title>Error</title>\
            <summary>incorrect id format for %1$s</summary></entry></feed>\
            """
                .formatted(id));
  }

  @Test
  void arxivRefusesOneIdAndTheOthersAreAskedTogether() {
    List<WorkById> good = IntStream.range(0, 20).mapToObj(RegistryRefusalsTest::arxiv).toList();
    good.forEach(
        q ->
            world.holds(
                RegistryEndpoint.ARXIV,
                Paper.of(q.identifier().canonical(), "Paper " + q.words())));
    WorkById bad = new WorkById(ArxivId.parse("2103.09999").orElseThrow());
    world.saysTo(RegistryEndpoint.ARXIV, ".*2103\\.09999.*", refusing("2103.09999"));
    Answers answers = answers(Stream.concat(good.stream(), Stream.of(bad)).toList());
    good.forEach(q -> assertInstanceOf(Answer.Known.class, answers.to(q), q.words()));
    assertEquals(Cause.GARBLED, cause(answers, bad));
    assertEquals(3, world.requests(RegistryEndpoint.ARXIV).size());
  }

  @Test
  void whereArxivNamesNoIdOfTheBatchItIsHalved() {
    world.holds(RegistryEndpoint.ARXIV, Paper.of("arxiv:2103.10001", "A Paper"));
    world.saysTo(RegistryEndpoint.ARXIV, ".*2103\\.09999.*", refusing("that"));
    WorkById bad = new WorkById(ArxivId.parse("2103.09999").orElseThrow());
    Answers answers = answers(List.of(arxiv(1), bad));
    assertInstanceOf(Answer.Known.class, answers.to(arxiv(1)));
    assertEquals(Cause.GARBLED, cause(answers, bad));
  }

  private static Cause cause(Answers answers, Question<?> question) {
    return assertInstanceOf(Answer.Unknown.class, answers.to(question)).cause();
  }

  @Test
  void semanticScholarKnowingNoneOfABatchIsAnAnswer() {
    WorkById own =
        new WorkById(
            new RegistryId(Registry.SEMANTIC_SCHOLAR, "0123456789abcdef0123456789abcdef01234567"));
    world.says(
        RegistryEndpoint.SEMANTIC_SCHOLAR, json(400, "{\"error\":\"No valid paper ids given\"}"));
    silent(own, Cause.NOT_HELD, "Semantic Scholar does not hold it");
    world.says(RegistryEndpoint.SEMANTIC_SCHOLAR, json(400, "{\"error\":\"Unrecognized field\"}"));
    silent(own, Cause.GARBLED, "Semantic Scholar: it answered 400");
  }

  @Test
  void aListOfForumsThatIsRefusedIsAskedForOneByOne() {
    world.holds(RegistryEndpoint.OPENREVIEW, Paper.of("openreview:Second2024", "A Paper of Today"));
    world.holds(
        RegistryEndpoint.OPENREVIEW_V1, Paper.of("openreview:First02018", "A Paper of Yesterday"));
    for (RegistryEndpoint endpoint :
        List.of(RegistryEndpoint.OPENREVIEW, RegistryEndpoint.OPENREVIEW_V1)) {
      world.saysTo(endpoint, ".*notes\\?ids=.*", json(400, "{\"name\":\"Error\",\"status\":400}"));
    }
    Answers answers = answers(List.of(forum("Second2024"), forum("First02018")));
    assertInstanceOf(Answer.Known.class, answers.to(forum("Second2024")));
    assertInstanceOf(Answer.Known.class, answers.to(forum("First02018")));
  }

  @Test
  void theSecondInterfaceDeniesNothingWhileTheFirstIsDown() {
    world.says(RegistryEndpoint.OPENREVIEW, json(404, GONE));
    world.says(RegistryEndpoint.OPENREVIEW_V1, aResponse().withStatus(503));
    silent(REVIEW, Cause.SERVER_ERROR, "OpenReview v1: it answered 503");
  }

  @Test
  void hiddenForumsShutNoDoor() {
    List<WorkById> hidden =
        Stream.of("Hidden0001", "Hidden0002", "Hidden0003")
            .map(RegistryRefusalsTest::forum)
            .toList();
    world.says(RegistryEndpoint.OPENREVIEW, json(200, "{\"notes\":[]}"));
    world.says(RegistryEndpoint.OPENREVIEW_V1, json(200, "{\"notes\":[]}"));
    world.saysTo(
        RegistryEndpoint.OPENREVIEW,
        ".*notes\\?id=.*",
        json(403, "{\"name\":\"ForbiddenError\",\"message\":\"x\",\"status\":403}"));
    Answers answers = answers(hidden);
    hidden.forEach(
        q -> {
          Answer.Unknown<?> silence = assertInstanceOf(Answer.Unknown.class, answers.to(q));
          assertEquals("OpenReview: it shows no such forum to everybody", silence.detail());
        });
    assertTrue(world.requests(RegistryEndpoint.OPENREVIEW).size() >= 1 + hidden.size());
  }
}
