package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Evidence.Provenance;
import dev.shelfcheck.model.WebAddress;
import java.time.LocalDate;

/** What a page's own host says of it on a day. */
record HostEvidence(LocalDate today) {
  Evidence of(String url) {
    String host = WebAddress.parse(url).map(WebAddress::host).orElse(url);
    return new Evidence(host, today, Provenance.LIVE);
  }
}
