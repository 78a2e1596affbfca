package dev.shelfcheck.source.github;

import static dev.shelfcheck.source.http.Loopback.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.RepositoryReport;
import dev.shelfcheck.ask.RepositoryStatus;
import dev.shelfcheck.source.http.Gates;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.Loopback;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.Lifetimes;
import dev.shelfcheck.source.store.StoreLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The interface of GitHub as its documentation describes it. */
@Timeout(180)
class GitHubRepositoriesTest {
  private static final Instant DAY = Instant.parse("2026-11-01T12:00:00Z");
  private static final Optional<String> TOKEN = Optional.of("t0ken");

  @TempDir private Path folder;
  private final Loopback server = new Loopback();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void hundredRepositoriesAreOneRequest() {
    server.on(
        "/graphql",
        status(
            200,
            """
            {"data":{"r0":{"nameWithOwner":"a/b","isArchived":true},
             "r1":{"nameWithOwner":"lab/d","isArchived":false},"r2":null},
             "errors":[{"type":"NOT_FOUND","path":["r2"]}]}\
            """,
            "Content-Type: application/json"));
    assertEquals(
        "a/b archived now a/b\nc/d now lab/d\ne/f missing\ng/h GARBLED GitHub's answer does not"
            + " speak of it",
        says(TOKEN, "a/b", "c/d", "e/f", "g/h"));
    assertEquals(1, server.seen().size());
  }

  @Test
  void withoutTokenEachIsAskedAndWhatIsRememberedIsNot() {
    server.on("/repos/a/b", status(200, "{\"full_name\":\"a/b\",\"archived\":false}"));
    server.on("/repos/c/d", status(301, "", "Location: /repositories/7"));
    server.on("/repositories/7", status(200, "{\"full_name\":\"lab/d\",\"archived\":true}"));
    String said = "a/b now a/b\nc/d archived now lab/d\ne/f missing";
    assertEquals(said, says(Optional.empty(), "a/b", "c/d", "e/f"));
    assertEquals(4, server.seen().size());
    assertEquals(said, says(Optional.empty(), "a/b", "c/d", "e/f"));
    assertEquals(4, server.seen().size());
  }

  @Test
  void refusalIsSilence() {
    server.on("/repos/", status(403, "{}"));
    assertEquals("a/b RATE_LIMITED GitHub answered 403 Forbidden", says(Optional.empty(), "a/b"));
  }

  @Test
  void tokenGoesToTheDeskAloneAndIntoNoAnswer() {
    Loopback elsewhere = new Loopback();
    elsewhere.on("/", status(401, "{}"));
    server.on("/graphql", status(307, "", "Location: " + elsewhere.url("/x")));
    String said = says(TOKEN, "a/b");
    assertEquals("Bearer t0ken", server.seen().get(0).headers().get("authorization"));
    assertFalse(elsewhere.seen().get(0).headers().containsKey("authorization"));
    assertFalse(said.contains("t0ken"), said);
    elsewhere.close();
  }

  private String says(Optional<String> token, String... names) {
    List<RepositoryStatus> asked = Arrays.stream(names).map(RepositoryStatus::new).toList();
    Clock clock = Clock.fixed(DAY, ZoneOffset.UTC);
    try (HttpGate gate = Gates.quick();
        EvidenceStore store =
            EvidenceStore.open(StoreLocation.inCache(folder), clock, Lifetimes.DEFAULT)) {
      GitHubApi desk =
          new GitHubApi(gate, server.url(""), token, LocalDate.ofInstant(DAY, ZoneOffset.UTC));
      Answers answers = new GitHubRepositories(desk, store).answer(asked);
      return asked.stream()
          .map(q -> q.repository() + words(answers.to(q)))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String words(Answer<RepositoryReport> answer) {
    if (answer instanceof Answer.Known<RepositoryReport> known) {
      RepositoryReport r = known.value();
      return (r.exists() ? "" : " missing")
          + (r.archived() ? " archived" : "")
          + r.renamed().map(n -> " now " + n).orElse("");
    }
    Answer.Unknown<RepositoryReport> silence = (Answer.Unknown<RepositoryReport>) answer;
    return " " + silence.cause() + " " + silence.detail();
  }
}
