package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.RegistryAddress;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.LinkPlace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A link to an arXiv paper or a DOI is not written as its registry writes it. */
final class UncanonicalLink implements Rule.OfEntries {
  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return LinkPlace.of(document, entries).flatMap(p -> check(p).stream());
  }

  private static Optional<Check> check(LinkPlace place) {
    boolean web = place.link().web().filter(w -> w.host().contains(".")).isPresent();
    if (BibtexEntry.isBare(place)) {
      return Optional.empty();
    }
    if (place.link().form() == LinkForm.IMAGE || (place.link().form() == LinkForm.FIELD && !web)) {
      return Optional.empty();
    }
    String target = place.link().target().strip();
    return RegistryAddress.of(target)
        .map(
            registry ->
                registry.isWritten(target)
                    ? Check.holds(place.subject())
                    : Check.broken(finding(place, target, registry.written(), web)));
  }

  private static Finding finding(LinkPlace place, String target, String written, boolean web) {
    Finding finding =
        Finding.of(
                place.subject(),
                web
                    ? Message.of(
                        target + " is not written as its registry writes it", "link " + written)
                    : new Message(
                        "browsers know no addresses like " + target,
                        "it leads its readers nowhere",
                        "link " + written))
            .recurring(
                web
                    ? "links to "
                        + place.address().host()
                        + " are not written as its registry writes them"
                    : "links have no scheme that browsers know",
                target,
                "link the forms of their registry")
            .key(target);
    boolean mild = web && !target.startsWith("http:");
    Finding weighed = mild ? finding.severity(Severity.ADVICE) : finding;
    return place.written().equals(place.link().target())
        ? weighed.fix(fix(place, written))
        : weighed;
  }

  private static Fix fix(LinkPlace place, String written) {
    return Fix.safe(
        "Use the canonical form", place.document().path(), place.link().targetSpan(), written);
  }
}
