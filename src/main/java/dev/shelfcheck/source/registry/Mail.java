package dev.shelfcheck.source.registry;

import dev.shelfcheck.source.http.HttpAsk;
import java.util.Optional;

/**
 * The address to write to, in the user agent, where <a
 * href="https://www.crossref.org/documentation/retrieve-metadata/rest-api/tips-for-using-the-crossref-rest-api/">Crossref</a>
 * and DataCite ask for it: it goes to their hosts alone.
 */
final class Mail {
  private Mail() {}

  static HttpAsk polite(HttpAsk ask, Optional<Secret> mail) {
    return mail.map(
            address -> ask.secret("User-Agent", "shelfcheck (mailto:" + address.reveal() + ")"))
        .orElse(ask);
  }
}
