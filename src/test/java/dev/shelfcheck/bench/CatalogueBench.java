package dev.shelfcheck.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.source.catalogue.Catalogue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/**
 * Look-ups a second of a catalogue, five rounds of 5,000 references each, the last one counts: by
 * id, by title as held, by title with a typing error, by title with its end dropped, by id and
 * title together.
 *
 * <p>Arguments: the catalogue's folder, the snapshot it was built from (.gz).
 */
public final class CatalogueBench {
  private static final int REFERENCES = 5000;
  private static final int ROUNDS = 5;

  private record Reference(ArxivId id, String title) {}

  private final Source catalogue;
  private final List<Reference> references;

  private CatalogueBench(Source catalogue, List<Reference> references) {
    this.catalogue = catalogue;
    this.references = references;
  }

  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    Source catalogue = Catalogue.open(Path.of(args[0]));
    System.out.printf(Locale.ROOT, "open %.3f s%n", (System.nanoTime() - start) / 1e9);
    CatalogueBench bench = new CatalogueBench(catalogue, sample(Path.of(args[1])));
    SplittableRandom random = new SplittableRandom(3);
    bench.measure("id", r -> List.of(bench.byId(r)));
    bench.measure("title as held", r -> List.of(title(r.title())));
    bench.measure("title, typing error", r -> List.of(title(mistyped(r.title(), random))));
    bench.measure("title, end dropped", r -> List.of(title(shortened(r.title()))));
    bench.measure("id and title", r -> List.of(bench.byId(r), title(r.title())));
  }

  private static List<Reference> sample(Path snapshot) throws IOException {
    List<Reference> sample = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(5);
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(snapshot)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (random.nextInt(100) == 0) {
          JsonNode record = json.readTree(line);
          String title = record.path("title").asText();
          ArxivId.parse(record.path("id").asText())
              .ifPresent(id -> sample.add(new Reference(id, title)));
        }
      }
    }
    return sample;
  }

  private WorkById byId(Reference reference) {
    return new WorkById(reference.id());
  }

  private static WorksByTitle title(String title) {
    return new WorksByTitle(title, List.of());
  }

  private static String mistyped(String title, SplittableRandom random) {
    int at = title.length() < 3 ? 0 : 1 + random.nextInt(title.length() - 2);
    return title.substring(0, at) + title.substring(Math.min(title.length(), at + 1));
  }

  private static String shortened(String title) {
    String[] words = title.split(" ");
    return String.join(" ", List.of(words).subList(0, Math.max(1, words.length * 2 / 3)));
  }

  private interface Asking {
    List<? extends Question<?>> of(Reference reference);
  }

  private void measure(String what, Asking asking) {
    double wall = 0;
    double processor = 0;
    long known = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Question<?>> batch = new ArrayList<>();
      for (int i = 0; i < REFERENCES; i++) {
        batch.addAll(asking.of(references.get((round * REFERENCES + i) % references.size())));
      }
      List<Question<?>> distinct = batch.stream().distinct().toList();
      Stopwatch answering = new Stopwatch();
      Answers answers = catalogue.answer(distinct);
      wall = REFERENCES / answering.wall();
      processor = REFERENCES / answering.processor();
      known =
          distinct.stream().filter(q -> answers.to(q) instanceof Answer.Known<?>).count()
              * 100
              / distinct.size();
    }
    System.out.printf(
        Locale.ROOT,
        "%-22s %,9.0f references/s, %,9.0f a second of processor time, %d %% known%n",
        what,
        wall,
        processor,
        known);
  }
}
