package dev.shelfcheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.disk.Drawer;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.ReadOptions;
import dev.shelfcheck.read.kept.KeptReadings;
import dev.shelfcheck.source.catalogue.Catalogue;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.Lifetimes;
import dev.shelfcheck.source.store.StoreLocation;
import dev.shelfcheck.source.store.StoreSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was judged is found again as long as all that it rests on is the same, and no longer. */
class KeptJudgmentsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final long ROOM = 1 << 24;
  private static final int SPOILT = 300;

  /** More than are needed to doubt a layout. */
  private static final int DOUBTED = 40;

  private static final String ENTRY =
      "- [Sorting Pebbles under Pressure with Few Hands](https://arxiv.org/abs/2301.00001),"
          + " 2023.\n";

  private static final String ONE =
      "# Shelves\n\n## Makers\n\n"
          + ENTRY
          + "- [Mapping Ladders in Cold Water from Old Maps](https://arxiv.org/abs/2301.00002),"
          + " 2031.\n";

  private static final String OTHER =
      "# Rivers\n\n## Towers\n\n"
          + "- [Weighing Lanterns without a Scale by Touch Alone]"
          + "(https://arxiv.org/abs/2301.00003), 2023. [notes](notes.md)\n";

  private static final String WORKS =
      "{\"id\":\"arxiv:2301.00001\",\"title\":\"Sorting Pebbles under Pressure with Few Hands\","
          + "\"authors\":[\"Ida Noor\"],\"year\":2023}\n"
          + "{\"id\":\"arxiv:2301.00002\",\"title\":\"Mapping Ladders in Cold Water from Old"
          + " Maps\",\"authors\":[\"Otto Birk\"],\"year\":2023}\n"
          + "{\"id\":\"arxiv:2301.00003\",\"title\":\"Weighing Lanterns without a Scale by Touch"
          + " Alone\",\"authors\":[\"Li Wei\"],\"year\":2023}\n";

  @TempDir private Path folder;

  private LocalDate day = DAY;
  private Optional<String> version = Optional.of("1");
  private final List<Source> more = new ArrayList<>();

  /** How many questions about works the last run asked. */
  private final AtomicInteger asked = new AtomicInteger();

  @BeforeEach
  void lists() throws IOException {
    write("one.md", ONE);
    write("other.md", OTHER);
    write("works.jsonl", WORKS);
    write("config.yml", "");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** A catalogue that is heard. */
  private record Heard(Catalogue catalogue, AtomicInteger asked) implements Source {
    @Override
    public String name() {
      return catalogue.name();
    }

    @Override
    public boolean answers(Question<?> question) {
      return catalogue.answers(question);
    }

    @Override
    public Optional<String> state() {
      return catalogue.state();
    }

    @Override
    public Answers answer(Collection<? extends Question<?>> batch) {
      asked.addAndGet(batch.size());
      return catalogue.answer(batch);
    }
  }

  private Drawer judgments() {
    return new Drawer(folder.resolve("judgments"), ROOM);
  }

  /** What is said of both lists; of what was kept where anything is. */
  private String report(boolean kept) throws IOException {
    asked.set(0);
    Project project = Project.of(folder.resolve("config.yml"), Optional.empty());
    RulesInForce rules = new RulesInForce(day, project);
    try (Catalogue catalogue = Sources.catalogue(folder.resolve("works.jsonl"));
        KeptReadings reader =
            new KeptReadings(
                new MarkdownReader(),
                new Drawer(folder.resolve("readings"), ROOM),
                () -> version)) {
      Library library =
          Inputs.files(
              List.of(folder.resolve("one.md").toString(), folder.resolve("other.md").toString()),
              ReadOptions.in(Path.of(""))
                  .withListName(p -> project.config().list(project.inProject(p)).orElse(p)),
              project,
              reader);
      Sources sources = Sources.none().thenFilesIn(Path.of(""), day);
      for (Source each : more) {
        sources = sources.then(each);
      }
      Shelfcheck shelfcheck = new Shelfcheck(rules, sources.then(new Heard(catalogue, asked)));
      return (kept ? shelfcheck.audit(library, reader, judgments()) : shelfcheck.audit(library))
          .report("json");
    }
  }

  /** After a change, what is said with what was kept is what is said without, and is news. */
  private String changed(String before) throws IOException {
    String after = report(true);
    assertEquals(report(false), after);
    assertNotEquals(before, after);
    return after;
  }

  private String first() throws IOException {
    String before = report(true);
    assertTrue(asked.get() > 0);
    assertTrue(before.contains("2031 is still to come"), before);
    assertEquals(before, report(true));
    assertEquals(0, asked.get());
    assertEquals(report(false), before);
    return before;
  }

  @Test
  void whatIsTheSameIsNotJudgedAgain() throws IOException {
    first();
  }

  @Test
  void oneListThatChangedIsJudgedAloneAnew() throws IOException {
    String before = first();
    int all = asked.get();
    write("other.md", OTHER.replace("Weighing", "Waying"));
    String after = report(true);
    int again = asked.get();
    assertEquals(report(false), after);
    assertTrue(0 < again && again < all, again + " of " + all);
    assertNotEquals(before, after);
  }

  @Test
  void aListThatIsReadAsAnotherFileIsJudgedAnew() throws IOException {
    first();
    write("one.md", OTHER);
    write("other.md", ONE);
    String swapped = report(true);
    assertEquals(report(false), swapped);
  }

  @Test
  void anotherDayIsJudgedAnew() throws IOException {
    String before = first();
    day = LocalDate.of(2031, 11, 1);
    assertFalse(changed(before).contains("is still to come"));
  }

  @Test
  void anotherSeverityIsJudgedAnew() throws IOException {
    String before = first();
    write("config.yml", "rules:\n  impossible-year: error\n");
    String errors = changed(before);
    write("config.yml", "overrides:\n  - files: ['one.md']\n    rules: {impossible-year: off}\n");
    changed(errors);
  }

  @Test
  void otherOptionsAreJudgedAnew() throws IOException {
    write("one.md", ONE + "\n## Painters\n\n" + ENTRY);
    String before = first();
    assertTrue(before.contains("\"rule\" : \"duplicate-work\""), before);
    write("config.yml", "rules:\n  duplicate-work: {share: 0.01, fewest: 1}\n");
    assertFalse(changed(before).contains("\"rule\" : \"duplicate-work\""));
  }

  @Test
  void aDeclaredRuleThatSaysOtherwiseIsJudgedAnew() throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    String page =
        "---%nid: no-colour%nsays: No pebbles.%nseverity: warning%nsince: 1.0.0%ndeclares:%n"
            + "  shape: pattern%n  field: title%n  forbids: ['%s']%n  message: it says {value}%n"
            + "---%n## Why it matters%nSo.%n## What to do%nGo.%n";
    write("rules/no-colour.md", page.formatted("Kettles"));
    write("config.yml", "rule-pages: [rules]\n");
    String before = first();
    write("rules/no-colour.md", page.formatted("Pebbles"));
    changed(before);
  }

  @Test
  void anotherCatalogueIsJudgedAnew() throws IOException {
    String before = first();
    write("works.jsonl", WORKS.replace("Sorting Pebbles", "Sorting Gravels"));
    changed(before);
  }

  @Test
  void anotherVersionIsJudgedAnew() throws IOException {
    first();
    version = Optional.of("2");
    report(true);
    assertTrue(asked.get() > 0);
    version = Optional.empty();
    report(true);
    assertTrue(asked.get() > 0);
    report(true);
    assertTrue(asked.get() > 0, "what has no version is never kept");
  }

  @Test
  void aFileThatCameBesideTheListIsSeen() throws IOException {
    String before = first();
    assertTrue(before.contains("\"rule\" : \"missing-file\""), before);
    write("notes.md", "# Notes\n");
    changed(before);
  }

  @Test
  void aFileThatWentFromBesideTheListIsMissed() throws IOException {
    write("notes.md", "# Notes\n");
    String before = first();
    assertFalse(before.contains("\"rule\" : \"missing-file\""), before);
    Files.delete(folder.resolve("notes.md"));
    String after = changed(before);
    assertTrue(after.contains("\"rule\" : \"missing-file\""), after);
    assertEquals(after, report(true));
    write("notes.md", "# Notes\n");
    assertEquals(before, changed(after));
  }

  @Test
  void whatAListExceptsIsCountedAsItIsJudged() throws IOException {
    write(
        "one.md",
        ONE + "\n<!-- shelfcheck-disable impossible-year: it is printed so -->\n" + ENTRY);
    String before = report(true);
    assertEquals(report(false), before);
    assertEquals(before, report(true));
    write("other.md", OTHER + ENTRY);
    changed(before);
  }

  @Test
  void manyEntriesThatSeemMisreadAreDoubtedAgain() throws IOException {
    List<String> tasks =
        List.of(
            "MastBench: Wooden Ships under Sail",
            "SheepBench: Flocks Asleep by Moonlight Alone",
            "ClayBench: Pottery Thrown on Uneven Wheels");
    StringBuilder text = new StringBuilder("# Papers\n\n");
    StringBuilder works = new StringBuilder(WORKS);
    for (int i = 1; i <= DOUBTED; i++) {
      text.append(
          "- [%s](https://arxiv.org/abs/2302.%05d)\n".formatted(tasks.get(i % tasks.size()), i));
      works.append(
          "{\"id\":\"arxiv:2302.%05d\",\"title\":\"Grafting Orchard Fruit onto Quince %d\","
              .formatted(i, i));
      works.append("\"authors\":[\"Ida Noor\"],\"year\":2023}\n");
    }
    write("one.md", text.toString());
    write("works.jsonl", works.toString());
    String before = report(true);
    assertTrue(before.contains("many entries of this layout seem wrong"), before);
    assertEquals(report(false), before);
    assertEquals(before, report(true));
    assertEquals(0, asked.get());
    write("one.md", text.toString().replace("- [SheepBench: ", "- [") + ENTRY);
    changed(before);
  }

  @Test
  void aListOfTwoFilesIsJudgedAnewWhereEitherChanged() throws IOException {
    write("config.yml", "lists:\n  - name: both\n    files: ['*.md']\n");
    String before = first();
    write("other.md", OTHER + ENTRY);
    assertTrue(changed(before).contains("\"rule\" : \"duplicate"));
  }

  @Test
  void listsAreHeldSideBySideEachTime() throws IOException {
    String before = first();
    write("other.md", OTHER + ENTRY.replace("2301.00001", "2301.00007"));
    String disagree = changed(before);
    assertTrue(disagree.contains("\"rule\" : \"lists-disagree\""), disagree);
    assertEquals(disagree, report(true));
    write("one.md", ONE.replace("2301.00001", "2301.00007"));
    assertFalse(changed(disagree).contains("\"rule\" : \"lists-disagree\""));
  }

  @Test
  void whatEarlierRunsLearnedIsAskedForEachTime() throws IOException {
    first();
    Instant now = DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    StoreLocation place = StoreLocation.inCache(folder.resolve("evidence"));
    WorkById question = new WorkById(ArxivId.parse("2301.00009").orElseThrow());
    write("one.md", ONE.replace("2301.00002", "2301.00009"));
    String before = report(true);
    try (EvidenceStore store =
        EvidenceStore.open(place, Clock.fixed(now, ZoneOffset.UTC), Lifetimes.DEFAULT)) {
      store.learned(
          question,
          Answer.Known.of(
              new Holding.NoSuch(), new Evidence("arXiv", DAY, Evidence.Provenance.LIVE)));
    }
    String learned = withStore(place, now, before);
    Instant later = now.plus(Duration.ofDays(40));
    withStore(place, later, learned);
  }

  private String withStore(StoreLocation place, Instant now, String before) throws IOException {
    try (EvidenceStore store =
        EvidenceStore.open(place, Clock.fixed(now, ZoneOffset.UTC), Lifetimes.DEFAULT)) {
      more.clear();
      more.add(new StoreSource(store, true));
      String after = changed(before);
      assertEquals(after, report(true));
      return after;
    }
  }

  @Test
  void whoCannotTellWhatHeKnowsIsAskedEachTime() throws IOException {
    more.add(
        new Source() {
          @Override
          public String name() {
            return "somebody";
          }

          @Override
          public boolean answers(Question<?> question) {
            return false;
          }

          @Override
          public Answers answer(Collection<? extends Question<?>> batch) {
            return Answers.builder().build();
          }
        });
    report(true);
    report(true);
    assertTrue(asked.get() > 0);
  }

  @Test
  @Tag("slow")
  void spoiltBytesAreJudgedAnewOrAreNone() throws IOException {
    String before = first();
    Random chance = new Random(7);
    List<Path> kept;
    try (Stream<Path> files = Files.list(folder.resolve("judgments"))) {
      kept = files.toList();
    }
    assertFalse(kept.isEmpty());
    int told = 0;
    for (int i = 0; i < SPOILT; i++) {
      Path file = kept.get(chance.nextInt(kept.size()));
      String name = String.valueOf(file.getFileName());
      byte[] whole = judgments().get(name).orElseThrow();
      byte[] spoilt =
          chance.nextBoolean() ? whole.clone() : Arrays.copyOf(whole, (whole.length + 1) / 2);
      spoilt[chance.nextInt(spoilt.length)] ^= (byte) (1 << chance.nextInt(Byte.SIZE));
      judgments().put(name, spoilt);
      told += report(true).equals(before) ? 1 : 0;
      judgments().put(name, whole);
    }
    assertTrue(told > 0);
    byte[] raw = Files.readAllBytes(kept.get(0));
    raw[raw.length - 1] ^= 1;
    Files.write(kept.get(0), raw); // without the checksum that it needs
    assertEquals(before, report(true));
  }
}
