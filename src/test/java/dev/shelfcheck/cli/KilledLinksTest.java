package dev.shelfcheck.cli;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.source.http.Loopback;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of {@code links} that are killed, interrupted, or meet on one store. */
@Tag("slow")
@Timeout(900)
class KilledLinksTest {
  private static final int LINKS = 300;

  /** So many links answer before the run is cut short; the others keep it waiting. */
  private static final int ANSWERED = 150;

  @TempDir private Path folder;
  private final Loopback server = new Loopback();
  private final CountDownLatch released = new CountDownLatch(1);

  @BeforeEach
  void serve() throws IOException {
    server.on("/p/", this::answer);
    Files.writeString(folder.resolve("list.md"), list(i -> true));
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.close();
  }

  /** Every fifth link is dead, every seventh has moved. */
  private void answer(Loopback.Seen request, OutputStream out)
      throws IOException, InterruptedException {
    int number = Integer.parseInt(request.path().substring("/p/".length()));
    if (number >= ANSWERED) {
      released.await();
    }
    if (number % 5 == 0) {
      Loopback.write(out, 404, "");
    } else if (number % 7 == 0) {
      Loopback.write(out, 301, "", "Location: /there");
    } else {
      Loopback.write(out, 200, "<title>A page</title>");
    }
  }

  @Test
  void killedRunIsGoneOnWithWhereItWas() throws Exception {
    server.on("/there", Loopback.status(200, ""));
    SeparateRun run = links("cache", "list.md");
    awaitNotes("cache", ANSWERED);
    run.kill();
    released.countDown();
    server.forget();
    String second = links("cache", "list.md").said();
    assertEquals(numbers(i -> i >= ANSWERED), asked());
    server.forget();
    assertEquals(second, links("cache", "list.md").said());
    assertEquals(0, server.seen().size());
    assertEquals(second, links("another", "list.md").said());
  }

  @Test
  void interruptedRunSaysWhatItLearnedAndKeepsIt() throws Exception {
    server.on("/there", Loopback.status(200, ""));
    SeparateRun run = links("cache", "list.md");
    awaitNotes("cache", ANSWERED);
    String said = run.interrupt();
    assertEquals(ANSWERED, said.lines().filter(l -> !l.startsWith("unchecked")).count(), said);
    assertEquals(
        LINKS - ANSWERED,
        said.lines().filter(l -> l.contains("the run was interrupted")).count(),
        said);
    released.countDown();
    server.forget();
    links("cache", "list.md").said();
    assertEquals(numbers(i -> i >= ANSWERED), asked());
  }

  @Test
  void twoRunsAtOnceLoseNothing() throws Exception {
    released.countDown();
    server.on("/there", Loopback.status(200, ""));
    Files.writeString(folder.resolve("even.md"), list(i -> i % 2 == 0));
    Files.writeString(folder.resolve("odd.md"), list(i -> i % 2 == 1));
    SeparateRun even = links("cache", "even.md");
    SeparateRun odd = links("cache", "odd.md");
    long lines = even.said().lines().count() + odd.said().lines().count();
    assertEquals(LINKS, lines);
    server.forget();
    links("cache", "list.md").said();
    assertEquals(0, server.seen().size());
  }

  private SeparateRun links(String cache, String list) throws IOException {
    return SeparateRun.start(
        folder.resolve(cache),
        "links",
        folder.resolve(list).toString(),
        "--allow-host",
        "127.0.0.1",
        "--no-host-limits");
  }

  private String list(IntPredicate wanted) {
    return IntStream.range(0, LINKS)
        .filter(wanted)
        .mapToObj(i -> "- [Page " + i + "](" + server.url("/p/" + i) + ")")
        .collect(joining("\n", "# List\n\n", "\n"));
  }

  /** Waits until a store holds so many links. */
  private void awaitNotes(String cache, int count) throws IOException, InterruptedException {
    Path journal = folder.resolve(cache).resolve("shelfcheck/evidence.journal");
    long noted = 0;
    while (noted < count) {
      TimeUnit.MILLISECONDS.sleep(5);
      noted =
          Files.exists(journal)
              ? Files.readString(journal)
                  .lines()
                  .map(l -> l.replaceFirst(".*/p/(\\d+)\".*", "$1"))
                  .distinct()
                  .count()
              : 0;
    }
    assertTrue(noted <= count, noted + " links are kept, of which only " + count + " answered");
  }

  private List<Integer> numbers(IntPredicate wanted) {
    return IntStream.range(0, LINKS).filter(wanted).boxed().toList();
  }

  private List<Integer> asked() {
    Set<Integer> numbers =
        server.seen().stream()
            .map(Loopback.Seen::path)
            .filter(p -> p.startsWith("/p/"))
            .map(p -> Integer.valueOf(p.substring("/p/".length())))
            .collect(Collectors.toSet());
    return numbers.stream().sorted().toList();
  }
}
