package dev.shelfcheck.rules;

import dev.shelfcheck.ask.RepositoryReport;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.link.RepositoryLink;
import java.util.stream.Stream;

/** A link leads to a repository that its owner has archived. */
final class ArchivedRepository implements Rule.OfDocument {
  @Override
  public Stream<Check> check(Document document) {
    return RepositoryLink.in(document)
        .map(l -> new Check.Asking<>(l.web().subject(), l.status(), w -> judge(l, w)));
  }

  private static Check judge(RepositoryLink link, Witnessed<RepositoryReport> report) {
    if (!report.value().archived()) {
      return Check.holds(link.web().subject());
    }
    String name = link.status().repository();
    return Check.broken(
        Finding.of(
                link.web().subject(),
                "the repository " + name + " is archived: its owner keeps it no longer",
                "say so in the entry, or link what took its place")
            .evidence(report.evidence())
            .key(name));
  }
}
