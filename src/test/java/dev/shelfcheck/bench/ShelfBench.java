package dev.shelfcheck.bench;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.config.TopicFiles;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.read.LibraryReader;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.ReadOptions;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.shelf.Doubt;
import dev.shelfcheck.rules.shelf.Grounds;
import dev.shelfcheck.rules.shelf.Lexicon;
import dev.shelfcheck.rules.shelf.ShelfJudge;
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

  private final Lexicon lexicon = new Lexicon(TopicFiles.builtIn());
  private final Grounds grounds;
  private final Optional<Source> catalogue;

  private ShelfBench(Grounds grounds, Optional<Source> catalogue) {
    this.grounds = grounds;
    this.catalogue = catalogue;
  }

  public static void main(String[] args) throws IOException {
    Grounds grounds = Grounds.of(List.of(args[1].split(",")), NO_CAUTION).unbounded();
    Optional<Source> catalogue =
        args.length > 2 ? Optional.of(Catalogue.open(Path.of(args[2]))) : Optional.empty();
    ShelfBench bench = new ShelfBench(grounds, catalogue);
    new LibraryReader(Map.of(DocumentKind.MARKDOWN, new MarkdownReader()))
        .read(List.of(args[0]), ReadOptions.in(Path.of("")))
        .documents()
        .forEach(bench::print);
  }

  private void print(Document document) {
    ShelfJudge judge = new ShelfJudge(document, lexicon, grounds);
    Map<Integer, Doubt> doubts = new LinkedHashMap<>();
    judge.map().doubts().forEach(d -> doubts.put(d.entry().index(), d));
    Answers answers = ask(document, judge);
    for (Doubt doubt : doubts.values()) {
      System.out.printf(
          Locale.ROOT,
          "%s\t%d\t%s\t%.4f\t%s\t%s\t%d%n",
          Path.of(document.path()).getFileName(),
          Subject.of(document, doubt.entry()).start().line(),
          doubt.ground(),
          doubt.weight(),
          doubt.better().name().replace('\t', ' '),
          known(doubt.entry(), judge, answers),
          document.entries().size());
    }
  }

  private Answers ask(Document document, ShelfJudge judge) {
    List<Question<?>> questions =
        document.entries().stream()
            .filter(judge::knowsMore)
            .flatMap(e -> question(e).stream())
            .<Question<?>>map(q -> q)
            .distinct()
            .toList();
    return catalogue.map(c -> c.answer(questions)).orElse(Answers.of(Map.of()));
  }

  private static Optional<WorkById> question(Entry entry) {
    return entry.ownIdentifiers().stream().findFirst().map(WorkById::new);
  }

  private String known(Entry entry, ShelfJudge judge, Answers answers) {
    return question(entry)
        .map(answers::to)
        .filter(Answer.Known.class::isInstance)
        .map(a -> ((Answer.Known<Holding>) a).value())
        .filter(Holding.Held.class::isInstance)
        .map(h -> ((Holding.Held) h).work())
        .filter(w -> w.summary().isPresent())
        .flatMap(w -> judge.doubt(entry, w))
        .map(d -> String.format(Locale.ROOT, "%.4f", d.weight()))
        .orElse("-");
  }
}
