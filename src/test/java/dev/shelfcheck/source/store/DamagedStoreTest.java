package dev.shelfcheck.source.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence.Provenance;
import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.ask.LinkReport.Verdict;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.RepositoryReport;
import dev.shelfcheck.ask.RepositoryStatus;
import dev.shelfcheck.ask.Stock;
import dev.shelfcheck.ask.Stocktaking;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A memory that came to harm costs what was harmed, and says so; it never ends a run. */
class DamagedStoreTest {
  private static final WorkById PAPER = Sample.arxiv("2205.14135");
  private static final WorkById OTHER = Sample.arxiv("2301.00001");
  private static final WorksByTitle TITLE = new WorksByTitle("A title", List.of("C"));
  private static final LinkStatus PAGE = new LinkStatus("https://example.org/a");
  private static final LinkStatus LATE = new LinkStatus("https://example.org/late");
  private static final PageFragment PLACE = new PageFragment("https://example.org/a", "x");
  private static final RepositoryStatus FORGE = new RepositoryStatus("a/b");
  private static final Stocktaking STOCK = new Stocktaking();
  private static final List<Question<?>> QUESTIONS =
      List.of(PAPER, OTHER, TITLE, PAGE, LATE, PLACE, FORGE, STOCK);

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock("2026-11-22T03:00:00Z");

  private EvidenceStore open() throws IOException {
    return EvidenceStore.open(StoreLocation.inCache(folder), clock, Lifetimes.DEFAULT);
  }

  private void fill() throws IOException {
    try (EvidenceStore store = open()) {
      store.learned(PAPER, Sample.held(PAPER, "Flash attention"));
      store.learned(TITLE, Sample.known(List.of(Sample.work(PAPER.identifier(), "A title"))));
      store.learned(PLACE, Sample.known(Landing.THERE));
      store.learned(FORGE, Sample.known(new RepositoryReport(true, false, Optional.of("c/b"))));
      store.learned(STOCK, Sample.known(new Stock(List.of("arXiv"), Set.of("arxiv"))));
      store.learned(
          PAGE,
          Sample.known(Sample.link(Verdict.ALIVE, 200)),
          new PageMark(Optional.of("W/1"), Optional.of("beef")));
      store.attempted(LATE, Cause.TIMEOUT, "late");
      clock.advance(Duration.ofHours(1));
      store.learned(PAGE, Sample.known(Sample.link(Verdict.DEAD, 404)));
    }
  }

  /** Everything that a run does with its memory; how many answers it had. */
  private int use(boolean fold) throws IOException {
    int known = 0;
    List<String> remarks;
    try (EvidenceStore store = open()) {
      for (Question<?> question : QUESTIONS) {
        known += store.recall(question).isPresent() ? 1 : 0;
        assertTrue(store.recallEvenStale(question).isPresent() || store.recall(question).isEmpty());
        store.attempts(question);
        store.due(question, Duration.ofHours(20));
      }
      store.link(PAGE.url());
      store.attempted(PAGE, Cause.WALL, "403");
      store.learned(OTHER, Sample.held(OTHER, "Next"));
      store.learned(LATE, Sample.known(Sample.link(Verdict.ALIVE, 200)));
      assertTrue(store.recall(OTHER).isPresent());
      remarks = store.remarks();
    }
    assertTrue(remarks.size() <= 1, remarks::toString);
    if (fold) {
      LedgerLines form = new LedgerLines(clock.instant().plus(Duration.ofDays(1)), new Damage(""));
      StoreLocation.inCache(folder).ledger().fold(form);
      try (EvidenceStore store = open()) {
        assertTrue(store.recall(OTHER).isPresent(), "what was learned since is kept");
        assertTrue(store.recall(LATE).isPresent(), "what was learned since is kept");
      }
    }
    return known;
  }

