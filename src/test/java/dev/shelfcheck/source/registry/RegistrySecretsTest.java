package dev.shelfcheck.source.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.OpenReviewId;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.Lifetimes;
import dev.shelfcheck.source.store.Recording;
import dev.shelfcheck.source.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and the mail address go to whom they are meant for and nowhere else. */
class RegistrySecretsTest {
  private static final String KEY = "k3y-of-";
  private static final String MAIL = "reader@example.org";
  private static final List<Question<?>> QUESTIONS =
      List.of(
          new WorkById(ArxivId.parse("2205.14135").orElseThrow()),
          new WorkById(Doi.parse("10.1145/3292500").orElseThrow()),
          new WorkById(OpenReviewId.parse("rJXMpikCZ").orElseThrow()),
          new WorkById(new RegistryId(Registry.PUBMED, "31452104")),
          new WorksByTitle("A wholly unheard of title", List.of()));

  @TempDir Path folder;

  @Test
  void eachKeyReachesItsRegistryAloneAndTheMailThoseThatAskForIt() throws IOException {
    try (World world = new World()) {
      Answers answers = ask(world);
      for (RegistryEndpoint endpoint : RegistryEndpoint.values()) {
        String heard = heard(world, endpoint);
        for (RegistryEndpoint other : RegistryEndpoint.values()) {
          boolean shared =
              endpoint == RegistryEndpoint.OPENREVIEW_V1 && other == RegistryEndpoint.OPENREVIEW;
          boolean known = heard.contains(KEY + other + ".");
          assertTrue(!known || other == endpoint || shared, other + "'s key reached " + endpoint);
        }
        boolean asks =
            Set.of(RegistryEndpoint.CROSSREF, RegistryEndpoint.DATACITE, RegistryEndpoint.PUBMED)
                .contains(endpoint);
        assertEquals(asks, heard.contains("example.org"), "the mail address and " + endpoint);
      }
      for (RegistryEndpoint endpoint :
          List.of(
              RegistryEndpoint.SEMANTIC_SCHOLAR,
              RegistryEndpoint.OPENALEX,
              RegistryEndpoint.OPENREVIEW,
              RegistryEndpoint.PUBMED)) {
        assertTrue(
            heard(world, endpoint).contains(KEY + endpoint + "."), endpoint + " got its key");
      }
      assertClean(answers.asMap().toString(), "the answers");
    }
  }

  @Test
  void whatFailsTellsNothing() throws IOException {
    try (World world = new World()) {
      for (RegistryEndpoint endpoint : RegistryEndpoint.values()) {
        world.says(
            endpoint, WireMock.aResponse().withStatus(403).withBody(KEY + endpoint + ". " + MAIL));
      }
      Answers answers = ask(world);
      assertClean(answers.asMap().toString(), "the silences");
    }
  }

  private Answers ask(World world) throws IOException {
    Map<String, String> environment = new HashMap<>(Map.of("SHELFCHECK_MAIL", MAIL));
    for (RegistryEndpoint endpoint : RegistryEndpoint.values()) {
      environment.put(endpoint.keyVariable(), KEY + endpoint + ".");
      environment.put(endpoint.addressVariable(), world.address(endpoint));
    }
    RegistrySettings settings = RegistrySettings.of(environment);
    assertClean(settings.toString(), "the settings");
    Recording recording = Recording.begin(LocalDate.parse("2026-11-22"));
    try (EvidenceStore store =
            EvidenceStore.open(
                StoreLocation.inCache(folder), Clock.systemUTC(), Lifetimes.DEFAULT);
        HttpGate gate = world.gate(settings)) {
      Answers answers = world.registries(settings, gate, store).answer(QUESTIONS);
      recording.keep(answers);
      recording.save(folder.resolve("recording"));
      assertFilesClean();
      return answers;
    }
  }

  private void assertFilesClean() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertClean(Files.readString(file), file.toString());
      }
    }
  }

  private static void assertClean(String text, String where) {
    assertFalse(text.contains(KEY), where);
    assertFalse(text.contains(MAIL), where);
  }

  private static String heard(World world, RegistryEndpoint endpoint) {
    StringBuilder all = new StringBuilder();
    for (LoggedRequest request : world.requests(endpoint)) {
      all.append(request.getUrl()).append(request.getHeaders()).append(request.getBodyAsString());
    }
    return all.toString();
  }
}
