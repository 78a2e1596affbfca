package dev.shelfcheck.source.store;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The memory of runs: answers, each with who gave it and when, and apart from them attempts, which
 * are never answers. Everything is on disk before the method that learns it returns; several runs
 * may share one store, and a run that is killed loses nothing it had learned.
 */
public final class EvidenceStore implements Notebook, AutoCloseable {
  /** What a clock may be ahead of another's. */
  private static final Duration SLACK = Duration.ofDays(1);

  private final Optional<StoreLocation> shelf;
  private final Clock clock;
  private final Lifetimes lifetimes;
  private final LedgerLines form;
  private final Map<String, String> lines;
  private final Set<String> foreign = ConcurrentHashMap.newKeySet();
  private final Set<String> foreignSaid = ConcurrentHashMap.newKeySet();

  private EvidenceStore(
      Optional<StoreLocation> shelf,
      Clock clock,
      Lifetimes lifetimes,
      LedgerLines form,
      Ledger.Content content) {
    this.shelf = shelf;
    this.clock = clock;
    this.lifetimes = lifetimes;
    this.form = form;
    this.lines = new ConcurrentHashMap<>(content.all());
    foreign.addAll(content.foreign());
  }

  /**
   * Opens a store, empty where there is none yet.
   *
   * @throws IOException where its files can neither be read nor made; the message names the file
   */
  public static EvidenceStore open(StoreLocation shelf, Clock clock, Lifetimes lifetimes)
      throws IOException {
    Damage damage = new Damage(String.valueOf(shelf.ledger().book().getFileName()));
    LedgerLines form = new LedgerLines(clock.instant().plus(SLACK), damage);
    shelf.tidy(form);
    damage.lines().set(0); // what folding met is met again, or is gone for good
    return new EvidenceStore(Optional.of(shelf), clock, lifetimes, form, shelf.ledger().read(form));
  }

  /**
   * Opens a store, or one that remembers this run alone where the files cannot be used: a full
   * disk, a file where the folder should be. {@link #remarks} says so.
   */
  public static EvidenceStore openOrForget(StoreLocation shelf, Clock clock, Lifetimes lifetimes) {
    try {
      return open(shelf, clock, lifetimes);
    } catch (IOException e) {
      Damage damage = new Damage(String.valueOf(shelf.ledger().book().getFileName()));
      damage.unwritten(e);
      LedgerLines form = new LedgerLines(clock.instant().plus(SLACK), damage);
      Ledger.Content nothing = new Ledger.Content(Map.of(), Set.of());
      return new EvidenceStore(Optional.of(shelf), clock, lifetimes, form, nothing);
    }
  }

  /**
   * A store without files, for whoever keeps its lines himself.
   *
   * @param lines in any order, several of one question among them
   */
  public static EvidenceStore ofLines(Collection<String> lines, Clock clock, Lifetimes lifetimes) {
    LedgerLines form = new LedgerLines(clock.instant().plus(SLACK), new Damage("the evidence"));
    Map<String, String> all = new HashMap<>();
    lines.forEach(line -> form.join(all, line));
    return new EvidenceStore(
        Optional.empty(), clock, lifetimes, form, new Ledger.Content(all, Set.of()));
  }

  /** The same as of the moment of its latest line: good is what was good then. */
  public static EvidenceStore asOfItsLines(Collection<String> lines, Lifetimes lifetimes) {
    Instant latest =
        lines.stream()
            .flatMap(line -> MemoryForm.read(line).stream())
            .map(Memory::latest)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    return ofLines(lines, Clock.fixed(latest, ZoneOffset.UTC), lifetimes);
  }

  /** A question's name in a file: one line, the same for equal questions only. */
  public static String name(Question<?> question) {
    return QuestionForms.key(question);
  }

  /** All that is remembered of a question, as a line; absent where nothing is. */
  public Optional<String> line(Question<?> question) {
    return Optional.ofNullable(lines.get(key(question)));
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
    StoredAnswer answer = memory.answer().get();
    Optional<A> read = value(question, answer);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    A value = withHistory(read.get(), memory.link());
    Instant end = answer.at().plus(lifetimes.of(question, value));
    if (clock.instant().isAfter(end) && !(evenStale && lifetimes.lasts(question, value))) {
      return Optional.empty();
    }
    return Optional.of(new Answer.Known<>(value, vouched(question, answer.evidence())));
  }

  private <A> Optional<A> value(Question<A> question, StoredAnswer answer) {
    try {
      return Optional.of(QuestionForms.of(question).read().apply(answer.value()));
    } catch (RuntimeException e) { // an unknown verdict, a list where a text was
      form.damage().key(key(question));
      return Optional.empty();
    }
  }

  /** Evidence of a line that somebody else wrote says so. */
  private List<Evidence> vouched(Question<?> question, List<Evidence> evidence) {
    if (!foreign.contains(key(question))) {
      return evidence;
    }
    foreignSaid.add(key(question));
    return evidence.stream()
        .map(e -> new Evidence(e.source(), e.when(), Evidence.Provenance.COMMITTED, e.differs()))
        .toList();
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
        notes.stream()
            .map(
                n ->
                    MemoryForm.write(
                        QuestionForms.key(n.question()), NotedMemory.of(n, now(n.question()))))
            .toList());
  }

  @Override
  public void attempted(Question<?> question, Cause cause, String detail) {
    noteAll(List.of(new Note(question, Answer.unknown(cause, detail), PageMark.NONE)));
  }

  private void append(List<String> news) {
    try {
      if (shelf.isPresent()) {
        shelf.get().ledger().append(news);
      }
    } catch (IOException e) { // a full disk: what is learned still counts in this run
      form.damage().unwritten(e);
    }
    synchronized (lines) {
      news.forEach(line -> form.join(lines, line));
      news.forEach(line -> LedgerLines.keyOf(line).ifPresent(foreign::remove));
    }
  }

  /** A text that differs where anything does that is remembered now. */
  String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, String> line : new TreeMap<>(lines).entrySet()) {
        String whose = foreign.contains(line.getKey()) ? "\nforeign " : "\nown ";
        digest.update((whose + line.getValue()).getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  private Memory memory(Question<?> question) {
    String key = key(question);
    String line = lines.get(key);
    return line == null ? Memory.NOTHING : form.memory(key, line);
  }

  private static String key(Question<?> question) {
    return LedgerLines.key(QuestionForms.key(question));
  }

  /** The time, later than the question's last news: what is learned later is the later word. */
  private Instant now(Question<?> question) {
    Instant time = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant before = memory(question).latest();
    return time.isAfter(before) ? time : before.plus(1, ChronoUnit.MICROS);
  }

  /** Leaves the files tidy; nothing is lost where a run ends without it. */
  @Override
  public void close() {
    try {
      if (shelf.isPresent()) {
        shelf.get().leave(form);
      }
    } catch (IOException e) { // the journal has it all still, if the disk took that
      form.damage().unwritten(e);
    }
  }

  /** What a run is to say of its memory, a sentence each: damage, and others' words it took. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>(form.damage().words());
    int taken = foreignSaid.size();
    if (taken > 0) {
      remarks.add(
          form.damage().name()
              + ": "
              + (taken == 1 ? "1 answer was" : taken + " answers were")
              + " taken from it that this machine did not write");
    }
    return remarks;
  }
}
