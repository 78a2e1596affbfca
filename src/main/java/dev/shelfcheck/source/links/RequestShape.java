package dev.shelfcheck.source.links;

import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.links.hosts.HostRule;
import dev.shelfcheck.source.store.PageMark;

/** How a page is asked for: as little as tells, and of no page more than its head. */
enum RequestShape {
  /** As a program that looks whether something is there. */
  LOOK,
  /** The same without a body, for hosts known to answer it honestly. */
  HEAD,
  /** As a reader's browser would, still under our own name. */
  READ;

  /** Bytes of a page that are read to tell what it is: its head with room to spare; chosen. */
  private static final int PEEK = 32 << 10;

  /** Bytes; a longer page is not read for its places. */
  static final int WHOLE = 2 << 20;

  /**
   * The request for a page.
   *
   * @param known by what the page was recognised when it was last seen; a server may say that it is
   *     still so (RFC 9110, section 13.1.2)
   */
  HttpAsk of(String url, HostRule rule, String userAgent, PageMark known) {
    HttpAsk ask = this == HEAD ? HttpAsk.head(url) : HttpAsk.get(url);
    ask = ask.peek(PEEK).header("Accept", "*/*");
    if (this != READ && known.etag().isPresent()) {
      ask = ask.header("If-None-Match", known.etag().get());
    }
    if (this == READ) {
      ask =
          ask.header("Accept", "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8")
              .header("Accept-Language", "en;q=0.9,*;q=0.5")
              .header("Cache-Control", "no-cache")
              .header("User-Agent", "Mozilla/5.0 (compatible; " + userAgent + ")");
    }
    String host = WebAddress.parse(url).map(WebAddress::host).orElse("");
    for (var header : rule.headersFor(host).entrySet()) {
      ask = ask.secret(header.getKey(), header.getValue());
    }
    return rule.timeout().map(ask::timeout).orElse(ask);
  }
}
