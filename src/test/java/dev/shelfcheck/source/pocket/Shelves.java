package dev.shelfcheck.source.pocket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;

/** Writes shelf files of made records. */
abstract class Shelves {
  static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  static final List<ShelfPart> PARTS =
      List.of(
          new ShelfPart("arxiv", "harbour.jsonl", "2026-11-29", 3, 1),
          new ShelfPart("doi", "ködervögel.jsonl.gz", "2025-01-31", 5_000_000_000L, 0));

  private static final String[] WORDS = {
    "Harbour",
    "harbours",
    "of",
    "Gravel",
    "the",
    "Weighing",
    "Pebbles",
    "and",
    "Łódź",
    "tidal",
    "石頭",
    "NETS",
    "x²",
    "on",
    "moss",
    "Über"
  };

  private static final String[] BETWEEN = {" ", " ", " ", ": ", "-", ", ", " — ", "/"};

  @TempDir Path folder;

  Path write(List<PocketRecord> records, int memory) throws IOException {
    Path scratch = Files.createTempDirectory(folder, "scratch");
    Path file = scratch.resolve("made.shelf");
    try (ShelfWriter writer = new ShelfWriter(scratch, memory)) {
      for (PocketRecord record : records) {
        writer.add(record);
      }
      writer.write(file, DAY, PARTS);
    }
    return file;
  }

  static PocketRecord record(String id, String... titles) {
    return new PocketRecord(
        id,
        List.of(),
        0,
        -1,
        List.of(titles),
        "Ida Noor",
        true,
        new PostedYears(List.of(2020), 0),
        0);
  }

  /** Records of all kinds, each under an identifier of its own. */
  static List<PocketRecord> made(int count, long seed) {
    Random random = new Random(seed);
    List<PocketRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> further = new ArrayList<>();
      for (int left = random.nextInt(3); left > 0; left--) {
        further.add("doi:10." + (1000 + random.nextInt(9)) + "/h." + i + "." + left);
      }
      List<Integer> years = new ArrayList<>();
      for (int year = 1990 + random.nextInt(30); random.nextInt(3) > 0; ) {
        years.add(year);
        year += 1 + random.nextInt(4);
      }
      List<String> titles = new ArrayList<>(List.of(title(random)));
      for (int more = random.nextInt(8); more > 6; more--) {
        titles.add(title(random));
      }
      records.add(
          new PocketRecord(
              id(i),
              further,
              random.nextInt(further.size() + 1),
              random.nextInt(further.size() + 1) - 1,
              titles,
              random.nextInt(5) == 0 ? "" : "Ida " + (char) ('A' + random.nextInt(26)) + ". Noor",
              random.nextBoolean(),
              new PostedYears(years, random.nextInt(years.size() + 1) - 1),
              random.nextInt(4)));
    }
    Collections.shuffle(records, random);
    return records;
  }

  private static String id(int number) {
    return switch (number % 4) {
      case 0 -> String.format(java.util.Locale.ROOT, "arxiv:2001.%05d", number + 1);
      case 1 -> String.format(java.util.Locale.ROOT, "arxiv:hep-th/9901%03d", number % 1000);
      case 2 -> "acl:2020.acl-main." + number;
      default -> "doi:10.1000/" + number;
    };
  }

  static String title(Random random) {
    StringBuilder title = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
    for (int left = random.nextInt(12); left > 0; left--) {
      title.append(BETWEEN[random.nextInt(BETWEEN.length)]);
      title.append(WORDS[random.nextInt(WORDS.length)]);
      title.append(random.nextInt(5) == 0 ? Integer.toString(random.nextInt(500)) : "");
    }
    return title.toString();
  }
}
