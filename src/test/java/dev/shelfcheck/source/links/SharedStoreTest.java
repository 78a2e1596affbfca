package dev.shelfcheck.source.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.RunningClasses;
import dev.shelfcheck.source.http.Gates;
import dev.shelfcheck.source.http.Loopback;
import dev.shelfcheck.source.links.hosts.Exclusions;
import dev.shelfcheck.source.links.hosts.HostRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed, and runs at the same time, on one store. */
@Timeout(180)
class SharedStoreTest {
  private static final int LINKS = 300;
  private static final int ANSWERED = 50;
  private static final String[] PATHS =
      IntStream.range(0, LINKS).mapToObj(i -> "/p/" + i).toArray(String[]::new);

  @TempDir private Path folder;
  private final Loopback server = new Loopback();

  @AfterEach
  void stop() {
    server.close();
  }

  /** A run of its own in a process of its own: {@code main FOLDER PORT}. */
  public static void main(String[] args) {
    String base = "http://127.0.0.1:" + args[1];
    String[] urls =
        IntStream.range(0, LINKS).mapToObj(i -> base + "/p/" + i).toArray(String[]::new);
    new LinkRun(new Loopback(), Path.of(args[0])).says(urls);
  }

  @Test
  void killedRunHasKeptWhatItLearned() throws IOException, InterruptedException {
    Semaphore answers = new Semaphore(ANSWERED);
    server.on("/p/", (request, out) -> whenAllowed(answers, out));
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                RunningClasses.path(),
                SharedStoreTest.class.getName(),
                folder.toString(),
                String.valueOf(server.port()))
            .inheritIO()
            .start();
    while (noted() < ANSWERED) {
      assertTrue(run.isAlive(), "ended by itself");
      TimeUnit.MILLISECONDS.sleep(5);
    }
    run.destroyForcibly().waitFor();
    answers.release(2 * LINKS);
    server.forget();
    new LinkRun(server, folder).says(PATHS);
    assertEquals(LINKS - ANSWERED, server.seen().size());
    server.forget();
    new LinkRun(server, folder).says(PATHS);
    assertEquals(0, server.seen().size());
  }

  /** How many whole lines the journal has. */
  private int noted() throws IOException {
    Path journal = folder.resolve("evidence.journal");
    return Files.exists(journal)
        ? (int) Files.readString(journal).chars().filter(c -> c == '\n').count()
        : 0;
  }

  @Test
  void twoRunsAtOnceLoseNothing() {
    server.on("/p/", SharedStoreTest::slowly);
    List<String> even =
        IntStream.range(0, LINKS).filter(i -> i % 2 == 0).mapToObj(i -> "/p/" + i).toList();
    List<String> odd =
        IntStream.range(0, LINKS).filter(i -> i % 2 == 1).mapToObj(i -> "/p/" + i).toList();
    CompletableFuture<String> one = CompletableFuture.supplyAsync(() -> says(even));
    CompletableFuture<String> two = CompletableFuture.supplyAsync(() -> says(odd));
    one.join();
    two.join();
    server.forget();
    new LinkRun(server, folder).says(PATHS);
    assertEquals(0, server.seen().size());
  }

  private String says(List<String> paths) {
    return new LinkRun(server, folder)
        .run(0, Exclusions.NONE, HostRules.builtIn(), Gates.QUICK, paths.toArray(String[]::new));
  }

  /** Answers so many requests as there are permits; the others wait for more. */
  private static void whenAllowed(Semaphore answers, java.io.OutputStream out)
      throws IOException, InterruptedException {
    answers.acquire();
    Loopback.write(out, 200, "<title>A page</title>");
  }

  private static void slowly(Loopback.Seen request, java.io.OutputStream out)
      throws IOException, InterruptedException {
    Thread.sleep(20);
    Loopback.write(out, 200, "<title>A page</title>");
  }
}
