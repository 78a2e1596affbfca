package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.EvidenceStore.Note;
import dev.shelfcheck.source.store.PageMark;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keeps what was found; a link that was not tried leaves no trace. */
record VerdictRecorder(EvidenceStore store) {
  /** Keeps several in one write. */
  void keep(Map<LinkStatus, LinkObservation> settled) {
    List<Note> notes =
        settled.entrySet().stream()
            .filter(e -> wasTried(e.getValue().answer()))
            .flatMap(e -> notes(e.getKey(), e.getValue()))
            .toList();
    if (!notes.isEmpty()) {
      store.noteAll(notes);
    }
  }

  /** Of the page itself, and of each fragment looked for in it. */
  private static Stream<Note> notes(LinkStatus question, LinkObservation seen) {
    return Stream.concat(
        Stream.of(new Note(question, seen.answer(), seen.mark())),
        seen.landings().keySet().stream().map(f -> new Note(f, seen.landing(f), PageMark.NONE)));
  }

  /** Whether an answer says anything of what was asked, were it that it stays silent. */
  private static boolean wasTried(Answer<?> answer) {
    return !(answer instanceof Answer.Unknown<?> silence) || silence.cause().tried();
  }

  /** Keeps that fragments were looked for in vain, so that their pages are left in peace. */
  void keepSilence(Collection<PageFragment> fragments, Map<LinkStatus, LinkObservation> pages) {
    for (PageFragment f : fragments) {
      LinkObservation page = pages.get(f.page());
      if (page != null
          && wasTried(page.answer())
          && page.landing(f) instanceof Answer.Unknown<Landing> silence) {
        store.attempted(f, silence.cause(), silence.detail());
      }
    }
  }

  /** An observation with what all runs so far know of the link. */
  LinkObservation withHistory(LinkStatus question, LinkObservation observed) {
    return store.link(question.url()).map(observed::history).orElse(observed);
  }
}
