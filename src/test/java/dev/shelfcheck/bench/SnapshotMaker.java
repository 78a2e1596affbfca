package dev.shelfcheck.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
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
 * Makes an arXiv snapshot of any size from real records. The real ones come first, as they are, so
 * that lists find the works they name; one without an abstract borrows one, since the published
 * snapshot has them all. The rest is made: ids of every month with serial numbers that arXiv never
 * gave, titles with two words swapped for words of another real title, authors of a third,
 * abstracts of a fourth with eight of their words swapped. So the vocabulary, the lengths and the
 * compression are near the real ones, every real title has a few near relatives, and no two made
 * titles are the same by design.
 *
 * <p>Arguments: the real records (.jsonl.gz), how many to write in all, the file to write (.json,
 * plain as in the published archive, or .json.gz).
 */
public final class SnapshotMaker {
  /** Since 2015, when serial numbers got their fifth digit. */
  private static final int MONTHS = 143;

  /** Above the count of the busiest month. */
  private static final int FIRST_SERIAL = 50_000;

  private final Texts titles = new Texts();
  private final Texts abstracts = new Texts();
  private final List<String> authors = new ArrayList<>();
  private final SplittableRandom random = new SplittableRandom(7);

  /** Texts taken apart into words once, since every record borrows from several. */
  private static final class Texts {
    private final List<String[]> texts = new ArrayList<>();

    void keep(String text) {
      if (!text.isEmpty()) {
        texts.add(text.split(" "));
      }
    }

    String[] any(SplittableRandom random) {
      return texts.get(random.nextInt(texts.size()));
    }

    /** A text with some of its words swapped for words of others. */
    String varied(String[] text, int swaps, SplittableRandom random) {
      String[] words = text.clone();
      for (int i = 0; i < swaps; i++) {
        String[] donor = any(random);
        words[random.nextInt(words.length)] = donor[random.nextInt(donor.length)];
      }
      return String.join(" ", words);
    }
  }

  private SnapshotMaker() {}

  public static void main(String[] args) throws IOException {
    SnapshotMaker maker = new SnapshotMaker();
    Path real = Path.of(args[0]);
    maker.read(real);
    maker.write(real, Integer.parseInt(args[1]), Path.of(args[2]));
  }

  private void read(Path real) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = lines(real)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode record = json.readTree(line);
        titles.keep(record.path("title").asText());
        abstracts.keep(record.path("abstract").asText());
        String byline = record.path("authors").asText();
        if (!byline.isEmpty()) {
          authors.add(byline);
        }
      }
    }
  }

  private void write(Path real, int count, Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (JsonGenerator out = json.getFactory().createGenerator(open(file));
        BufferedReader lines = lines(real)) {
      out.setRootValueSeparator(null);
      int kept = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        ObjectNode record = (ObjectNode) json.readTree(line);
        if (!record.hasNonNull("abstract")) {
          record.put("abstract", borrowed());
        }
        out.writeTree(record);
        out.writeRaw('\n');
        kept++;
      }
      for (int i = 0; i < count - kept; i++) {
        record(out, i % MONTHS, FIRST_SERIAL + i / MONTHS, i);
        out.writeRaw('\n');
      }
    }
  }

  private String borrowed() {
    return abstracts.varied(abstracts.any(random), 8, random);
  }

  private static BufferedReader lines(Path gzipped) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(gzipped), 1 << 16), StandardCharsets.UTF_8));
  }

  private static OutputStream open(Path file) throws IOException {
    OutputStream raw = Files.newOutputStream(file);
    return file.toString().endsWith(".gz")
        ? new Quick(raw)
        : new BufferedOutputStream(raw, 1 << 20);
  }

  /** Gzip at its fastest. */
  private static final class Quick extends GZIPOutputStream {
    Quick(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private void record(JsonGenerator out, int month, int serial, int number) throws IOException {
    int year = 15 + month / 12;
    out.writeStartObject();
    out.writeStringField(
        "id", String.format(Locale.ROOT, "%02d%02d.%05d", year, month % 12 + 1, serial));
    out.writeStringField("submitter", "A. Submitter");
    out.writeStringField("authors", authors.get(random.nextInt(authors.size())));
    String[] title = titles.texts.get(number % titles.texts.size());
    out.writeStringField("title", titles.varied(title, 2, random));
    out.writeStringField("comments", random.nextInt(3) == 0 ? null : random.nextInt(40) + " pages");
    out.writeNullField("journal-ref");
    if (random.nextInt(3) == 0) {
      out.writeStringField("doi", "10.1000/x." + number);
    }
    out.writeStringField("categories", random.nextInt(2) == 0 ? "cs.LG cs.CL" : "math.NA");
    out.writeStringField("abstract", borrowed());
    out.writeArrayFieldStart("versions");
    out.writeStartObject();
    out.writeStringField("version", "v1");
    out.writeStringField("created", "Mon, 2 Apr 20" + two(year) + " 19:18:42 GMT");
    out.writeEndObject();
    out.writeEndArray();
    out.writeStringField("update_date", "2026-01-01");
    out.writeEndObject();
  }

  private static String two(int year) {
    return String.format(Locale.ROOT, "%02d", year);
  }
}
