package dev.shelfcheck.source.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.config.SourcesChoice;
import dev.shelfcheck.model.ArxivId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A registry that a config leaves out is not asked, and nothing is concluded from its silence. */
class ClosedRegistriesTest {
  private static final WorksByTitle TITLE =
      new WorksByTitle("A wholly unheard of title", List.of());
  private static final WorkById PAPER = new WorkById(ArxivId.parse("2102.00001").orElseThrow());

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void nobodyHasATitleOnlyWhereAllWereAsked() {
    assertEquals(List.of(), assertInstanceOf(Answer.Known.class, world.answer(TITLE)).value());
    Answer.Unknown<?> unknown =
        assertInstanceOf(
            Answer.Unknown.class, world.answerWithout(List.of(RegistryEndpoint.DBLP), TITLE));
    assertEquals(Cause.NOT_ALLOWED, unknown.cause());
    assertEquals("the config leaves DBLP out", unknown.detail());
  }

  @Test
  void anotherStandsInForIt() {
    world.holds(RegistryEndpoint.ARXIV, Paper.of("arxiv:2102.00001", "A Paper"));
    world.holds(RegistryEndpoint.SEMANTIC_SCHOLAR, Paper.of("arxiv:2102.00001", "A Paper"));
    Answer.Known<?> known =
        assertInstanceOf(
            Answer.Known.class, world.answerWithout(List.of(RegistryEndpoint.ARXIV), PAPER));
    assertEquals("Semantic Scholar", known.evidence().get(0).source());
    assertEquals(0, world.requests(RegistryEndpoint.ARXIV).size());
  }

  @Test
  void withoutTheRegistryThatMustHoldItNothingIsMissing() {
    Answer.Unknown<?> unknown =
        assertInstanceOf(
            Answer.Unknown.class, world.answerWithout(List.of(RegistryEndpoint.ARXIV), PAPER));
    assertEquals("the config leaves arXiv out", unknown.detail());
  }

  @Test
  void everyRegistryHasANameInConfigs() {
    Set<RegistryEndpoint> named = new HashSet<>();
    SourcesChoice.names().forEach(name -> named.addAll(RegistryEndpoint.named(name)));
    assertEquals(new HashSet<>(Arrays.asList(RegistryEndpoint.values())), named);
  }
}
