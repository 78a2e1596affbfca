package dev.shelfcheck.bench;

import dev.shelfcheck.ask.Source;
import dev.shelfcheck.config.TopicFiles;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.read.LibraryReader;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.ReadOptions;
import dev.shelfcheck.rules.shelf.ShelfJudge;
import dev.shelfcheck.rules.shelf.ShelfThresholds;
import dev.shelfcheck.rules.shelf.TopicLexicon;
import dev.shelfcheck.source.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * How many of the entries moved at random to another part of their list the shelf's judge catches,
 * and how many of those that nobody moved it flags, on the grounds named.
 *
 * <p>Arguments: a folder of lists; the number of rounds; a catalogue's folder, or {@code -}; then
 * any number of grounds to compare over the same moves, each with commas between them ({@code
 * categories:0.8} for a work's registry class alone, where 0.8 is the lead in share it takes).
 */
public final class ShelfTrial {
  private static final String CATEGORIES = "categories:";

  /** The entries of a document that some grounds doubt, by their index. */
  interface Verdict {
    Set<Integer> doubted(Document document, KnownWorks works);
  }

  private final TopicLexicon topicLexicon = new TopicLexicon(TopicFiles.builtIn());
  private final Map<String, ShelfTally> tallies = new LinkedHashMap<>();
  private final Optional<Source> catalogue;
  private int lists;

  private ShelfTrial(List<String> grounds, Optional<Source> catalogue) {
    this.catalogue = catalogue;
    grounds.forEach(g -> tallies.put(g, new ShelfTally()));
  }

  public static void main(String[] args) throws IOException {
    Optional<Source> catalogue =
        args[2].equals("-") ? Optional.empty() : Optional.of(Catalogue.open(Path.of(args[2])));
    ShelfTrial trial = new ShelfTrial(Arrays.asList(args).subList(3, args.length), catalogue);
    new LibraryReader(Map.of(DocumentKind.MARKDOWN, new MarkdownReader()), p -> false)
        .read(List.of(args[0]), ReadOptions.in(Path.of("")))
        .documents()
        .forEach(d -> trial.run(d, Integer.parseInt(args[1])));
    System.out.println(trial.lists + " lists in all rounds");
    trial.tallies.forEach((grounds, tally) -> System.out.println(grounds + ": " + tally));
  }

  private void run(Document document, int rounds) {
    ShelfJudge judge =
        new ShelfJudge(document, topicLexicon, ShelfThresholds.of(List.of("label"), 0));
    String name = String.valueOf(Path.of(document.path()).getFileName());
    for (int round = 1; round <= rounds; round++) {
      MovedList.of(document, judge.map().shelves(), new Random(31L * round + name.hashCode()))
          .ifPresent(m -> run(document.path(), m));
    }
  }

  private void run(String path, MovedList list) {
    lists++;
    Document document = new MarkdownReader().read(path, list.text());
    KnownWorks works = KnownWorks.of(document, catalogue);
    Map<Integer, Entry> byLine = new HashMap<>();
    document.entries().forEach(e -> byLine.put(document.position(e.span().start()).line(), e));
    tallies.forEach(
        (grounds, tally) -> {
          Set<Integer> doubted = verdict(grounds).doubted(document, works);
          list.moved().forEach(l -> count(l, true, byLine, works, doubted, tally));
          list.still().forEach(l -> count(l, false, byLine, works, doubted, tally));
        });
  }

  /** What is no entry any more once it stands elsewhere is missed. */
  private static void count(
      int line,
      boolean moved,
      Map<Integer, Entry> byLine,
      KnownWorks works,
      Set<Integer> doubted,
      ShelfTally tally) {
    Optional<Entry> entry = Optional.ofNullable(byLine.get(line));
    tally.add(
        moved,
        entry.flatMap(works::of).flatMap(Work::summary).isPresent(),
        entry.filter(e -> doubted.contains(e.index())).isPresent());
  }

  private Verdict verdict(String grounds) {
    return grounds.startsWith(CATEGORIES)
        ? new CategoryVerdict(
            topicLexicon, Double.parseDouble(grounds.substring(CATEGORIES.length())))
        : new GroundsVerdict(topicLexicon, ShelfThresholds.of(List.of(grounds.split(",")), 0));
  }
}
