package dev.shelfcheck.rules;

import dev.shelfcheck.model.Detour;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rules.entry.LinkPlace;
import java.util.List;
import java.util.stream.Stream;

/** A link leads through a mail filter, a site's redirect or a library's proxy. */
final class DetourLink implements Rule.OfEntries {
  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return LinkPlace.of(document, entries)
        .filter(p -> p.link().web().isPresent())
        .map(p -> Check.of(p.subject(), Detour.of(p.address()).map(d -> finding(p, d))));
  }

  private static Finding finding(LinkPlace place, Detour detour) {
    String address = detour.address().withoutTracking();
    Finding finding =
        Finding.of(
                place.subject(),
                "the link leads through " + place.address().host() + ", " + whose(detour.kind()),
                why(detour.kind()),
                "link " + address)
            .recurring(
                "links lead through " + place.address().host() + ", " + whose(detour.kind()),
                address,
                "link the addresses that it leads to")
            .key(place.link().target());
    return place.written().equals(place.link().target())
        ? finding.fix(fix(place, address))
        : finding;
  }

  private static String whose(Detour.DetourKind kind) {
    return switch (kind) {
      case MAIL_FILTER -> "a filter for mail";
      case REDIRECT -> "which only passes readers on";
      case LIBRARY_PROXY -> "a library's proxy";
    };
  }

  private static String why(Detour.DetourKind kind) {
    return switch (kind) {
      case MAIL_FILTER -> "it was made for one letter and may end with the contract";
      case REDIRECT -> "it notes who comes by, and hides where the link leads";
      case LIBRARY_PROXY -> "it lets in only the library's own readers";
    };
  }

  private static Fix fix(LinkPlace place, String address) {
    return Fix.unsafe(
        "Link the page itself", place.document().path(), place.link().targetSpan(), address);
  }
}
