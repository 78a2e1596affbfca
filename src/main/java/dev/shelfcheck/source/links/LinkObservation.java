package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.ask.LinkHistory;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkReport.Verdict;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.source.links.page.Page;
import dev.shelfcheck.source.store.LinkMemory;
import dev.shelfcheck.source.store.PageMark;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this run found of one link.
 *
 * @param mark by which its page is recognised again
 * @param landings where the fragments lead that were looked for in its page
 */
record LinkObservation(
    Answer<LinkReport> answer, PageMark mark, Map<PageFragment, Landing> landings) {
  LinkObservation {
    landings = Map.copyOf(landings);
  }

  LinkObservation(Answer<LinkReport> answer, PageMark mark) {
    this(answer, mark, Map.of());
  }

  static LinkObservation mute(Cause cause, String detail) {
    return new LinkObservation(Answer.unknown(cause, detail), PageMark.NONE);
  }

  static LinkObservation dead(ReplyVerdict.Gone gone, Evidence evidence) {
    return new LinkObservation(
        Answer.Known.of(
            report(
                Verdict.DEAD,
                gone.status(),
                gone.reason() + ", confirmed by a second request",
                Optional.empty(),
                Optional.empty()),
            evidence),
        PageMark.NONE);
  }

  /**
   * A page that answers.
   *
   * @param known by what it was recognised before, which holds where it says that it is unchanged
   */
  static LinkObservation alive(
      ReplyVerdict.Alive alive, Optional<String> rot, Evidence evidence, PageMark known) {
    Page page = alive.page();
    boolean moved = alive.movedTo().isPresent();
    String reason = moved ? "moved permanently" : page.reply().statusLine();
    LinkReport report =
        report(moved ? Verdict.MOVED : Verdict.ALIVE, page.status(), reason, alive.movedTo(), rot);
    PageMark mark = page.unchanged() ? known : new PageMark(page.etag(), page.titleHash());
    return new LinkObservation(Answer.Known.of(report, evidence), mark);
  }

  static LinkReport report(
      Verdict verdict, int status, String reason, Optional<String> to, Optional<String> rot) {
    return new LinkReport(
        verdict,
        status,
        reason,
        to,
        rot,
        verdict == Verdict.DEAD ? LinkHistory.FAILED : LinkHistory.NONE,
        false,
        Optional.empty());
  }

  LinkObservation with(LinkReport report, List<Evidence> evidence) {
    return new LinkObservation(new Answer.Known<>(report, evidence), mark, landings);
  }

  LinkObservation landed(Map<PageFragment, Landing> found) {
    return new LinkObservation(answer, mark, found);
  }

  /** Where a fragment of its page leads; silence where the page was not read for it. */
  Answer<Landing> landing(PageFragment fragment) {
    if (answer instanceof Answer.Unknown<LinkReport> silence) {
      return Answer.unknown(silence.cause(), silence.detail());
    }
    Landing landing = landings.get(fragment);
    return landing == null
        ? Answer.unknown(Cause.UNDECIDED, "the page was not read for its places")
        : new Answer.Known<>(landing, ((Answer.Known<LinkReport>) answer).evidence());
  }

  /** The same with what earlier runs know of the link. */
  LinkObservation history(LinkMemory memory) {
    return answer instanceof Answer.Known<LinkReport> known
        ? with(memory.complete(known.value()), known.evidence())
        : this;
  }
}
