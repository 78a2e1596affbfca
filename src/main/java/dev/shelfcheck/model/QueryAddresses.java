package dev.shelfcheck.model;

import java.util.List;
import java.util.Set;

/** Addresses that carry the identifier in their query. */
final class QueryAddresses {
  private static final Set<String> FORUM_PATHS =
      Set.of("/forum", "/pdf", "/attachment", "/revisions");

  private QueryAddresses() {}

  static Recognition read(WebAddress web) {
    if (web.bareHost().equals("openreview.net")) {
      return FORUM_PATHS.contains(web.path().replaceFirst("/$", ""))
          ? web.parameter("id").map(QueryAddresses::forum).orElse(Recognition.NOTHING)
          : Recognition.NOTHING;
    }
    if (web.bareHost().equals("journals.plos.org")) {
      return web.parameter("id")
          .map(id -> id.replace("%2F", "/").replaceFirst("(?:\\.pdf)$", ""))
          .map(DoiAddresses::read)
          .orElse(Recognition.NOTHING);
    }
    if (web.bareHost().equals("dl.acm.org")) {
      return AddressForm.one(
          web.parameter("id")
              .filter(id -> id.matches("\\d+\\.\\d+"))
              .flatMap(id -> Doi.parse("10.1145/" + id)));
    }
    return Recognition.NOTHING;
  }

  /** An id without what a sentence, or an address written twice over, leaves behind it. */
  private static String bare(String value) {
    int more = value.indexOf("&amp;");
    String id = more < 0 ? value : value.substring(0, more);
    String cut = Tail.cut(id, ".,;)]");
    while (cut.endsWith("%20")) {
      cut = Tail.cut(cut.substring(0, cut.length() - "%20".length()), ".,;)]");
    }
    return cut;
  }

  private static Recognition forum(String value) {
    String id = bare(value);
    return OpenReviewId.parse(id)
        .map(found -> Recognition.of(found))
        .orElseGet(
            () ->
                new Recognition(
                    List.of(),
                    List.of(
                        new InvalidIdentifier(
                            "openreview",
                            id,
                            "a forum's id has 8 to 20 letters, digits, - and _"))));
  }
}
