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
import dev.shelfcheck.model.AclId;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.OpenReviewId;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Registries that answer nothing, or not what they were asked; one world, so one class at a time.
 */
@ResourceLock("the world of outages")
abstract class Outages {
  static final WorkById ARXIV = new WorkById(ArxivId.parse("2205.14135").orElseThrow());
  static final WorkById DOI = new WorkById(Doi.parse("10.1145/3292500").orElseThrow());
  static final WorkById REVIEW = new WorkById(OpenReviewId.parse("rJXMpikCZ").orElseThrow());
  static final WorkById ACL = new WorkById(AclId.parse("P18-1001").orElseThrow());
  static final WorkById PUBMED = new WorkById(new RegistryId(Registry.PUBMED, "31452104"));
  static final WorksByTitle TITLE =
      new WorksByTitle("Attention Is All You Need", List.of("Vaswani"));
  static World world;

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

  static void silent(Question<?> question, Cause cause, String words) {
    Answer<?> answer = world.answer(question);
    Answer.Unknown<?> silence = assertInstanceOf(Answer.Unknown.class, answer);
    assertEquals(cause + " " + words, silence.cause() + " " + silence.detail());
  }

  static void noSuch(WorkById question, String by) {
    Answer.Known<?> known = assertInstanceOf(Answer.Known.class, world.answer(question));
    assertEquals(new Holding.NoSuch(), known.value());
    assertEquals(by, known.evidence().get(0).source());
  }

  /** The DOI exists, whoever describes it. */
  static void existing() {
    world.says(
        RegistryEndpoint.DOI_ORG, json(200, "{\"responseCode\":1,\"handle\":\"10.1145/3292500\"}"));
  }

  static ResponseDefinitionBuilder page(int status) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "text/html")
        .withBody("<!DOCTYPE html><title>Making sure you're not a bot!</title>");
  }

  static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }
}
