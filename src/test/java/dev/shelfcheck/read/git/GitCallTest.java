package dev.shelfcheck.read.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of git ends in time and fits into memory. */
class GitCallTest {
  private static final int TRIES = 100;
  private static final Duration PAUSE = Duration.ofMillis(100);

  @TempDir private Path folder;

  private String refused(Duration longest, String... command) {
    GitEnvironment environment = new GitEnvironment(Map.of("PATH", System.getenv("PATH")));
    return String.valueOf(
        assertThrows(
                GitException.class,
                () -> GitCall.run(folder, List.of(command), environment, "", longest))
            .getMessage());
  }

  @Test
  void endlessOutputIsRefused() {
    assertEquals(
        "git's answer is larger than 64 MiB", refused(Duration.ofSeconds(60), "sh", "-c", "yes"));
  }

  @Test
  void gitThatNeverEndsIsEnded() throws InterruptedException {
    assertEquals(
        "git did not end within 0 seconds", refused(Duration.ofMillis(200), "sleep", "600"));
    String mark = "sleep " + (10_000_000 + ProcessHandle.current().pid());
    refused(Duration.ofMillis(300), "sh", "-c", mark + " & wait");
    for (int i = 0; i < TRIES && runs(mark); i++) {
      Thread.sleep(PAUSE.toMillis()); // who was ended is gone when the system comes to it
    }
    assertFalse(runs(mark));
  }

  private static boolean runs(String mark) {
    return ProcessHandle.allProcesses()
        .anyMatch(p -> p.info().commandLine().orElse("").contains(mark));
  }

  @Test
  void inputThatIsNotReadHoldsNothingUp() {
    GitEnvironment environment = new GitEnvironment(Map.of("PATH", System.getenv("PATH")));
    assertEquals(0, GitCall.run(folder, List.of("true"), environment, "x".repeat(1 << 20)).code());
  }
}
