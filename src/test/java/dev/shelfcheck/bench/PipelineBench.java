package dev.shelfcheck.bench;

import dev.shelfcheck.ask.Source;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.config.TopicFiles;
import dev.shelfcheck.engine.ActiveRule;
import dev.shelfcheck.engine.Asker;
import dev.shelfcheck.engine.Auditor;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.read.LibraryReader;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.ReadOptions;
import dev.shelfcheck.read.bibtex.BibtexReader;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rules.Rulebook;
import dev.shelfcheck.source.catalogue.Catalogue;
import dev.shelfcheck.source.files.LocalFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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

  private final List<ActiveRule> rules = rules();
  private final LibraryReader reader =
      new LibraryReader(
          Map.of(
              DocumentKind.MARKDOWN,
              new MarkdownReader(),
              DocumentKind.BIBTEX,
              new BibtexReader()));
  private final List<Source> sources;
  private final List<String> lists;

  private PipelineBench(Source catalogue, List<String> lists) {
    this.sources = List.of(new LocalFiles(Path.of(""), TODAY), catalogue);
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

  private static List<ActiveRule> rules() {
    Map<RuleId, RuleCard> pages = RulePages.builtIn();
    RunFacts facts = new RunFacts(TODAY, pages, Map.of(), TopicFiles.builtIn());
    return Rulebook.rules(facts).stream()
        .filter(r -> !Objects.requireNonNull(pages.get(r.id())).optIn())
        .map(
            r -> {
              RuleCard card = Objects.requireNonNull(pages.get(r.id()));
              return new ActiveRule(card, r, card.severity());
            })
        .toList();
  }

  private void round(int number) {
    Stopwatch all = new Stopwatch();
    Stopwatch reading = new Stopwatch();
    Library library = reader.read(lists, ReadOptions.in(Path.of("")));
    String read = reading.toString();
    long references = library.documents().mapToLong(d -> d.entries().size()).sum();
    Audit audit = new Auditor(rules, new Asker(sources)).audit(library);
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
