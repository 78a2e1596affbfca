package dev.shelfcheck.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.catalogue.Catalogue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * What opening and looking up costs, which titles are found again when they are written with
 * errors, and what is offered for titles that are not held: of several catalogues, one after the
 * other in each round, so that their figures compare. Each is asked one question at a time, as a
 * check asks it; the time is the processor's for the asking thread, of the best round.
 *
 * <p>Arguments: the records that all were made from (.jsonl.gz), records that none of them has, how
 * many titles of each kind, a seed, catalogues, the one that others are held against first.
 */
public final class PocketBench {
  /** The first ones compile. */
  private static final int ROUNDS = 3;

  private static final int OPENINGS = 50;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private record Reference(ArxivId id, String title) {}

  private final List<Path> paths;
  private final List<Catalogue> catalogues = new ArrayList<>();

  private PocketBench(List<Path> paths) throws IOException {
    this.paths = paths;
    for (Path path : paths) {
      catalogues.add(Catalogue.open(path));
    }
  }

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[2]);
    long seed = Long.parseLong(args[3]);
    List<Reference> held = sample(Path.of(args[0]), new Random(seed), count);
    List<Reference> others = sample(Path.of(args[1]), new Random(seed), count);
    List<Path> paths = Arrays.stream(args).skip(4).map(Path::of).toList();
    for (Path path : paths) {
      System.out.println(path);
    }
    PocketBench bench = new PocketBench(paths);
    bench.opening();
    bench.row("id", held, r -> new WorkById(r.id()), PocketBench::isKnown);
    for (TitleError error : TitleError.values()) {
      Random random = new Random(seed + 1);
      List<Reference> asked =
          held.stream().map(r -> new Reference(r.id(), error.in(r.title(), random))).toList();
      bench.row(error.toString(), asked, PocketBench::byTitle, PocketBench::isFound);
    }
    bench.row("not held: offered", others, PocketBench::byTitle, (r, a) -> !works(a).isEmpty());
    bench.row("not held: the same", others, PocketBench::byTitle, PocketBench::isTaken);
  }

  private void opening() throws IOException {
    double[] least = new double[paths.size()];
    Arrays.fill(least, Double.MAX_VALUE);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < least.length; i++) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int opened = 0; opened < OPENINGS; opened++) {
          Catalogue.open(paths.get(i)).close();
        }
        double each = (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / OPENINGS;
        least[i] = Math.min(least[i], each);
      }
    }
    say("opening", List.of(), 0, least);
  }

  /** Whether an answer is what was wanted. */
  private interface Wanted {
    boolean is(Reference reference, Answer<?> answer);
  }

  private void row(
      String name, List<Reference> all, Function<Reference, Question<?>> asking, Wanted wanted) {
    double[] least = new double[catalogues.size()];
    Arrays.fill(least, Double.MAX_VALUE);
    List<Long> found = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      found.clear();
      for (int i = 0; i < least.length; i++) {
        List<Answer<?>> answers = new ArrayList<>(all.size());
        long start = THREADS.getCurrentThreadCpuTime();
        for (Reference reference : all) {
          Question<?> question = asking.apply(reference);
          answers.add(catalogues.get(i).answer(List.of(question)).to(question));
        }
        double each = (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / all.size();
        least[i] = Math.min(least[i], each);
        long count = 0;
        for (int a = 0; a < answers.size(); a++) {
          count += wanted.is(all.get(a), answers.get(a)) ? 1 : 0;
        }
        found.add(count);
      }
    }
    say(name, found, all.size(), least);
  }

  private static void say(String name, List<Long> found, int of, double[] least) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-18s", name));
    for (int i = 0; i < least.length; i++) {
      line.append(
          found.isEmpty()
              ? " ".repeat(18)
              : String.format(
                  Locale.ROOT, " %,7d = %6.2f %%", found.get(i), 100.0 * found.get(i) / of));
      line.append(String.format(Locale.ROOT, " %7.1f us", least[i]));
      line.append(
          i == 0 ? "" : String.format(Locale.ROOT, "  %4.1f times as fast", least[0] / least[i]));
    }
    System.out.println(line);
  }

  private static WorksByTitle byTitle(Reference reference) {
    return new WorksByTitle(reference.title(), List.of());
  }

  private static boolean isKnown(Reference reference, Answer<?> answer) {
    return answer instanceof Answer.Known<?>;
  }

  private static boolean isFound(Reference reference, Answer<?> answer) {
    return works(answer).stream().anyMatch(w -> w.identifiers().contains(reference.id()));
  }

  /** Whether a rule would take one of the works for the one that was asked for. */
  private static boolean isTaken(Reference reference, Answer<?> answer) {
    Predicate<Work> same =
        w -> TitleComparison.closest(reference.title(), w.titles()).relation().same();
    return works(answer).stream().anyMatch(same);
  }

  private static List<Work> works(Answer<?> answer) {
    return answer instanceof Answer.Known<?> known && known.value() instanceof List<?> list
        ? list.stream().map(Work.class::cast).toList()
        : List.of();
  }

  private static List<Reference> sample(Path records, Random random, int count) throws IOException {
    List<Reference> all = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(records)), StandardCharsets.UTF_8))) {
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
}
