package dev.shelfcheck.rules;

import dev.shelfcheck.ask.LinkHistory;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkReport.Verdict;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Options;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.link.WebLink;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A link leads nowhere. */
final class DeadLink implements Rule.OfDocument {
  private final Options options;

  DeadLink(RunFacts facts) {
    this.options = facts.options(id());
  }

  @Override
  public Stream<Check> check(Document document) {
    return WebLink.in(document)
        .map(l -> new Check.Asking<>(l.subject(), l.status(), w -> judge(l, w)));
  }

  private Check judge(WebLink link, Witnessed<LinkReport> report) {
    LinkReport r = report.value();
    if (r.verdict() != Verdict.DEAD) {
      return Check.holds(link.subject());
    }
    boolean certain = isCertain(r);
    Finding finding =
        Finding.of(link.subject(), message(link, r, certain))
            .identifiers(link.link().identifiers())
            .claims(Map.of("url", link.status().url(), "status", String.valueOf(r.status())))
            .evidence(report.evidence())
            .key(link.status().url());
    Finding mendable = copy(link, r).map(finding::fix).orElse(finding);
    return Check.broken(certain ? mendable : mendable.severity(Severity.WARNING));
  }

  /** A copy shows the page of its day, so it is for people to say whether that one is meant. */
  private static Optional<Fix> copy(WebLink link, LinkReport r) {
    Span target = link.link().targetSpan();
    boolean plain =
        link.subject().document().stream()
            .anyMatch(d -> d.slice(target).equals(link.link().target()));
    return r.archived()
        .filter(url -> plain)
        .map(url -> Fix.unsafe("Link the archived copy", link.subject().path(), target, url));
  }

  /** A page that is gone from a host that answers for others, or gone on several days. */
  private boolean isCertain(LinkReport r) {
    return (r.isPageGone() && r.hostAnswers()) || r.history().failures() >= options.integer("days");
  }

  private Message message(WebLink link, LinkReport r, boolean certain) {
    LinkHistory history = r.history();
    String since =
        history.failures() > 1
            ? "; dead on "
                + history.failures()
                + " days"
                + history.firstFailure().map(d -> " since " + d).orElse("")
            : "";
    String alive = history.lastAlive().map(d -> "; last alive on " + d).orElse("");
    String wait =
        certain ? "" : "; a warning until it is found dead on " + options.integer("days") + " days";
    return Message.of(
        link.status().url() + " is dead: " + r.reason() + since + alive + wait, cure(link, r));
  }

  /** The registry's own page of the work, an archived copy, or else what a reader has to find. */
  private static String cure(WebLink link, LinkReport r) {
    Optional<String> copy = r.archived().map(url -> "the archived copy " + url);
    Optional<String> registered =
        link.subject()
            .entry()
            .filter(e -> link.link().role().leadsToWork())
            .flatMap(e -> e.ownIdentifiers().stream().findFirst())
            .map(Identifier::url);
    if (registered.isPresent()) {
      return "link " + registered.get() + " instead" + copy.map(c -> ", or " + c).orElse("");
    }
    return copy.map(c -> "link " + c + ", or the work's new home")
        .orElse("find the work's new home, or an archived copy");
  }
}
