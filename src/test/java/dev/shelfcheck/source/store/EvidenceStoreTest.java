package dev.shelfcheck.source.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkReport.Verdict;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.RepositoryReport;
import dev.shelfcheck.ask.RepositoryStatus;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceStoreTest {
  private static final WorkById PAPER = Sample.arxiv("2205.14135");
  private static final LinkStatus PAGE = new LinkStatus("https://example.org/a?b=\"c\"");
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock("2026-11-22T03:00:00Z");

  private EvidenceStore open() throws IOException {
    return EvidenceStore.open(StoreLocation.inCache(folder), clock, Lifetimes.DEFAULT);
  }

  @Test
  void everyKindOfAnswerComesBackAsItWas() throws IOException {
    WorksByTitle title = new WorksByTitle("A | b\\", List.of("C"));
    RepositoryStatus repository = new RepositoryStatus("a/b");
    var held = Sample.held(PAPER, "Flash \"Attention\"");
    var works = Sample.known(List.of(Sample.work(PAPER.identifier(), "A | b")));
    var forge = Sample.known(new RepositoryReport(true, true, Optional.of("c/b")));
    try (EvidenceStore store = open()) {
      store.learned(PAPER, held);
      store.learned(title, works);
      store.learned(repository, forge);
      store.learned(Sample.arxiv("2205.99999"), Sample.known(new Holding.NoSuch()));
    }
    EvidenceStore later = open();
    assertEquals(held.value(), later.recall(PAPER).orElseThrow().value());
    assertEquals(works.value(), later.recall(title).orElseThrow().value());
    assertEquals(forge.value(), later.recall(repository).orElseThrow().value());
    assertEquals(
        new Holding.NoSuch(), later.recall(Sample.arxiv("2205.99999")).orElseThrow().value());
    assertEquals(
        List.of(new Evidence("arXiv", Sample.DAY, Evidence.Provenance.REMEMBERED)),
        later.recall(PAPER).orElseThrow().evidence());
  }

  @Test
  void anAnswerGoesStaleByItsKind() throws IOException {
    EvidenceStore store = open();
    WorkById missing = Sample.arxiv("2205.99999");
    store.learned(PAPER, Sample.held(PAPER, "Title"));
    store.learned(missing, Sample.known(new Holding.NoSuch()));
    clock.advance(DAY.multipliedBy(4));
    assertTrue(store.recall(PAPER).isPresent());
    assertTrue(store.recall(missing).isEmpty());
    clock.advance(DAY.multipliedBy(100));
    assertTrue(store.recall(PAPER).isEmpty());
    assertTrue(store.recallEvenStale(PAPER).isPresent());
    assertTrue(store.recallEvenStale(missing).isEmpty(), "'no such' is never said when stale");
  }

  @Test
  void anAttemptIsNeverAnAnswer() throws IOException {
    EvidenceStore store = open();
    store.attempted(PAPER, Cause.SERVER_ERROR, "arXiv answered 503");
    assertTrue(store.recall(PAPER).isEmpty());
    assertEquals(Cause.SERVER_ERROR, open().attempts(PAPER).orElseThrow().cause());
    clock.advance(DAY);
    store.attempted(PAPER, Cause.TIMEOUT, "late");
    assertEquals(2, open().attempts(PAPER).orElseThrow().days().size());
    clock.advance(DAY);
    store.learned(PAPER, Sample.held(PAPER, "Title"));
    assertTrue(open().attempts(PAPER).isEmpty());
  }

  @Test
  void anOutageDoesNotForgetTheAnswer() throws IOException {
    EvidenceStore store = open();
    store.learned(PAPER, Sample.held(PAPER, "Title"));
    clock.advance(DAY);
    store.attempted(PAPER, Cause.SERVER_ERROR, "arXiv answered 503");
    assertTrue(open().recall(PAPER).isPresent());
    assertEquals(1, open().attempts(PAPER).orElseThrow().days().size());
  }

  @Test
  void aLinksDaysOfFailureAreCountedAndForgottenWithLife() throws IOException {
    EvidenceStore store = open();
    store.learned(PAGE, Sample.known(Sample.link(Verdict.ALIVE, 200)));
    clock.advance(DAY);
    store.learned(PAGE, Sample.known(Sample.link(Verdict.DEAD, 404)));
    store.learned(PAGE, Sample.known(Sample.link(Verdict.DEAD, 404)));
    clock.advance(DAY);
    store.attempted(PAGE, Cause.TIMEOUT, "late");
    store.learned(PAGE, Sample.known(Sample.link(Verdict.DEAD, 404)));
    LinkReport report = open().recall(PAGE).orElseThrow().value();
    assertEquals(2, report.history().failures());
    assertEquals(Optional.of(LocalDate.parse("2026-11-23")), report.history().firstFailure());
    assertEquals(Optional.of(LocalDate.parse("2026-11-22")), report.history().lastAlive());
    clock.advance(DAY);
    PageMark mark = new PageMark(Optional.of("W/\"1\""), Optional.of("beef"));
    store.learned(PAGE, Sample.known(Sample.link(Verdict.ALIVE, 200)), mark);
    assertEquals(0, open().link(PAGE.url()).orElseThrow().failureDays());
    assertEquals(mark, open().link(PAGE.url()).orElseThrow().mark());
  }

  @Test
  void aLivingLinkIsAskedAgainWithinTwoToFourWeeksNotAllOnOneDay() throws IOException {
    EvidenceStore store = open();
    for (int i = 0; i < 200; i++) {
      var answer = Sample.known(Sample.link(Verdict.ALIVE, 200));
      store.learned(new LinkStatus("https://example.org/" + i), answer);
    }
    clock.advance(DAY.multipliedBy(14));
    assertEquals(200, good(store));
    clock.advance(DAY.multipliedBy(8));
    assertTrue(good(store) > 60 && good(store) < 140, good(store) + " still good");
    clock.advance(DAY.multipliedBy(9));
    assertEquals(0, good(store));
  }

  private static int good(EvidenceStore store) {
    int good = 0;
    for (int i = 0; i < 200; i++) {
      good += store.recall(new LinkStatus("https://example.org/" + i)).isPresent() ? 1 : 0;
    }
    return good;
  }

  @Test
  void afterSilenceItIsNotDueAtOnce() throws IOException {
    EvidenceStore store = open();
    assertTrue(store.due(PAGE, DAY));
    store.attempted(PAGE, Cause.WALL, "403");
    assertFalse(store.due(PAGE, DAY));
    assertTrue(store.due(PAGE, Duration.ZERO));
    clock.advance(DAY);
    assertTrue(store.due(PAGE, DAY));
  }

  @Test
  void aDamagedLineSpoilsNothingElse() throws IOException {
    open().learned(PAPER, Sample.held(PAPER, "Title"));
    Path journal = folder.resolve("evidence.journal");
    Files.writeString(journal, "{\"key\":\"work arxiv:2301.0", StandardOpenOption.APPEND);
    EvidenceStore next = open();
    next.learned(Sample.arxiv("2301.00001"), Sample.held(Sample.arxiv("2301.00001"), "Next"));
    assertTrue(open().recall(PAPER).isPresent());
    assertTrue(open().recall(Sample.arxiv("2301.00001")).isPresent());
  }

  @Test
  void aFileOfTheRepositoryIsSortedAndTheSameWhateverTheOrder() throws IOException {
    Path one = folder.resolve("one/shelfcheck.evidence");
    Path two = folder.resolve("two/shelfcheck.evidence");
    fill(one, "2301.00001", "2205.14135", "2210.00001");
    fill(two, "2210.00001", "2301.00001", "2205.14135");
    assertEquals(Files.readString(one), Files.readString(two));
    assertEquals(3, Files.readAllLines(one).size());
    assertEquals(Files.readAllLines(one).stream().sorted().toList(), Files.readAllLines(one));
    try (var files = Files.list(one.getParent())) {
      assertEquals(List.of(one), files.toList(), "nothing else beside it");
    }
  }

  private void fill(Path file, String... ids) throws IOException {
    StoreLocation shelf = StoreLocation.inFile(file, folder.resolve("cache"));
    try (EvidenceStore store = EvidenceStore.open(shelf, clock, Lifetimes.DEFAULT)) {
      for (String id : ids) {
        Answer.Known<Holding> answer = Sample.held(Sample.arxiv(id), "Title " + id);
        store.learned(Sample.arxiv(id), answer);
      }
    }
  }

  @Test
  void foldingTwiceChangesNothing() throws IOException {
    EvidenceStore store = open();
    store.learned(PAGE, Sample.known(Sample.link(Verdict.DEAD, 404)));
    clock.advance(DAY);
    store.learned(PAGE, Sample.known(Sample.link(Verdict.DEAD, 404)));
    String journal = Files.readString(folder.resolve("evidence.journal"));
    Ledger ledger = StoreLocation.inCache(folder).ledger();
    ledger.fold(new LedgerLines(java.time.Instant.MAX, new Damage("")));
    String book = Files.readString(folder.resolve("evidence.jsonl"));
    Files.writeString(folder.resolve("evidence.journal"), journal);
    ledger.fold(new LedgerLines(java.time.Instant.MAX, new Damage("")));
    assertEquals(book, Files.readString(folder.resolve("evidence.jsonl")));
  }
}
