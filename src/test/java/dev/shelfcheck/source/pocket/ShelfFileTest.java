package dev.shelfcheck.source.pocket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.source.titles.TitleWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What was written is read again. */
class ShelfFileTest extends Shelves {
  private static final int MUCH = 1 << 20;

  /** So little that everything goes by way of the disk, in dozens of runs. */
  private static final int LITTLE = 4 << 10;

  @Test
  void everyRecordIsReadAsItWas() throws IOException {
    List<PocketRecord> made = made(1000, 5);
    ShelfFile file = ShelfFile.open(write(made, MUCH));
    made.sort(
        Comparator.comparing(
            r -> r.id().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
    assertEquals(made.size(), file.size());
    for (int i = 0; i < made.size(); i++) {
      assertEquals(made.get(i), file.entry(i).record());
      assertEquals(made.get(i).titles(), file.entry(i).titles());
    }
    assertEquals(DAY, file.asOf());
    assertEquals(PARTS, file.parts());
    file.verify();
  }

  @Test
  void everyIdentifierLeadsToItsRecord() throws IOException {
    List<PocketRecord> made = made(700, 6);
    ShelfFile file = ShelfFile.open(write(made, MUCH));
    for (PocketRecord record : made) {
      assertEquals(List.of(record), records(file, record.id(), true));
      for (int i = 0; i < record.further().size(); i++) {
        String id = record.further().get(i);
        assertEquals(List.of(record), records(file, id, i < record.vouched()));
        assertEquals(List.of(), records(file, id, i >= record.vouched()));
      }
      assertEquals(List.of(), records(file, record.id() + "0", true));
    }
  }

  private static List<PocketRecord> records(ShelfFile file, String id, boolean own) {
    return file.find(id, own, 9).stream().map(ShelfEntry::record).toList();
  }

  @Test
  void oneIdentifierOfSeveralRecordsLeadsToTheFirstFew() throws IOException {
    PocketRecord[] same = new PocketRecord[90];
    for (int i = 0; i < same.length; i++) {
      same[i] = record("doi:10.1000/volume", "Part " + (char) ('a' + i / 9) + " of " + i);
    }
    ShelfFile file = ShelfFile.open(write(List.of(same), MUCH));
    assertEquals(20, file.find("doi:10.1000/volume", true, 20).size());
    assertEquals(90, file.find("doi:10.1000/volume", true, 100).size());
  }

  @Test
  void recordsOfSeveralThreadsAreAllTakenAndCounted() throws Exception {
    int threads = 4;
    int each = 20_000;
    Path scratch = Files.createTempDirectory(folder, "threads");
    Path file = scratch.resolve("made.shelf");
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (ShelfWriter writer = new ShelfWriter(scratch, MUCH)) {
      CyclicBarrier begun = new CyclicBarrier(threads);
      List<Callable<Boolean>> takers = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        String name = "arxiv:25" + (10 + t) + ".";
        takers.add(
            () -> {
              begun.await();
              boolean all = true;
              for (int i = 0; i < each; i++) {
                all &= writer.add(record(name + i, "Gravel " + i));
              }
              return all;
            });
      }
      for (Future<Boolean> taker : pool.invokeAll(takers)) {
        assertTrue(taker.get());
      }
      writer.write(file, DAY, PARTS);
    } finally {
      pool.shutdownNow();
    }
    assertEquals(threads * each, ShelfFile.open(file).size());
  }

  @Test
  void theSameRecordsMakeTheSameBytesInWhateverOrderAndMemory() throws IOException {
    List<PocketRecord> made = made(800, 7);
    byte[] first = Files.readAllBytes(write(made, MUCH));
    Collections.shuffle(made, new Random(1));
    assertArrayEquals(first, Files.readAllBytes(write(made, LITTLE)));
  }

  @Test
  void everyTitleLeadsToItsRecord() throws IOException {
    List<PocketRecord> made = made(300, 8);
    ShelfFile file = ShelfFile.open(write(made, LITTLE));
    for (PocketRecord record : made) {
      for (String title : record.titles()) {
        String loud = title.toUpperCase(java.util.Locale.ROOT);
        List<PocketRecord> found =
            file.find(TitleWords.of(loud)).stream().map(ShelfEntry::record).toList();
        boolean there = found.contains(record);
        assertTrue(there || found.size() >= 20, () -> title + " is not among " + found);
      }
    }
  }

  @Test
  void titlesAreFoundWithErrorsAndInPart() throws IOException {
    List<PocketRecord> made = made(300, 9);
    PocketRecord wanted =
        record("arxiv:2002.00001", "QuarryNet: Sorting Boulders by Moonlight with Two Shovels");
    made.add(wanted);
    ShelfFile file = ShelfFile.open(write(made, MUCH));
    for (String asked :
        List.of(
            "QuarryNet",
            "Quarrynet",
            "QuaryNet",
            "Quarry-Net: Sorting Boulders by Moonlight with Two Shovels",
            "Sorting Boulders by Moonlight with Two Shovels",
            "QuarryNet: Sorting Boulders",
            "QuarryNet: Sorting Bouldres by Monlight with Two Shovels",
            "QuarryNetxSorting Boulders byMoonlight with Two Shovels",
            "Moonlightqshovels",
            "QuarryNet sorting boulders moonlight two")) {
      assertTrue(
          file.find(TitleWords.of(asked)).stream().map(ShelfEntry::record).anyMatch(wanted::equals),
          asked);
    }
    assertTrue(file.find(TitleWords.of("zebras")).isEmpty());
    assertTrue(file.find(TitleWords.of("")).isEmpty());
  }

  @Test
  void aFewRecordsAndNoneAreAFileToo() throws IOException {
    assertEquals(0, ShelfFile.open(write(List.of(), MUCH)).size());
    PocketRecord bare =
        new PocketRecord(
            "", List.of(), 0, -1, List.of("?"), "", false, new PostedYears(List.of(), -1), 0);
    ShelfFile file = ShelfFile.open(write(List.of(bare), MUCH));
    assertEquals(bare, file.entry(0).record());
    assertTrue(file.find(TitleWords.of("?")).isEmpty());
    assertTrue(file.find("arxiv:2001.00001", true, 9).isEmpty());
  }

  @Test
  void whatTheFormatHasNoRoomForIsNotTaken() throws IOException {
    try (ShelfWriter writer = new ShelfWriter(folder, MUCH)) {
      assertFalse(writer.add(record("arxiv:2001.00001", "a ".repeat(5000))));
      assertFalse(writer.add(record("arxiv:2001.00001", "a".repeat(5000))));
      assertFalse(writer.add(record("doi:10.1/" + "a".repeat(2000), "a")));
      assertTrue(writer.add(record("doi:10.1/a", "moss ".repeat(300))));
      assertEquals(1, writer.taken());
    }
    Path file = write(List.of(record("doi:10.1/a", "moss ".repeat(300).strip())), MUCH);
    assertEquals("moss ".repeat(300).strip(), ShelfFile.open(file).entry(0).titles().get(0));
  }

  @Test
  void aFileIsKnownByItsBeginning() throws IOException {
    assertTrue(ShelfFile.isOne(write(made(3, 1), MUCH)));
    Path other = folder.resolve("other.shelf");
    Files.writeString(other, "{\"id\":\"arxiv:2001.00001\"}");
    assertFalse(ShelfFile.isOne(other));
    assertFalse(ShelfFile.isOne(folder));
    assertFalse(ShelfFile.isOne(folder.resolve("none.shelf")));
  }
}
