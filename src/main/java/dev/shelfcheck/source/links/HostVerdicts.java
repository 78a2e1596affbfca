package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.source.store.PageMark;
import java.util.Optional;

/** What the rules of hosts say of links without their being asked. */
record HostVerdicts(HostRules rules, HostEvidence hostEvidence) {
  Optional<LinkObservation> of(String url) {
    HostRule rule = rules.of(url);
    return switch (rule.treatment()) {
      case CLOSED -> Optional.of(LinkObservation.mute(Cause.WALL, "not asked: " + rule.reason()));
      case TRUSTED -> Optional.of(trusted(url, rule));
      case ASKED, WARY -> Optional.empty();
    };
  }

  private LinkObservation trusted(String url, HostRule rule) {
    LinkReport alive =
        LinkObservation.report(
            LinkReport.Verdict.ALIVE,
            0,
            "not asked: " + rule.reason(),
            Optional.empty(),
            Optional.empty());
    return new LinkObservation(Answer.Known.of(alive, hostEvidence.of(url)), PageMark.NONE);
  }
}