  private static byte[] file(List<String> lines, int harmed, byte[] instead) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < lines.size(); i++) {
      file.writeBytes(i == harmed ? instead : lines.get(i).getBytes(UTF_8));
      file.write('\n');
    }
    return file.toByteArray();
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"evidence.journal", "evidence.jsonl"})
  void damageCostsItsOwnLine(String name) throws IOException {
    fill();
    if (name.equals("evidence.jsonl")) {
      LedgerLines form = new LedgerLines(clock.instant(), new Damage(""));
      StoreLocation.inCache(folder).ledger().fold(form);
    }
    List<String> lines = Files.readAllLines(folder.resolve(name));
    int tried = 0;
    for (int harmed = 0; harmed < lines.size(); harmed++) {
      List<byte[]> harms = new ArrayList<>(Corruptions.of(lines.get(harmed)));
      harms.addAll(harmed == 0 ? Corruptions.huge(lines.get(0)) : List.of());
      for (byte[] instead : harms) {
        Files.deleteIfExists(folder.resolve("evidence.journal"));
        Files.deleteIfExists(folder.resolve("evidence.jsonl"));
        Files.write(folder.resolve(name), file(lines, harmed, instead));
        int known = use(tried++ % 50 == 0);
        assertTrue(known >= 5, () -> new String(instead, UTF_8) + " cost more than itself");
      }
    }
    assertTrue(tried > 1000, tried + " tried");
  }

  @Test
  void damageIsSaidInOneLineAndMetOnce() throws IOException {
    fill();
    Path journal = folder.resolve("evidence.journal");
    List<String> lines = new ArrayList<>(Files.readAllLines(journal));
    lines.set(0, lines.get(0).replace("\"from\":[{", "\"form\":[{"));
    lines.set(2, lines.get(2).replace("there", "nowhere"));
    byte[] bytes =
        file(
            lines,
            1,
            "{\"key\":\"no utf-8: \u00ff\"}"
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    Files.write(journal, bytes);
    try (EvidenceStore store = open()) {
      QUESTIONS.forEach(store::recall);
      assertEquals(
          List.of("evidence.jsonl: 3 damaged lines were left out; what they said is asked again"),
          store.remarks());
    }
  }

  /** A clock that was wrong once neither keeps an answer for ever nor keeps new ones out. */
  @Test
  void whatWasLearnedInTheFutureIsLearnedAgain() throws IOException {
    clock.advance(Duration.ofDays(40_000));
    fill();
    clock.advance(Duration.ofDays(-40_000));
    try (EvidenceStore store = open()) {
      assertTrue(store.recall(PAPER).isEmpty());
      assertTrue(store.due(LATE, Duration.ofHours(20)));
      store.learned(PAPER, Sample.held(PAPER, "Anew"));
      assertTrue(store.recall(PAPER).isPresent());
    }
    assertTrue(open().recall(PAPER).isPresent());
  }

  @Test
  void whatWasLearnedUnderAClockInThePastIsGoodForItsTime() throws IOException {
    clock.advance(Duration.ofDays(-20_000));
    fill();
    assertTrue(open().recall(PAPER).isPresent());
    clock.advance(Duration.ofDays(20_000));
    assertTrue(open().recall(PAPER).isEmpty());
    assertTrue(open().recallEvenStale(PAPER).isPresent());
  }

  /** Lines of a file in the repository that this machine did not write are told from its own. */
  @Test
  void whatAnotherWroteIsToldFromOnesOwn() throws IOException {
    Path file = folder.resolve("list/shelfcheck.evidence");
    StoreLocation mine = StoreLocation.inFile(file, folder.resolve("cache"));
    try (EvidenceStore store = EvidenceStore.open(mine, clock, Lifetimes.DEFAULT)) {
      store.learned(PAPER, Sample.held(PAPER, "Mine"));
      store.learned(OTHER, Sample.held(OTHER, "Mine too"));
    }
    assertEquals(Map.of(PAPER, Provenance.REMEMBERED, OTHER, Provenance.REMEMBERED), said(mine));
    Files.writeString(file, Files.readString(file).replace("Mine too", "Theirs"));
    Map<Question<?>, Provenance> told =
        Map.of(PAPER, Provenance.REMEMBERED, OTHER, Provenance.COMMITTED);
    assertEquals(told, said(mine));
    try (EvidenceStore store = EvidenceStore.open(mine, clock, Lifetimes.DEFAULT)) {
      store.learned(PAGE, Sample.known(Sample.link(Verdict.ALIVE, 200)));
      assertEquals(List.of(), store.remarks());
    }
    assertEquals(told, said(mine), "folding makes nothing one's own");
    StoreLocation elsewhere = StoreLocation.inFile(file, folder.resolve("another's cache"));
    assertEquals(Map.of(PAPER, Provenance.COMMITTED, OTHER, Provenance.COMMITTED), said(elsewhere));
    try (EvidenceStore store = EvidenceStore.open(elsewhere, clock, Lifetimes.DEFAULT)) {
      store.recall(OTHER);
      assertEquals(
          List.of(
              "shelfcheck.evidence: 1 answer was taken from it that this machine did not write"),
          store.remarks());
    }
  }

  private Map<Question<?>, Provenance> said(StoreLocation shelf) throws IOException {
    Map<Question<?>, Provenance> said = new LinkedHashMap<>();
    try (EvidenceStore store = EvidenceStore.open(shelf, clock, Lifetimes.DEFAULT)) {
      for (WorkById question : List.of(PAPER, OTHER)) {
        said.put(question, store.recall(question).orElseThrow().evidence().get(0).provenance());
      }
    }
    return said;
  }

  @Test
  void fullDiskKeepsWhatWasLearnedInMemory() throws IOException {
    try (EvidenceStore store = open()) {
      Files.createDirectory(folder.resolve("evidence.journal"));
      store.learned(PAPER, Sample.held(PAPER, "Title"));
      assertTrue(store.recall(PAPER).isPresent());
      assertTrue(store.remarks().get(0).contains("cannot be written"), store.remarks()::toString);
    }
  }

  @Test
  void damagedLineOfARecordingIsSilence() throws IOException {
    Recording recording = Recording.begin(Sample.DAY);
    recording.keep(
        Answers.builder()
            .put(PAPER, Sample.held(PAPER, "Title"))
            .put(PAGE, Sample.known(Sample.link(Verdict.DEAD, 404)))
            .put(LATE, dev.shelfcheck.ask.Answer.unknown(Cause.TIMEOUT, "late"))
            .build());
    recording.save(folder);
    Path answers = folder.resolve("answers.jsonl");
    List<String> lines = Files.readAllLines(answers);
    for (int harmed = 0; harmed < lines.size(); harmed++) {
      for (byte[] instead : Corruptions.of(lines.get(harmed))) {
        Files.write(answers, file(lines, harmed, instead));
        Recording again = Recording.open(folder);
        int known = new RecordedSource(again).answer(List.of(PAPER, PAGE, LATE)).asMap().size();
        assertTrue(known >= 2, () -> new String(instead, UTF_8));
        assertTrue(again.remarks().size() <= 1, again.remarks()::toString);
      }
    }
  }
}
