package dev.shelfcheck.source.store;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.Question;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The memory of runs: answers, each with who gave it and when, and apart from them attempts, which
 * are never answers. Everything is on disk before the method that learns it returns; several runs
 * may share one store, and a run that is killed loses nothing it had learned.
 */
public final class EvidenceStore implements Notebook, AutoCloseable {
  private final Shelf shelf;
  private final Clock clock;
  private final Lifetimes lifetimes;
  private final Map<String, String> lines;

  private EvidenceStore(Shelf shelf, Clock clock, Lifetimes lifetimes, Map<String, String> lines) {
    this.shelf = shelf;
    this.clock = clock;
    this.lifetimes = lifetimes;
    this.lines = new ConcurrentHashMap<>(lines);
  }

  /**
   * Opens a store, empty where there is none yet.
   *
   * @throws IOException where its files can neither be read nor made; the message names the file
   */
  public static EvidenceStore open(Shelf shelf, Clock clock, Lifetimes lifetimes)
      throws IOException {
    shelf.tidy();
    return new EvidenceStore(shelf, clock, lifetimes, shelf.ledger().read());
  }

  /** An answer that is still good. */
  public <A> Optional<Answer.Known<A>> recall(Question<A> question) {
    return recall(question, false);
  }

  /** An answer that is still good or, for what lasts, was once given. */
  public <A> Optional<Answer.Known<A>> recallEvenStale(Question<A> question) {
    return recall(question, true);
  }

  private <A> Optional<Answer.Known<A>> recall(Question<A> question, boolean evenStale) {
    Memory memory = memory(question);
    if (memory.answer().isEmpty()) {
      return Optional.empty();
    }
    Remembered answer = memory.answer().get();
    A value = withHistory(AnswerForm.read(question, answer.value()), memory.link());
    Instant end = answer.at().plus(lifetimes.of(question, value));
    if (clock.instant().isAfter(end) && !(evenStale && lifetimes.lasts(value))) {
      return Optional.empty();
    }
    return Optional.of(new Answer.Known<>(value, answer.evidence()));
  }

  /** A link's report counts its days of failure as of now, not as of when it was written. */
  @SuppressWarnings("unchecked") // the value comes back as the kind it went in
  private static <A> A withHistory(A value, Optional<LinkMemory> link) {
    return value instanceof LinkReport report && link.isPresent()
        ? (A) link.get().complete(report)
        : value;
  }

  /** The silence met since the last answer. */
  public Optional<Attempts> attempts(Question<?> question) {
    return memory(question).attempts();
  }

  /** What is remembered of a web address, however old. */
  public Optional<LinkMemory> link(String url) {
    return memory(new LinkStatus(url)).link();
  }

  /**
   * Whether it is time to ask: nothing good is remembered, and the last attempt, if it met silence,
   * is long enough ago.
   *
   * @param pause how long to leave it after silence
   */
  public boolean due(Question<?> question, Duration pause) {
    return recall(question).isEmpty()
        && attempts(question)
            .map(tried -> !clock.instant().isBefore(tried.last().plus(pause)))
            .orElse(true);
  }

  @Override
  public <A> void learned(Question<A> question, Answer.Known<A> answer) {
    learned(question, answer, PageMark.NONE);
  }

  /** Notes what a web address answered, with what its page is recognised by. */
  public <A> void learned(Question<A> question, Answer.Known<A> answer, PageMark mark) {
    noteAll(List.of(new Note(question, answer, mark)));
  }

  /**
   * One thing learned or tried.
   *
   * @param mark of the page, where the question is about one
   */
  public record Note(Question<?> question, Answer<?> answer, PageMark mark) {}

  /** Notes many things in one write. */
  public void noteAll(List<Note> notes) {
    append(
        notes.stream().map(n -> MemoryForm.write(QuestionKey.of(n.question()), news(n))).toList());
  }

  private Memory news(Note note) {
    Instant now = now(note.question());
    if (note.answer() instanceof Answer.Unknown<?> silence) {
      return tried(now, silence.cause(), silence.detail());
    }
    Answer.Known<?> known = (Answer.Known<?>) note.answer();
    Optional<LinkMemory> link =
        known.value() instanceof LinkReport report
            ? Optional.of(sighting(report, now, note.mark()))
            : Optional.empty();
    Remembered value = new Remembered(now, AnswerForm.write(known.value()), known.evidence());
    return new Memory(Optional.of(value), Optional.empty(), link);
  }

  private static LinkMemory sighting(LinkReport report, Instant now, PageMark mark) {
    return report.verdict() == LinkReport.Verdict.DEAD
        ? new LinkMemory(
            Optional.empty(), new TreeSet<>(List.of(now)), Optional.empty(), PageMark.NONE)
        : new LinkMemory(Optional.of(now), new TreeSet<>(), report.finalUrl(), mark);
  }

  @Override
  public void attempted(Question<?> question, Cause cause, String detail) {
    noteAll(List.of(new Note(question, Answer.unknown(cause, detail), PageMark.NONE)));
  }

  private static Memory tried(Instant now, Cause cause, String detail) {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(LocalDate.ofInstant(now, ZoneOffset.UTC)));
    Attempts attempts = new Attempts(now, cause, detail, days);
    return new Memory(Optional.empty(), Optional.of(attempts), Optional.empty());
  }

  private void append(List<String> news) {
    try {
      shelf.ledger().append(news);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    synchronized (lines) {
      news.forEach(line -> LedgerLines.join(lines, line));
    }
  }

  private Memory memory(Question<?> question) {
    String line = lines.get(LedgerLines.key(QuestionKey.of(question)));
    return line == null ? Memory.NOTHING : MemoryForm.read(line);
  }

  /** The time, later than the question's last news: what is learned later is the later word. */
  private Instant now(Question<?> question) {
    Instant time = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant before = memory(question).latest();
    return time.isAfter(before) ? time : before.plus(1, ChronoUnit.MICROS);
  }

  /** Leaves the files tidy; nothing is lost where a run ends without it. */
  @Override
  public void close() throws IOException {
    shelf.leave();
  }
}
