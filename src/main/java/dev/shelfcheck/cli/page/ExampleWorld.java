package dev.shelfcheck.cli.page;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Evidence.Provenance;
import dev.shelfcheck.ask.FileExists;
import dev.shelfcheck.ask.FileFragment;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.ask.LinkHistory;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.RepositoryReport;
import dev.shelfcheck.ask.RepositoryStatus;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.ask.Stock;
import dev.shelfcheck.ask.Stocktaking;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksAtHand;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.config.AnswersItem;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.http.HttpStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the world answers in an example. An {@code answers} block is a YAML list whose items begin
 * with one of: {@code work: ID} with the work's fields ({@link ExampleWork}); {@code none: ID}, the
 * registry has no such id; {@code link: URL} with {@code verdict}; {@code place: URL#FRAGMENT} (or
 * a file's) with {@code landing}; {@code repository: OWNER/NAME}; {@code file: PATH}, it exists;
 * {@code titles: complete}, a registry answered every title search; {@code stock: [SCHEME, ...]},
 * what a catalogue of that day holds; {@code silence: CAUSE}, for all that is not answered.
 */
final class ExampleWorld implements Source {
  /** Any day will do: examples are judged by the same. */
  private static final Evidence EVIDENCE =
      new Evidence("example", LocalDate.of(2026, 11, 1), Provenance.RECORDED);

  private final List<AnswersItem> items;
  private final List<Work> works;

  ExampleWorld(String answers) {
    this.items = AnswersItem.list(answers);
    this.works = items.stream().filter(i -> i.has("work")).map(ExampleWork::read).toList();
  }

  @Override
  public String name() {
    return EVIDENCE.source();
  }

  @Override
  public boolean answers(Question<?> question) {
    return true;
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    Answers.Builder answers = Answers.builder();
    batch.forEach(q -> answer(q, answers));
    return answers.build();
  }

  private void answer(Question<?> question, Answers.Builder answers) {
    if (question instanceof WorkById q) {
      answers.put(q, known(holding(q)));
    } else if (question instanceof WorksByTitle q) {
      answers.put(q, known(candidates(q)));
    } else if (question instanceof WorksAtHand q) {
      answers.put(q, known(candidates(q.search())));
    } else if (question instanceof LinkStatus q) {
      answers.put(q, known(item("link", q.url()).map(ExampleWorld::report)));
    } else if (question instanceof PageFragment q) {
      answers.put(q, known(item("place", q.url() + "#" + q.fragment()).map(ExampleWorld::landing)));
    } else if (question instanceof RepositoryStatus q) {
      answers.put(q, known(item("repository", q.repository()).map(ExampleWorld::repository)));
    } else if (question instanceof Stocktaking q) {
      answers.put(q, known(stock()));
    } else if (question instanceof FileExists q) {
      answers.put(q, known(file(q)));
    } else if (question instanceof FileFragment q) {
      answers.put(
          q, known(item("place", q.target() + "#" + q.fragment()).map(ExampleWorld::landing)));
    }
  }

  /** Without a word on silence, what is not named is not there. */
  private Optional<Boolean> file(FileExists question) {
    boolean there = item("file", question.target()).isPresent();
    boolean silent = items.stream().anyMatch(i -> i.has("silence"));
    return silent && !there ? Optional.empty() : Optional.of(there);
  }

  private <A> Answer<A> known(Optional<A> value) {
    return value
        .<Answer<A>>map(v -> Answer.Known.of(v, EVIDENCE))
        .orElseGet(() -> Answer.unknown(silence(), silence().words()));
  }

  private Cause silence() {
    return items.stream()
        .filter(i -> i.has("silence"))
        .map(i -> Cause.valueOf(i.text("silence").toUpperCase(Locale.ROOT).replace('-', '_')))
        .findFirst()
        .orElse(Cause.NOT_HELD);
  }

  private Optional<AnswersItem> item(String key, String value) {
    return items.stream().filter(i -> i.text(key).equals(value)).findFirst();
  }

  private Optional<Stock> stock() {
    return items.stream()
        .filter(i -> i.has("stock"))
        .map(i -> new Stock(i.strings("stock"), Set.copyOf(i.strings("stock"))))
        .findFirst();
  }

  private Optional<Holding> holding(WorkById question) {
    if (item("none", question.identifier().canonical()).isPresent()) {
      return Optional.of(new Holding.NoSuch());
    }
    return works.stream()
        .filter(w -> w.identifiers().contains(question.identifier()))
        .<Holding>map(Holding.Held::new)
        .findFirst();
  }

  private Optional<List<Work>> candidates(WorksByTitle question) {
    List<Work> found = works.stream().filter(w -> resembles(w, question.title())).toList();
    boolean complete = items.stream().anyMatch(i -> i.text("titles").equals("complete"));
    return found.isEmpty() && !complete ? Optional.empty() : Optional.of(found);
  }

  private static boolean resembles(Work work, String title) {
    return work.titles().stream()
        .anyMatch(
            t -> {
              Set<String> shared = words(t);
              shared.retainAll(words(title));
              return shared.size() * 2 >= Math.min(words(t).size(), words(title).size());
            });
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
  }

  private static LinkReport report(AnswersItem item) {
    return new LinkReport(
        LinkReport.Verdict.valueOf(item.text("verdict").toUpperCase(Locale.ROOT)),
        item.integer("status", HttpStatus.OK),
        item.text("reason"),
        item.optional("final"),
        item.optional("rot"),
        new LinkHistory(
            item.integer("failures", 0),
            item.optional("first-failure").map(LocalDate::parse),
            item.optional("last-alive").map(LocalDate::parse)),
        item.flag("host-answers"),
        item.optional("archived"));
  }

  private static Landing landing(AnswersItem item) {
    return Landing.valueOf(item.text("landing").toUpperCase(Locale.ROOT));
  }

  private static RepositoryReport repository(AnswersItem item) {
    return new RepositoryReport(
        !item.flag("missing"), item.flag("archived"), item.optional("renamed"));
  }
}
