package dev.shelfcheck.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Work that fails has a result. */
class BoundedTest {
  private static String run(int seconds, java.util.concurrent.Callable<String> work) {
    return Bounded.run("list.md", seconds, work, why -> why.cause() + ": " + why.detail());
  }

  @Test
  void whatIsDoneInTimeIsTheResult() {
    assertEquals("done", run(60, () -> "done"));
  }

  @Test
  void whatTakesTooLongIsGivenUp() {
    CountDownLatch never = new CountDownLatch(1);

    assertEquals(
        "time: not judged within 1 seconds",
        run(
            1,
            () -> {
              never.await();
              return "late";
            }));
  }

  @Test
  void anErrorIsARow() {
    assertEquals("bug: java.lang.IllegalStateException: odd", run(60, () -> fail("odd")));
    assertEquals("memory: java.lang.StackOverflowError", run(60, () -> endless(0) + ""));
  }

  private static String fail(String why) {
    throw new IllegalStateException(why);
  }

  private static int endless(int depth) {
    return depth < 0 ? depth : endless(depth + 1) + 1;
  }
}
