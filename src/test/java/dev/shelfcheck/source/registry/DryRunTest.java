package dev.shelfcheck.source.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.AclId;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.OpenReviewId;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.Lifetimes;
import dev.shelfcheck.source.store.RecordedSource;
import dev.shelfcheck.source.store.Recording;
import dev.shelfcheck.source.store.StoreLocation;
import dev.shelfcheck.source.store.StoreSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of 1,300 entries against stand-ins for all registries. */
class DryRunTest {
  private static final int PREPRINTS = 1000;
  @TempDir Path folder;

  @Test
  void aThousandPreprintsCostTwentyRequestsAtMostAndASecondRunNone() throws IOException {
    try (World world = new World()) {
      List<WorkById> questions = stock(world);
      Answers first = run(world, questions);
      questions.forEach(q -> assertHeld(q, first));
      int arxiv = world.requests(RegistryEndpoint.ARXIV).size();
      int scholar = world.requests(RegistryEndpoint.SEMANTIC_SCHOLAR).size();
      System.out.printf(
          "dry run: %d entries, %d requests in all: arXiv %d, Semantic Scholar %d, Crossref %d,"
              + " OpenReview %d, ACL %d%n",
          questions.size(),
          world.requests(),
          arxiv,
          scholar,
          world.requests(RegistryEndpoint.CROSSREF).size(),
          world.requests(RegistryEndpoint.OPENREVIEW).size(),
          world.requests(RegistryEndpoint.ACL).size());
      assertTrue(arxiv + scholar <= 20, arxiv + " and " + scholar);
      for (RegistryEndpoint endpoint : RegistryEndpoint.values()) {
        assertPace(world, endpoint);
      }
      int before = world.requests();
      EvidenceStore store = store();
      assertEquals(List.of(), questions.stream().filter(q -> store.recall(q).isEmpty()).toList());
      StoreSource memory = new StoreSource(store, false);
      assertTrue(questions.stream().allMatch(memory::answers));
      assertEquals(before, world.requests(), "a second run asks nobody");
    }
  }

  @Test
  void fortyTitlesAtArxivCostFourRequests() throws IOException {
    try (World world = new World()) {
      List<WorksByTitle> titles = new ArrayList<>();
      for (int i = 1; i <= 40; i++) {
        world.holds(
            RegistryEndpoint.ARXIV,
            Paper.of("arxiv:2301." + (10000 + i), "A study of subject " + i));
        titles.add(new WorksByTitle("A Study of Subject " + i, List.of()));
      }
      Answers answers = run(world, titles);
      assertEquals(4, world.requests());
      titles.forEach(
          t ->
              assertTrue(
                  answers.to(t) instanceof Answer.Known<List<Work>> known
                      && known.value().get(0).titles().get(0).equalsIgnoreCase(t.title()),
                  t + ": " + answers.to(t)));
    }
  }

  @Test
  void aReplayIsTheRecordedRun() throws IOException {
    try (World world = new World()) {
      List<WorkById> questions = stock(world);
      Recording recording = Recording.begin(LocalDate.parse("2026-11-22"));
      Answers recorded = recording.keep(run(world, questions));
      recording.save(folder.resolve("one"));
      Recording again = Recording.open(folder.resolve("one"));
      RecordedSource source = new RecordedSource(again);
      Answers replayed = source.answer(questions);
      assertEquals(recorded.asMap(), replayed.asMap());
      Recording copy = Recording.begin(again.day());
      copy.keep(replayed);
      copy.save(folder.resolve("two"));
      for (String file : List.of("answers.jsonl", "run.json")) {
        assertEquals(
            -1, Files.mismatch(folder.resolve("one/" + file), folder.resolve("two/" + file)));
      }
    }
  }

  private EvidenceStore store() throws IOException {
    return EvidenceStore.open(StoreLocation.inCache(folder), Clock.systemUTC(), Lifetimes.DEFAULT);
  }

  private Answers run(World world, List<? extends Question<?>> questions) throws IOException {
    RegistrySettings settings = world.settings(Map.of(), Optional.empty());
    try (EvidenceStore store = store();
        HttpGate gate = world.gate(settings)) {
      return world.registries(settings, gate, store).answer(questions);
    }
  }

  private static void assertHeld(WorkById question, Answers answers) {
    Answer<Holding> answer = answers.to(question);
    assertTrue(
        answer instanceof Answer.Known<Holding> known && known.value() instanceof Holding.Held,
        question + ": " + answer);
  }

  /** No two requests reach a registry closer than its interval. */
  private static void assertPace(World world, RegistryEndpoint endpoint) {
    List<Instant> times = world.arrivals(endpoint);
    for (int i = 1; i < times.size(); i++) {
      Duration gap = Duration.between(times.get(i - 1), times.get(i));
      assertTrue(
          gap.compareTo(endpoint.interval()) >= 0, endpoint + " was asked again after " + gap);
    }
  }

  private static List<WorkById> stock(World world) {
    List<WorkById> questions = new ArrayList<>();
    stock(
        world,
        questions,
        Stream.of(RegistryEndpoint.ARXIV, RegistryEndpoint.SEMANTIC_SCHOLAR),
        PREPRINTS,
        "arxiv:%04d.%05d");
    stock(world, questions, Stream.of(RegistryEndpoint.CROSSREF), 200, "doi:10.1145/%d.%d");
    stock(world, questions, Stream.of(RegistryEndpoint.OPENREVIEW), 80, "openreview:abcd%d_%d");
    stock(world, questions, Stream.of(RegistryEndpoint.ACL), 20, "acl:P%2d-%4d");
    return questions;
  }

  private static void stock(
      World world,
      List<WorkById> questions,
      Stream<RegistryEndpoint> endpoints,
      int count,
      String form) {
    List<Paper> papers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String id = form.startsWith("acl") ? "acl:P18-" + (1000 + i) : String.format(form, 2301, i);
      papers.add(Paper.of(id, "A study of subject number " + i));
      questions.add(new WorkById(identifier(id)));
    }
    endpoints.forEach(endpoint -> world.holds(endpoint, papers.toArray(new Paper[0])));
  }

  private static Identifier identifier(String id) {
    String value = id.substring(id.indexOf(':') + 1);
    return Stream.<Optional<? extends Identifier>>of(
            id.startsWith("arxiv") ? ArxivId.parse(value) : Optional.empty(),
            id.startsWith("doi") ? Doi.parse(value) : Optional.empty(),
            id.startsWith("openreview") ? OpenReviewId.parse(value) : Optional.empty(),
            id.startsWith("acl") ? AclId.parse(value) : Optional.empty())
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }
}
