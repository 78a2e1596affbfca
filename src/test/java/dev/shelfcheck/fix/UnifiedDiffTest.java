package dev.shelfcheck.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A diff is what git applies. */
class UnifiedDiffTest {
  private static final String NO_END = "\\ No newline at end of file\n";

  @TempDir private Path folder;

  @Test
  void aChangedLineInItsContext() {
    assertEquals(
        "--- a/a.md\n+++ b/a.md\n@@ -2,6 +2,5 @@\n 2\n 3\n 4\n-5\n-6\n+five\n 7\n",
        UnifiedDiff.of("a.md", "1\n2\n3\n4\n5\n6\n7\n", "1\n2\n3\n4\nfive\n7\n"));
  }

  @Test
  void aMissingLineEndAndCarriageReturnsAreKept() {
    assertEquals(
        "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n a\r\n-b\n" + NO_END + "+c\n" + NO_END,
        UnifiedDiff.of("a.md", "a\r\nb", "a\r\nc"));
  }

  @Test
  void linesOfAFileKeepTheirNumbers() {
    assertEquals(
        "--- a/a.md\n+++ b/a.md\n@@ -7 +7 @@\n-b\n" + NO_END + "+c\n" + NO_END,
        UnifiedDiff.ofLines("a.md", 7, "b", "c"));
    assertEquals(
        "--- a/a.md\n+++ b/a.md\n@@ -3 +3,2 @@\n-a\n+b\n+c\n@@ -5 +5,0 @@\n-e\n",
        UnifiedDiff.ofLines("a.md", 3, "a\nd\ne\n", "b\nc\nd\n"));
  }

  @Test
  void aPathFromTheRootIsWrittenAsGitWritesIt() {
    assertEquals(
        "--- a/there/a.md\n+++ b/there/a.md\n@@ -1 +1 @@\n-a\n+b\n",
        UnifiedDiff.of("/there/a.md", "a\n", "b\n"));
  }

  @Test
  void gitAppliesIt() throws IOException, InterruptedException {
    Random random = new Random(7);
    for (int i = 0; i < 12; i++) {
      String before = text(random, 40);
      String after = changed(random, before);
      Path file = Files.writeString(folder.resolve("a.md"), before);
      Path patch = Files.writeString(folder.resolve("p"), UnifiedDiff.of("a.md", before, after));
      if (!before.equals(after)) {
        Process git =
            new ProcessBuilder("git", "apply", patch.toString())
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertEquals(0, git.waitFor());
      }
      assertEquals(after, Files.readString(file));
    }
  }

  private static String text(Random random, int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append((char) ('a' + random.nextInt(4))).append(i % 9 == 0 ? "\r\n" : "\n");
    }
    return random.nextBoolean() ? text.toString() : text.append("end").toString();
  }

  private static String changed(Random random, String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 0; i < 4; i++) {
      int at = random.nextInt(changed.length());
      switch (random.nextInt(3)) {
        case 0 -> changed.insert(at, "new\n");
        case 1 -> changed.deleteCharAt(at);
        default -> changed.insert(at, "é");
      }
    }
    return changed.toString();
  }
}
