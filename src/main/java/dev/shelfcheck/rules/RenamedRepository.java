package dev.shelfcheck.rules;

import dev.shelfcheck.ask.RepositoryReport;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.link.RepositoryLink;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A link leads to a repository under a name that it bears no longer. */
final class RenamedRepository implements Rule.OfDocument {
  @Override
  public Stream<Check> check(Document document) {
    return RepositoryLink.in(document)
        .map(l -> new Check.Asking<>(l.web().subject(), l.status(), w -> judge(l, w)));
  }

  private static Check judge(RepositoryLink link, Witnessed<RepositoryReport> report) {
    String old = link.status().repository();
    Optional<String> now = report.value().renamed().filter(n -> !n.equalsIgnoreCase(old));
    if (now.isEmpty()) {
      return Check.holds(link.web().subject());
    }
    Finding finding =
        Finding.of(
                link.web().subject(),
                "the repository " + old + " is now " + now.get(),
                "the old address works only until somebody else takes the name",
                "link https://github.com/" + now.get() + " instead")
            .claims(Map.of("listed", old, "now", now.get()))
            .evidence(report.evidence())
            .key(old);
    return Check.broken(fix(link, now.get()).map(finding::fix).orElse(finding));
  }

  /** The name alone is replaced, where it stands in the link as it is read. */
  private static Optional<Fix> fix(RepositoryLink link, String now) {
    var span = link.web().link().targetSpan();
    String written = link.web().subject().document().map(d -> d.slice(span)).orElse("");
    String old = "github.com/" + link.status().repository();
    int at = written.indexOf(old);
    if (at < 0) {
      return Optional.empty();
    }
    String fresh =
        written.substring(0, at) + "github.com/" + now + written.substring(at + old.length());
    return Optional.of(
        Fix.safe("Use the repository's present name", link.web().subject().path(), span, fresh));
  }
}
