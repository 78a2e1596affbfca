package dev.shelfcheck.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Evidence.Provenance;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.read.HarbourWorks;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.Misread;
import dev.shelfcheck.read.bibtex.BibtexReader;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rules.Rulebook;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A reader that takes something else for titles throughout a list makes nobody guilty. */
class MisgivingsTest {
  private static final int MANY = HarbourWorks.MANY;
  private static final int FEW = 12;
  private static final String[] TASKS = {
    "MastBench: Wooden Ships under Sail",
    "SheepBench: Flocks Asleep by Moonlight Alone",
    "ClayBench: Pottery Thrown on Uneven Wheels"
  };
  private static final String[] OTHERS = {
    "SourCherry: Grafting Orchard Fruit onto Quince",
    "FenCount: Listening for Shy Bitterns after Dusk",
    "RopeLay: Twisting Hemp by Patient Water Wheels"
  };
  private static final Evidence EVIDENCE =
      new Evidence("works", LocalDate.parse("2026-01-01"), Provenance.CATALOGUE);

  private static String title(int i) {
    return HarbourWorks.thing(i).substring(0, 4) + "Net: " + HarbourWorks.title(i);
  }

  private static String authors(int i) {
    return String.join(", ", HarbourWorks.authors(i));
  }

  private static ArxivId id(int i) {
    return HarbourWorks.id(i);
  }

  /** In three of four entries an own text, in the fourth one with more bars: of a data set. */
  private static String facts(int i) {
    return "ShardSet%d: Stones Collected Yearly by Divers | %d shards | 2023".formatted(i, 700 + i)
        + (i % 4 == 0 ? " | English | free" : "");
  }

  private static String task(int i) {
    return TASKS[i % TASKS.length];
  }

  private static Document table(int members) {
    StringBuilder text =
        new StringBuilder("# Papers\n\n| Paper | People | Task | Facts | Link |\n");
    text.append("|---|---|---|---|---|\n");
    for (int i = 0; i < members; i++) {
      text.append(
          "| %s | %s | %s | %s | [paper](https://arxiv.org/abs/%s) |\n"
              .formatted(
                  title(i), authors(i), task(i), facts(i).replace("|", "\\|"), id(i).value()));
    }
    return new MarkdownReader().read("list.md", text.toString());
  }

  /** A list in which no title stands at all, so that none stands elsewhere. */
  private static Document untitled(int members, Function<Integer, String> text) {
    StringBuilder list = new StringBuilder("# Papers\n\n");
    for (int i = 0; i < members; i++) {
      list.append("- [%s](https://arxiv.org/abs/%s)\n".formatted(text.apply(i), id(i).value()));
    }
    return misread(
        new MarkdownReader().read("list.md", list.toString()), i -> text.apply(i), i -> "");
  }

