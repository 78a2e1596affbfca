package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rules.entry.LinkPlace;
import java.util.List;
import java.util.stream.Stream;

/** A link carries parameters that only track its readers. */
final class TrackingParameters implements Rule.OfEntries {
  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return LinkPlace.of(document, entries)
        .filter(p -> p.link().web().filter(w -> !w.query().isEmpty()).isPresent())
        .map(TrackingParameters::check);
  }

  private static Check check(LinkPlace place) {
    WebAddress web = place.address();
    List<String> tracking = web.tracking();
    if (tracking.isEmpty()) {
      return Check.holds(place.subject());
    }
    Finding finding =
        Finding.of(
                place.subject(),
                "the link carries "
                    + String.join(" and ", tracking)
                    + ", which only tracks its readers",
                "link " + web.withoutTracking())
            .recurring(
                "links carry parameters that only track their readers",
                web.withoutTracking(),
                "link the addresses without them")
            .key(place.link().target());
    boolean plain = place.written().equals(place.link().target());
    return Check.broken(plain ? finding.fix(fix(place, web)) : finding);
  }

  private static Fix fix(LinkPlace place, WebAddress web) {
    return Fix.safe(
        "Drop the tracking parameters",
        place.document().path(),
        place.link().targetSpan(),
        web.withoutTracking());
  }
}
