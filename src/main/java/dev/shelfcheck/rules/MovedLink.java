package dev.shelfcheck.rules;

import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkReport.Verdict;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.link.WebLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A link leads to a page that has moved for good. */
final class MovedLink implements Rule.OfDocument {
  /** Addresses made to outlive every move: what they lead to is not to be linked in their place. */
  private static final Set<String> LASTING =
      Set.of(
          "doi.org", "dx.doi.org", "hdl.handle.net", "purl.org", "w3id.org", "n2t.net", "urn.fi");

  @Override
  public Stream<Check> check(Document document) {
    return WebLink.in(document)
        .filter(l -> !LASTING.contains(host(l.status().url())))
        .map(l -> new Check.Asking<>(l.subject(), l.status(), w -> judge(l, w)));
  }

  private static Check judge(WebLink link, Witnessed<LinkReport> report) {
    LinkReport r = report.value();
    Optional<String> to = r.finalUrl();
    if (r.verdict() != Verdict.MOVED || to.isEmpty() || r.rot().isPresent()) {
      return Check.holds(link.subject());
    }
    String from = link.status().url();
    Finding finding =
        Finding.of(
                link.subject(),
                from + " has moved for good to " + to.get(),
                "link " + to.get() + " instead")
            .claims(Map.of("url", from, "finalUrl", to.get()))
            .evidence(report.evidence())
            .key(from);
    return Check.broken(fix(link, to.get()).map(finding::fix).orElse(finding));
  }

  /** Where the target stands as it is read, its address is replaced and its fragment kept. */
  private static Optional<Fix> fix(WebLink link, String to) {
    String written =
        link.subject().document().map(d -> d.slice(link.link().targetSpan())).orElse("");
    if (!written.equals(link.link().target()) || to.matches(".*[\\s()<>\\[\\]|].*")) {
      return Optional.empty();
    }
    int hash = written.indexOf('#');
    String fragment = hash < 0 || to.contains("#") ? "" : written.substring(hash);
    boolean same = sameSite(link.status().url(), to);
    return Optional.of(
        new Fix(
            "Link the page's new address",
            same ? Fix.Applicability.SAFE : Fix.Applicability.UNSAFE,
            List.of(new Edit(link.subject().path(), link.link().targetSpan(), to + fragment))));
  }

  private static boolean sameSite(String from, String to) {
    return host(from).replaceFirst("^www\\.", "").equals(host(to).replaceFirst("^www\\.", ""));
  }

  private static String host(String url) {
    return WebAddress.parse(url).map(WebAddress::host).orElse(url);
  }
}
