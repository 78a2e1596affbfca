package dev.shelfcheck.bench;

import dev.shelfcheck.api.Inputs;
import dev.shelfcheck.api.Project;
import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.api.Sources;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.read.ReadOptions;
import dev.shelfcheck.source.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * References a second through the whole of a check, warm: reading, looking up, searching titles
 * where it is due, all rules that are on by default. Several rounds in one JVM, each from the files
 * anew; printed are wall clock and the processor time of all threads, since a busy machine
 * stretches the first.
 *
 * <p>Arguments: the catalogue's folder, then files or folders of lists.
 */
public final class PipelineBench {
  private static final int ROUNDS = 12;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Shelfcheck shelfcheck;
  private final List<String> lists;

  private PipelineBench(Source catalogue, List<String> lists) {
    this.shelfcheck =
        new Shelfcheck(
            new RulesInForce(TODAY),
            Sources.none().thenFilesIn(Path.of(""), TODAY).then(catalogue));
    this.lists = lists;
  }

  public static void main(String[] args) throws IOException {
    PipelineBench bench =
        new PipelineBench(
            Catalogue.open(Path.of(args[0])), Arrays.asList(args).subList(1, args.length));
    for (int round = 1; round <= ROUNDS; round++) {
      bench.round(round);
    }
  }

  private void round(int number) {
    Stopwatch all = new Stopwatch();
    Stopwatch reading = new Stopwatch();
    Library library = Inputs.files(lists, ReadOptions.in(Path.of("")), Project.plain());
    String read = reading.toString();
    long references = library.documents().mapToLong(d -> d.entries().size()).sum();
    Audit audit = shelfcheck.audit(library).audit();
    System.out.printf(
        Locale.ROOT,
        "round %d: %,d references, %,.0f/s wall, %,.0f/s of processor time; reading %s, all %s; %,d"
            + " findings%n",
        number,
        references,
        references / all.wall(),
        references / all.processor(),
        read,
        all,
        audit.broken().size());
  }
}
