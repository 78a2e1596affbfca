package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.EvidenceStore.Note;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keeps what was found; a link that was not tried leaves no trace. */
record Notes(EvidenceStore store) {
  /** Silences that say nothing of the link, since it was not tried. */
  private static final Set<Cause> NOT_TRIED =
      EnumSet.of(Cause.BUDGET, Cause.INTERRUPTED, Cause.NOT_ALLOWED, Cause.OFFLINE);

  /** Keeps several in one write. */
  void keep(Collection<Settled> settled) {
    List<Note> notes =
        settled.stream()
            .filter(Notes::wasTried)
            .map(s -> new Note(s.question(), s.observed().answer(), s.observed().mark()))
            .toList();
    if (!notes.isEmpty()) {
      store.noteAll(notes);
    }
  }

  private static boolean wasTried(Settled settled) {
    return !(settled.observed().answer() instanceof Answer.Unknown<LinkReport> silence)
        || !NOT_TRIED.contains(silence.cause());
  }

  /** An observation with what all runs so far know of the link. */
  Observed withHistory(LinkStatus question, Observed observed) {
    return store.link(question.url()).map(observed::history).orElse(observed);
  }
}
