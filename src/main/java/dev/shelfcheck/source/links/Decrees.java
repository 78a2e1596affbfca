package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.source.store.PageMark;
import java.util.Optional;

/** What the rules of hosts say of links without their being asked. */
record Decrees(HostRules rules, Testimony testimony) {
  Optional<Observed> of(String url) {
    HostRule rule = rules.of(url);
    return switch (rule.treatment()) {
      case CLOSED -> Optional.of(Observed.mute(Cause.WALL, "not asked: " + rule.reason()));
      case TRUSTED -> Optional.of(trusted(url, rule));
      case ASKED, WARY -> Optional.empty();
    };
  }

  private Observed trusted(String url, HostRule rule) {
    LinkReport alive =
        Observed.report(
            LinkReport.Verdict.ALIVE,
            0,
            "not asked: " + rule.reason(),
            Optional.empty(),
            Optional.empty());
    return new Observed(Answer.Known.of(alive, testimony.of(url)), PageMark.NONE);
  }
}
