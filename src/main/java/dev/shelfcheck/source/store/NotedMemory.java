package dev.shelfcheck.source.store;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.LinkReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What one note adds to what is remembered of its question. */
final class NotedMemory {
  private NotedMemory() {}

  /** What it adds, learned at a moment: an answer, or an attempt. */
  static Memory of(EvidenceStore.Note note, Instant now) {
    if (note.answer() instanceof Answer.Unknown<?> silence) {
      return tried(now, silence.cause(), silence.detail());
    }
    Answer.Known<?> known = (Answer.Known<?>) note.answer();
    Optional<LinkMemory> link =
        known.value() instanceof LinkReport report
            ? Optional.of(sighting(report, now, note.mark()))
            : Optional.empty();
    StoredAnswer value =
        new StoredAnswer(
            now, QuestionForms.of(note.question()).written(known.value()), known.evidence());
    return new Memory(Optional.of(value), Optional.empty(), link);
  }

  private static LinkMemory sighting(LinkReport report, Instant now, PageMark mark) {
    return report.verdict() == LinkReport.Verdict.DEAD
        ? new LinkMemory(
            Optional.empty(), new TreeSet<>(List.of(now)), Optional.empty(), PageMark.NONE)
        : new LinkMemory(Optional.of(now), new TreeSet<>(), report.finalUrl(), mark);
  }

  private static Memory tried(Instant now, Cause cause, String detail) {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(LocalDate.ofInstant(now, ZoneOffset.UTC)));
    Attempts attempts = new Attempts(now, cause, detail, days);
    return new Memory(Optional.empty(), Optional.of(attempts), Optional.empty());
  }
}
