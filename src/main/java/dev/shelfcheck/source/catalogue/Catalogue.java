package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.ask.Stock;
import dev.shelfcheck.ask.Stocktaking;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksAtHand;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.disk.FileMark;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.pocket.DamagedShelfException;
import dev.shelfcheck.source.pocket.ShelfFile;
import dev.shelfcheck.source.pocket.ShelfPart;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A catalogue as a source: what it holds it knows; what it does not hold it is silent about, since
 * no dump is complete.
 */
public final class Catalogue implements Source, Closeable {
  private final Holdings holdings;
  private final String name;
  private final Stock stock;
  private final List<Evidence> evidence;
  private final Optional<String> state;

  /**
   * @param name what reports call it: {@code catalogue works.jsonl}
   * @param asOf the day of its data
   * @param state what tells it from any other, and from what it may become
   */
  Catalogue(Holdings holdings, Stock stock, String name, LocalDate asOf, Optional<String> state) {
    this.holdings = holdings;
    this.stock = stock;
    this.name = name;
    this.state = state;
    this.evidence = List.of(new Evidence(name, asOf, Evidence.Provenance.CATALOGUE));
  }

  /**
   * Opens a catalogue: the folder that {@link CatalogueBuilder} filled, or a file that {@link
   * CataloguePacker} packed.
   *
   * @throws IOException where there is none, or it is damaged or of another version
   */
  public static Catalogue open(Path folder) throws IOException {
    return Files.isRegularFile(folder) ? pocket(folder) : index(folder);
  }

  private static Catalogue pocket(Path file) throws IOException {
    Optional<String> state = FileMark.of(file);
    ShelfFile shelf = ShelfFile.open(file);
    return new Catalogue(
        new PocketHoldings(shelf), stock(file, shelf), "catalogue", shelf.asOf(), state);
  }

  private static Stock stock(Path file, ShelfFile shelf) throws IOException {
    try {
      List<String> labels = new ArrayList<>();
      for (ShelfPart part : shelf.parts()) {
        labels.add(part.label());
      }
      return Manifest.stock(labels).withoutVenues();
    } catch (DamagedShelfException damaged) {
      shelf.close();
      throw new IOException(file + ": " + damaged.getMessage() + ": get or pack it anew", damaged);
    }
  }

  private static Catalogue index(Path folder) throws IOException {
    Manifest manifest = Manifest.read(folder);
    Path generation = BoundedFile.folder(folder).resolve(manifest.generation());
    Optional<String> state =
        FileMark.of(folder).flatMap(f -> FileMark.of(generation).map(f::concat));
    Holdings holdings = opened(generation, manifest);
    return new Catalogue(
        holdings, manifest.stock(), "catalogue", LocalDate.parse(manifest.asOf()), state);
  }

  private static Holdings opened(Path generation, Manifest manifest) throws IOException {
    try {
      return LuceneHoldings.open(BoundedFile.folder(generation), manifest.folding());
    } catch (BoundedFile.Refusal said) {
      throw said;
    } catch (IOException | RuntimeException e) { // a file cut short, or one that is none
      throw new IOException(generation + ": damaged (" + e.getMessage() + "): build it anew", e);
    }
  }

  /** Whether a folder holds a catalogue that was built there. */
  public static boolean isIn(Path folder) {
    return Manifest.isIn(folder);
  }

  /** Whether a file is a pocket catalogue, of whatever version. */
  public static boolean isPocket(Path file) {
    return ShelfFile.isOne(file);
  }

  /** Gives back the files that it holds open; it is not asked any more. */
  @Override
  public void close() throws IOException {
    holdings.close();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> state() {
    return state;
  }

  @Override
  public boolean answers(Question<?> question) {
    return question instanceof WorksByTitle
        || question instanceof WorksAtHand
        || question instanceof Stocktaking
        || (question instanceof WorkById byId && byId.identifier().namesWork());
  }

  /** What a damaged index trips over is silence: it never ends a run. */
  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    try {
      return answered(batch);
    } catch (RuntimeException | AssertionError | VirtualMachineError e) {
      Answers.Builder silence = Answers.builder();
      batch.forEach(question -> silence.put(question, damaged(e)));
      return silence.build();
    }
  }

  private <A> Answer<A> damaged(Throwable trouble) {
    String kind = trouble.getClass().getSimpleName();
    return Answer.unknown(
        Cause.NOT_READ, name + " is damaged (" + kind + "): build it anew to have it answer");
  }

  private Answers answered(Collection<? extends Question<?>> batch) {
    Answers.Builder answers = Answers.builder();
    List<WorkById> byId = new ArrayList<>();
    List<WorksByTitle> byTitle = new ArrayList<>();
    List<WorksAtHand> atHand = new ArrayList<>();
    for (Question<?> question : batch) {
      if (question instanceof WorkById asked) {
        byId.add(asked);
      } else if (question instanceof WorksByTitle asked) {
        byTitle.add(asked);
      } else if (question instanceof WorksAtHand asked) {
        atHand.add(asked);
      } else if (question instanceof Stocktaking asked) {
        answers.put(asked, new Answer.Known<>(stock, evidence));
      }
    }
    Map<WorksByTitle, Answer<List<Work>>> titled = new ConcurrentHashMap<>();
    Stream.concat(byTitle.stream(), atHand.stream().map(WorksAtHand::search))
        .distinct()
        .toList()
        .parallelStream()
        .forEach(asked -> titled.put(asked, titled(asked)));
    byTitle.forEach(asked -> answers.put(asked, titled.computeIfAbsent(asked, this::titled)));
    atHand.forEach(
        asked -> answers.put(asked, titled.computeIfAbsent(asked.search(), this::titled)));
    List<Identifier> identifiers = byId.stream().map(WorkById::identifier).toList();
    Resolution resolution = Resolution.of(holdings, identifiers);
    byId.forEach(asked -> answers.put(asked, held(resolution, asked.identifier())));
    return answers.build();
  }

  /**
   * Works by words of their titles, for people: those that resemble a whole title first, else those
   * whose titles have all the words.
   */
  public List<Work> search(String words) {
    List<Work> alike = RankedRecords.best(new WorksByTitle(words, List.of()), holdings);
    return alike.isEmpty() ? RankedRecords.having(words, holdings) : alike;
  }

  private Answer<Holding> held(Resolution resolution, Identifier identifier) {
    return resolution
        .record(identifier)
        .<Answer<Holding>>map(r -> new Answer.Known<>(new Holding.Held(r.work()), evidence(r)))
        .orElseGet(
            () -> Answer.unknown(Cause.NOT_HELD, identifier.canonical() + " is not in " + name));
  }

  /** A record speaks of its own day, whenever the catalogue was built. */
  private List<Evidence> evidence(CatalogueRecord record) {
    return record
        .told()
        .map(day -> List.of(new Evidence(name, day, Evidence.Provenance.CATALOGUE)))
        .orElse(evidence);
  }

  private Answer<List<Work>> titled(WorksByTitle asked) {
    List<Work> works = RankedRecords.best(asked, holdings);
    return works.isEmpty()
        ? Answer.unknown(Cause.NOT_HELD, "no work of such a title is in " + name)
        : new Answer.Known<>(works, evidence);
  }
}