  private static Document bibliography(int members) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < members; i++) {
      text.append(
          "@article{k%d,\n  title = {%s},\n  author = {A. Writer},\n  eprint = {%s},\n"
              .formatted(i, task(i) + " in Town " + i, id(i).value()));
      text.append("  archiveprefix = {arXiv},\n  year = {2023}\n}\n\n");
    }
    return new BibtexReader().read("list.bib", text.toString());
  }

  /** A source that holds every work, under the ids of some another one. */
  private static Source works(Set<Integer> wrong) {
    Map<ArxivId, Work> held = new HashMap<>();
    for (int i = 0; i < MANY; i++) {
      held.put(id(i), work(id(i), i, wrong.contains(i) ? OTHERS[i % OTHERS.length] : title(i)));
    }
    return new Source() {
      @Override
      public String name() {
        return "works";
      }

      @Override
      public boolean answers(Question<?> question) {
        return question instanceof WorkById;
      }

      @Override
      public Answers answer(Collection<? extends Question<?>> batch) {
        Answers.Builder answers = Answers.builder();
        for (Question<?> question : batch) {
          if (question instanceof WorkById byId && held.containsKey(byId.identifier())) {
            answers.put(
                byId, Answer.Known.of(new Holding.Held(held.get(byId.identifier())), EVIDENCE));
          }
        }
        return answers.build();
      }
    };
  }

  private static Work work(ArxivId id, int i, String title) {
    return HarbourWorks.work(id, title, i, Optional.empty());
  }

  private static Document misread(
      Document read, Function<Integer, String> title, Function<Integer, String> authors) {
    return Misread.with(
        read, e -> claim(read, e, title.apply(e.index()), authors.apply(e.index())));
  }

  private static Claim claim(Document read, Entry e, String title, String authors) {
    Optional<AuthorList> people =
        authors.isEmpty()
            ? Optional.empty()
            : Optional.of(new AuthorList(List.of(stated(read, e, authors)), true));
    return new Claim(
        Optional.of(stated(read, e, title)),
        people,
        Optional.empty(),
        Optional.empty(),
        e.claim().understanding());
  }

  private static Stated<String> stated(Document read, Entry e, String text) {
    int at = read.source().text().indexOf(text.split(" \\|")[0], e.span().start());
    return new Stated<>(text, new Span(at, at + text.split(" \\|")[0].length()));
  }

  private static Audit audit(Document document, Set<Integer> wrong) {
    RunFacts facts =
        new RunFacts(LocalDate.of(2026, 11, 22), RulePages.builtIn(), Map.of(), List.of());
    List<ActiveRule> rules =
        Rulebook.rules(facts).stream()
            .filter(r -> !facts.card(r.id()).optIn())
            .map(r -> new ActiveRule(facts.card(r.id()), r, facts.card(r.id()).severity()))
            .toList();
    return new Auditor(rules, new Asker(List.of(works(wrong))))
        .audit(
            new Library(
                List.of(new ReadingList(document.path(), List.of(document))), List.of(), Set.of()));
  }

  private static Map<String, Long> accusations(Audit audit) {
    return audit.broken().stream()
        .filter(b -> !b.finding().evidence().isEmpty())
        .collect(Collectors.groupingBy(b -> b.rule().value(), Collectors.counting()));
  }

  private static long notUnderstood(Audit audit, String rule) {
    return audit.unchecked().stream()
        .filter(u -> u.cause() == Cause.NOT_UNDERSTOOD && u.rule().value().equals(rule))
        .count();
  }

  @Test
  void theTableIsReadAsItIsWritten() {
    assertEquals(
        IntStream.range(0, MANY).mapToObj(MisgivingsTest::title).toList(),
        table(MANY).entries().stream().map(e -> e.title().orElse("")).toList());
    assertEquals(Map.of(), accusations(audit(table(MANY), Set.of())));
  }

  @Test
  void authorsForTitlesAndTitlesForAuthorsAccuseNobody() {
    Audit audit =
        audit(misread(table(MANY), MisgivingsTest::authors, MisgivingsTest::title), Set.of());
    assertEquals(Map.of(), accusations(audit));
    assertEquals(MANY, notUnderstood(audit, "wrong-work"));
  }

  @Test
  void anotherCellForTheTitleAccusesNobody() {
    Audit audit =
        audit(misread(table(MANY), MisgivingsTest::task, MisgivingsTest::authors), Set.of());
    assertEquals(Map.of(), accusations(audit));
    assertEquals(MANY, notUnderstood(audit, "wrong-work"));
  }

  @Test
  void tasksForTitlesAccuseNobodyInAGroupAndWouldAccuseAlone() {
    Audit alone = audit(untitled(FEW, MisgivingsTest::task), Set.of());
    assertTrue(accusations(alone).containsKey("wrong-work"), accusations(alone)::toString);
    assertEquals(Map.of(), accusations(audit(untitled(MANY, MisgivingsTest::task), Set.of())));
  }

  @Test
  void factsForTitlesAccuseNobodyThoughFewShowIt() {
    Audit alone = audit(untitled(FEW, MisgivingsTest::facts), Set.of());
    assertTrue(accusations(alone).containsKey("wrong-work"), accusations(alone)::toString);
    assertEquals(Map.of(), accusations(audit(untitled(MANY, MisgivingsTest::facts), Set.of())));
  }

  @Test
  void whatAListSaysAgainstItselfIsStillSaid() {
    assertTrue(
        audit(untitled(MANY + 1, i -> i % MANY == 0 ? OTHERS[i / MANY] : task(i)), Set.of())
            .broken()
            .stream()
            .anyMatch(b -> b.rule().value().equals("conflicting-identifier")));
  }

  @Test
  void fewWrongLinksOfAListThatIsReadRightAreFound() {
    Audit audit = audit(table(MANY), Set.of(3, 11));
    assertEquals(Set.of(3, 11), accused(audit));
  }

  @Test
  void manyWrongLinksWithoutASignOfMisreadingAreFound() {
    Set<Integer> wrong = Set.of(1, 5, 9, 14, 18, 22, 27);
    assertEquals(wrong, accused(audit(table(MANY), wrong)));
  }

  private static Set<Integer> accused(Audit audit) {
    return audit.broken().stream()
        .filter(b -> b.rule().value().equals("wrong-work"))
        .map(b -> b.finding().subject().entry().orElseThrow().index())
        .collect(Collectors.toSet());
  }

  @Test
  void aBibliographyIsNeverMisread() {
    Map<String, Long> said = accusations(audit(bibliography(MANY), Set.of()));
    assertTrue(said.values().stream().mapToLong(Long::longValue).sum() >= MANY, said::toString);
  }

  @Test
  void theChanceOfSoManyIsBinomial() {
    assertEquals(1, Chance.ofAtLeast(0, MANY, 0.005), 1e-9);
    assertEquals(1 - Math.pow(0.995, MANY), Chance.ofAtLeast(1, MANY, 0.005), 1e-9);
    assertEquals(0.5 * 0.5 * 0.5, Chance.ofAtLeast(3, 3, 0.5), 1e-9);
  }
}
