package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Evidence.Provenance;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkReport.Verdict;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.EvidenceStore.Note;
import dev.shelfcheck.source.store.PageMark;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Archived copies of what is dead. What the archive said is remembered at the address of the
 * look-up: a copy for as long as a living link, that there is none for a day.
 */
record ArchivedCopies(Wayback archive, EvidenceStore store, LocalDate today) {
  /** The reports, those of dead pages with the copies there are. */
  Map<LinkStatus, LinkReport> beside(Map<LinkStatus, LinkReport> reports) {
    List<String> bare =
        reports.entrySet().stream()
            .filter(e -> e.getValue().verdict() == Verdict.DEAD)
            .filter(e -> e.getValue().archived().isEmpty())
            .map(e -> e.getKey().url())
            .toList();
    ask(bare.stream().filter(url -> store.due(lookUp(url), CachedVerdicts.PAUSE)).toList());
    Map<LinkStatus, LinkReport> all = new LinkedHashMap<>(reports);
    for (String url : bare) {
      store
          .recall(lookUp(url))
          .ifPresent(
              copy ->
                  all.computeIfPresent(
                      new LinkStatus(url),
                      (q, r) -> LinkObservation.archived(r, copy.value().finalUrl())));
    }
    return all;
  }

  private void ask(List<String> urls) {
    List<Note> recorder =
        archive.copies(urls).entrySet().stream()
            .map(e -> new Note(lookUp(e.getKey()), answer(e.getValue()), PageMark.NONE))
            .toList();
    if (!recorder.isEmpty()) {
      store.noteAll(recorder);
    }
  }

  private Answer<LinkReport> answer(Optional<String> copy) {
    return copy.isEmpty()
        ? Answer.unknown(Cause.NOT_HELD, "no archived copy")
        : Answer.Known.of(
            LinkObservation.report(Verdict.ALIVE, 200, "archived", copy, Optional.empty()),
            new Evidence("Wayback Machine", today, Provenance.LIVE));
  }

  private LinkStatus lookUp(String url) {
    return new LinkStatus(archive.lookUp(url));
  }
}
