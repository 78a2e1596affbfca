package dev.shelfcheck.source.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.RunningClasses;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of their own that write into one store and are killed, or meet there. */
@Tag("slow")
class KilledRunsTest {
  @TempDir Path folder;

  @Test
  void whatARunHadLearnedOutlivesItsKillingAtTwentyRandomMoments() throws Exception {
    Random random = new Random(4);
    List<String> said = new ArrayList<>();
    for (int run = 0; run < 20; run++) {
      Process writer = start("run" + run, Integer.MAX_VALUE);
      int moment = random.nextInt(400);
      said.addAll(acknowledged(writer, moment));
      writer.destroyForcibly();
      assertTrue(writer.waitFor(10, TimeUnit.SECONDS));
    }
    assertTrue(said.size() > 400, said.size() + " answers in all");
    assertEquals(List.of(), forgotten(said));
  }

  @Test
  void twoRunsAtOnceLoseNothing() throws Exception {
    Process one = start("one", 600);
    Process two = start("two", 600);
    List<String> said = new ArrayList<>(acknowledged(one, 600));
    said.addAll(acknowledged(two, 600));
    assertEquals(0, one.waitFor());
    assertEquals(0, two.waitFor());
    assertEquals(1200, said.size());
    assertEquals(List.of(), forgotten(said));
  }

  private Process start(String name, int answers) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            RunningClasses.path(),
            StoreWriter.class.getName(),
            folder.toString(),
            name,
            answers + "")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** The ids a writer says it has learned, up to a number of them. */
  private static List<String> acknowledged(Process writer, int most) throws IOException {
    List<String> ids = new ArrayList<>();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8));
    while (ids.size() < most) {
      String line = lines.readLine();
      if (line == null) {
        return ids;
      }
      ids.add(line);
    }
    return ids;
  }

  private List<String> forgotten(List<String> said) throws IOException {
    EvidenceStore store =
        EvidenceStore.open(StoreLocation.inCache(folder), Clock.systemUTC(), Lifetimes.DEFAULT);
    return said.stream()
        .filter(name -> store.recall(StoreWriter.question(name)).isEmpty())
        .toList();
  }
}
