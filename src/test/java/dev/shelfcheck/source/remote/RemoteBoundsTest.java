package dev.shelfcheck.source.remote;

import static dev.shelfcheck.source.http.Loopback.status;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.Unreadable;
import dev.shelfcheck.source.http.Gates;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.Loopback;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How much is fetched of a place at most, and what a server that fails makes of it. */
@Timeout(60)
class RemoteBoundsTest {
  private static final String COMMIT = "3f2a1bc4d5e6f708192a3b4c5d6e7f8091a2b3c4";
  private static final String TREE = "/repos/lab/lamps/git/trees/" + COMMIT;
  private static final RemotePlace LAMPS = RemotePlace.shorthand("lab/lamps").orElseThrow();

  private final Loopback server = new Loopback();
  private final HttpGate gate = Gates.quick();

  @BeforeEach
  void start() {
    server.on("/repos/lab/lamps/commits/HEAD", status(200, COMMIT));
  }

  @AfterEach
  void stop() {
    gate.close();
    server.close();
  }

  private Fetched fetched() {
    GitHubFiles files = new GitHubFiles(gate, server.url(""), server.url(""), Optional.empty());
    return new RemoteLists(gate, files, p -> p.endsWith(".md")).fetch(LAMPS, (done, all) -> {});
  }

  private static String said(Fetched fetched) {
    return fetched.unreadable().stream()
        .map(u -> u.path() + " " + u.reason())
        .collect(Collectors.joining("\n"));
  }

  private void tree(int lists, long size) {
    String nodes =
        IntStream.range(0, lists)
            .mapToObj(
                i ->
                    "{\"path\":\"%s.md\",\"mode\":\"100644\",\"type\":\"blob\",\"size\":%d}"
                        .formatted(i == 0 ? "README" : "d/" + (1000 + i), size))
            .collect(Collectors.joining(","));
    server.on(TREE, status(200, "{\"tree\":[" + nodes + "],\"truncated\":false}"));
    server.on("/lab/lamps/", status(200, "- a\n", "Content-Type: text/plain"));
  }

  @Test
  void moreListsThanAreFetchedAreCountedAndTheShallowestComeFirst() {
    tree(204, 9);
    Fetched fetched = fetched();
    assertEquals(200, fetched.texts().size());
    assertEquals(true, fetched.texts().containsKey("README.md"));
    assertEquals(true, fetched.texts().containsKey("d/1199.md"));
    assertEquals(
        "github.com/lab/lamps has more lists than are fetched at once: 4 were not read; name a"
            + " folder or a file of it",
        said(fetched));
    assertEquals(202, server.seen().size());
  }

  @Test
  void listsThatAreLargeTogetherAreNotAllFetched() {
    tree(20, 8 << 20);
    assertEquals(8, fetched().texts().size());
  }

  @Test
  void longListIsNotTakenForItsBeginning() {
    tree(1, 9);
    server.on("/lab/lamps/", status(200, "- a lamp\n".repeat(1 << 20)));
    Fetched fetched = fetched();
    assertEquals(0, fetched.texts().size());
    assertEquals(
        "README.md could not be read whole: it is larger than 8 MiB, or was cut off on the way",
        said(fetched));
    assertEquals(true, fetched.unreadable().stream().allMatch(Unreadable::named));
  }

  @Test
  void serverThatFailsIsNoEmptyRepository() {
    server.on("/repos/lab/lamps/commits/HEAD", status(500, ""));
    assertEquals(
        "github.com/lab/lamps could not be read: the server answered 500", said(fetched()));
  }

  @Test
  void answersThatAreNoneAreRefused() {
    server.on(TREE, status(200, "<html>"));
    assertEquals(
        "github.com/lab/lamps could not be read: GitHub's answer is no JSON", said(fetched()));
    server.on(TREE, status(200, "{\"tree\":7}"));
    assertEquals(
        "github.com/lab/lamps could not be read: GitHub's answer names no files", said(fetched()));
  }
}
