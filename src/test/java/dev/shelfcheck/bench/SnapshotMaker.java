package dev.shelfcheck.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes an arXiv snapshot of any size from real records: new ids in the form of their month, titles
 * with two words swapped for words of another real title, authors of a third, abstracts of a fourth
 * with a twentieth of their words swapped. So the vocabulary, the lengths and the compression are
 * near the real ones, and no two titles are the same by design.
 *
 * <p>Arguments: the real records (.jsonl.gz), how many to make, the file to write (.json.gz).
 */
public final class SnapshotMaker {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MONTHS = 236;

  private final List<String> titles = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();
  private final List<String> abstracts = new ArrayList<>();
  private final SplittableRandom random = new SplittableRandom(7);

  private SnapshotMaker() {}

  public static void main(String[] args) throws IOException {
    SnapshotMaker maker = new SnapshotMaker();
    maker.read(Path.of(args[0]));
    maker.write(Integer.parseInt(args[1]), Path.of(args[2]));
  }

  private void read(Path real) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(real)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode record = JSON.readTree(line);
        titles.add(record.path("title").asText());
        keep(authors, record.path("authors").asText());
        keep(abstracts, record.path("abstract").asText());
      }
    }
  }

  private static void keep(List<String> texts, String text) {
    if (!text.isEmpty()) {
      texts.add(text);
    }
  }

  private void write(int count, Path file) throws IOException {
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
                  {
                    def.setLevel(Deflater.BEST_SPEED);
                  }
                },
                StandardCharsets.UTF_8))) {
      int perMonth = count / MONTHS + 1;
      for (int i = 0; i < count; i++) {
        out.write(JSON.writeValueAsString(record(i / perMonth, i % perMonth + 1, i)));
        out.write('\n');
      }
    }
  }

  private ObjectNode record(int month, int serial, int number) {
    int year = 7 + (month + 3) / 12;
    int inYear = (month + 3) % 12 + 1;
    boolean five = year >= 15;
    ObjectNode record = JSON.createObjectNode();
    record.put(
        "id",
        String.format(
            Locale.ROOT,
            five ? "%02d%02d.%05d" : "%02d%02d.%04d",
            year,
            inYear,
            five ? serial : serial % 10000));
    record.put("submitter", "A. Submitter");
    record.put("authors", any(authors));
    record.put("title", varied(titles.get(number % titles.size()), titles, 2));
    record.put("comments", random.nextInt(3) == 0 ? null : random.nextInt(40) + " pages");
    record.putNull("journal-ref");
    if (random.nextInt(3) == 0) {
      record.put("doi", "10.1000/x." + number);
    }
    record.put("categories", random.nextInt(2) == 0 ? "cs.LG cs.CL" : "math.NA");
    record.put("abstract", varied(any(abstracts), abstracts, 8));
    record
        .putArray("versions")
        .addObject()
        .put("version", "v1")
        .put(
            "created",
            "Mon, 2 Apr 20" + String.format(Locale.ROOT, "%02d", year) + " 19:18:42 GMT");
    record.put("update_date", "2026-01-01");
    return record;
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  /** A text with some of its words swapped for words of others. */
  private String varied(String text, List<String> others, int swaps) {
    String[] words = text.split(" ");
    for (int i = 0; i < swaps; i++) {
      String[] donor = any(others).split(" ");
      words[random.nextInt(words.length)] = donor[random.nextInt(donor.length)];
    }
    return String.join(" ", words);
  }
}
