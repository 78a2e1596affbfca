package dev.shelfcheck.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.catalogue.Catalogue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.zip.GZIPInputStream;

/**
 * Which titles a catalogue finds again when they are written with errors, how many works it offers
 * for titles that it does not hold, and what a look-up costs; several catalogues in one run, so
 * that their figures compare.
 *
 * <p>Arguments: the snapshot that all were made from (.jsonl.gz), how many titles of each kind, a
 * seed, catalogues.
 */
public final class PocketBench {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private record Reference(ArxivId id, String title) {}

  private static final Map<String, BiFunction<String, Random, String>> KINDS = kinds();

  private PocketBench() {}

  private static Map<String, BiFunction<String, Random, String>> kinds() {
    Map<String, BiFunction<String, Random, String>> kinds = new LinkedHashMap<>();
    kinds.put("as held", (title, random) -> title);
    kinds.put("typing error", PocketBench::mistyped);
    kinds.put("word dropped", PocketBench::shortened);
    kinds.put("two errors", (t, random) -> mistyped(mistyped(t, random), random));
    kinds.put("end cut", (title, random) -> cut(title));
    return kinds;
  }

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[1]);
    Random random = new Random(Long.parseLong(args[2]));
    List<Reference> all = sample(Path.of(args[0]), random, count);
    List<String> catalogues = Arrays.asList(args).subList(3, args.length);
    for (int round = 0; round < 2; round++) { // the second one is compiled
      for (String name : catalogues) {
        System.out.println("round " + (round + 1) + ", " + name);
        Stopwatch opening = new Stopwatch();
        try (Catalogue catalogue = Catalogue.open(Path.of(name))) {
          System.out.println("  opened in " + opening);
          measure(catalogue, all, new Random(Long.parseLong(args[2]) + 1));
        }
      }
    }
  }

  private static void measure(Catalogue catalogue, List<Reference> all, Random random) {
    Stopwatch byId = new Stopwatch();
    long held = all.stream().filter(r -> holds(catalogue, r)).count();
    report("by id", held, all.size(), byId);
    for (Map.Entry<String, BiFunction<String, Random, String>> kind : KINDS.entrySet()) {
      List<String> asked = all.stream().map(r -> kind.getValue().apply(r.title(), random)).toList();
      Stopwatch watch = new Stopwatch();
      int found = 0;
      for (int i = 0; i < asked.size(); i++) {
        ArxivId id = all.get(i).id();
        found +=
            works(catalogue, asked.get(i)).stream().anyMatch(w -> w.identifiers().contains(id))
                ? 1
                : 0;
      }
      report(kind.getKey(), found, asked.size(), watch);
    }
  }

  private static boolean holds(Catalogue catalogue, Reference reference) {
    WorkById question = new WorkById(reference.id());
    return catalogue.answer(List.of(question)).to(question) instanceof Answer.Known<?>;
  }

  private static List<Work> works(Catalogue catalogue, String title) {
    WorksByTitle question = new WorksByTitle(title, List.of());
    return catalogue.answer(List.of(question)).to(question)
            instanceof Answer.Known<List<Work>> known
        ? known.value()
        : List.of();
  }

  private static void report(String what, long found, int of, Stopwatch watch) {
    System.out.printf(
        Locale.ROOT,
        "  %-14s %,7d of %,d = %6.2f %%, %7.1f us of processor each%n",
        what,
        found,
        of,
        100.0 * found / of,
        watch.processor() * 1e6 / of);
  }

  private static List<Reference> sample(Path snapshot, Random random, int count)
      throws IOException {
    List<Reference> all = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(snapshot)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode record = json.readTree(line);
        String title = record.path("title").asText();
        ArxivId.parse(record.path("id").asText())
            .ifPresent(id -> all.add(new Reference(id, title)));
      }
    }
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, Math.min(count, all.size())));
  }

  /** A letter lost, added, taken for another, or swapped with the next. */
  private static String mistyped(String title, Random random) {
    if (title.length() < 3) {
      return title;
    }
    int at = 1 + random.nextInt(title.length() - 2);
    String before = title.substring(0, at);
    char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
    return switch (random.nextInt(4)) {
      case 0 -> before + title.substring(at + 1);
      case 1 -> before + letter + title.substring(at);
      case 2 -> before + letter + title.substring(at + 1);
      default -> before + title.charAt(at + 1) + title.charAt(at) + title.substring(at + 2);
    };
  }

  private static String shortened(String title, Random random) {
    List<String> words = new ArrayList<>(List.of(title.split(" ")));
    if (words.size() > 1) {
      words.remove(random.nextInt(words.size()));
    }
    return String.join(" ", words);
  }

  private static String cut(String title) {
    String[] words = title.split(" ");
    return String.join(" ", List.of(words).subList(0, Math.max(1, words.length * 2 / 3)));
  }
}
