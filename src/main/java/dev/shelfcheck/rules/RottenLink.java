package dev.shelfcheck.rules;

import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkReport.Verdict;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.link.WebLink;
import java.util.Map;
import java.util.stream.Stream;

/** A link leads to a page that answers but seems to be no longer what was linked. */
final class RottenLink implements Rule.OfDocument {
  @Override
  public Stream<Check> check(Document document) {
    return WebLink.in(document)
        .map(l -> new Check.Asking<>(l.subject(), l.status(), w -> judge(l, w)));
  }

  private static Check judge(WebLink link, Witnessed<LinkReport> report) {
    LinkReport r = report.value();
    if (r.rot().isEmpty() || r.verdict() == Verdict.DEAD) {
      return Check.holds(link.subject());
    }
    String url = link.status().url();
    return Check.broken(
        Finding.of(
                link.subject(),
                url + " answers but seems gone: " + r.rot().get(),
                "open it, and where the work is no longer there, find its new home")
            .claims(Map.of("url", url, "suspicion", r.rot().get()))
            .evidence(report.evidence())
            .key(url));
  }
}
