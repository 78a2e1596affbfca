package dev.shelfcheck.bench;

import dev.shelfcheck.ask.Source;
import dev.shelfcheck.config.TopicFiles;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.read.LibraryReader;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.ReadOptions;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.shelf.ShelfDoubt;
import dev.shelfcheck.rules.shelf.ShelfJudge;
import dev.shelfcheck.rules.shelf.ShelfThresholds;
import dev.shelfcheck.rules.shelf.TopicLexicon;
import dev.shelfcheck.source.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every doubt about every entry of a folder of lists, whatever it weighs, so that thresholds and
 * grounds can be compared without another run: file, line, ground, weight, the better section, and
 * the weight once the work's abstract is known.
 *
 * <p>Arguments: the folder, the grounds with commas between them, a catalogue's folder if any.
 */
public final class ShelfBench {
  private static final double NO_CAUTION = -1000;

  private final TopicLexicon topicLexicon = new TopicLexicon(TopicFiles.builtIn());
  private final ShelfThresholds shelfThresholds;
  private final Optional<Source> catalogue;

  private ShelfBench(ShelfThresholds shelfThresholds, Optional<Source> catalogue) {
    this.shelfThresholds = shelfThresholds;
    this.catalogue = catalogue;
  }

  public static void main(String[] args) throws IOException {
    ShelfThresholds shelfThresholds =
        ShelfThresholds.of(List.of(args[1].split(",")), NO_CAUTION).unbounded();
    Optional<Source> catalogue =
        args.length > 2 ? Optional.of(Catalogue.open(Path.of(args[2]))) : Optional.empty();
    ShelfBench bench = new ShelfBench(shelfThresholds, catalogue);
    new LibraryReader(Map.of(DocumentKind.MARKDOWN, new MarkdownReader()), p -> false)
        .read(List.of(args[0]), ReadOptions.in(Path.of("")))
        .documents()
        .forEach(bench::print);
  }

  private void print(Document document) {
    ShelfJudge judge = new ShelfJudge(document, topicLexicon, shelfThresholds);
    Map<Integer, ShelfDoubt> shelfDoubts = new LinkedHashMap<>();
    judge.map().shelfDoubts().forEach(d -> shelfDoubts.put(d.entry().index(), d));
    KnownWorks works = KnownWorks.of(document, catalogue);
    for (ShelfDoubt shelfDoubt : shelfDoubts.values()) {
      System.out.printf(
          Locale.ROOT,
          "%s\t%d\t%s\t%.4f\t%s\t%s\t%d%n",
          Path.of(document.path()).getFileName(),
          Subject.of(document, shelfDoubt.entry()).start().line(),
          shelfDoubt.ground(),
          shelfDoubt.weight(),
          shelfDoubt.better().name().replace('\t', ' '),
          known(shelfDoubt.entry(), judge, works),
          document.entries().size());
    }
  }

  private static String known(Entry entry, ShelfJudge judge, KnownWorks works) {
    return Optional.of(entry)
        .filter(judge::knowsMore)
        .flatMap(works::of)
        .filter(w -> w.summary().isPresent())
        .flatMap(w -> judge.doubt(entry, w))
        .map(d -> String.format(Locale.ROOT, "%.4f", d.weight()))
        .orElse("-");
  }
}
